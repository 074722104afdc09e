import { ConsentLinks } from '../../components/microsoft/consent-links';
import { ConsentStanding } from '../../components/microsoft/consent-standing';
import { KnownProblem } from '../../components/microsoft/known-problem';
import { isComplete } from '../../components/microsoft/missing';
import { RedirectUrls } from '../../components/microsoft/redirect-urls';
import { SignInStep } from '../../components/microsoft/sign-in-step';
import { isKeySettled } from '../../components/microsoft/trust';
import { type Step, Steps } from '../../components/ui/steps';
import { t } from '../../lib/i18n';
import { MicrosoftApplication } from './microsoft-application';
import { MicrosoftKey } from './microsoft-key';
import type { MicrosoftRooms } from './microsoft-rooms';
import { MicrosoftTrouble } from './microsoft-trouble';
import type { MicrosoftStep } from './use-microsoft-guide';

interface MicrosoftSetupProps extends MicrosoftRooms {
  readonly step: MicrosoftStep;
}

/** The three steps that administrators know, and the sign-in after them; only the current one is open. */
export function MicrosoftSetup({ step, ...rooms }: MicrosoftSetupProps) {
  const steps = [appStep(rooms), keyStep(rooms), redirectStep(rooms), signInStep(rooms)];
  return (
    <>
      <p class="muted">{t('microsoftIntro')}</p>
      <Steps label={t('microsoftSteps')} steps={steps} current={step} />
    </>
  );
}

function appStep(rooms: MicrosoftRooms): Step {
  const { view, guide } = rooms;
  return {
    id: 'app',
    title: t('microsoftStepApp'),
    outcome: view.application?.tenantName ?? view.application?.tenant ?? '',
    onChange: () => guide.goTo('app'),
    body: (
      <MicrosoftApplication
        {...rooms}
        guided
        onConfigured={() => guide.goOn('key')}
        onKeep={() => guide.goOn('key')}
      />
    ),
  };
}

function keyStep(rooms: MicrosoftRooms): Step {
  const { view, guide, microsoft } = rooms;
  return {
    id: 'key',
    title: t('microsoftStepKey'),
    outcome: t(keyOutcome(view)),
    onChange: () => guide.goTo('key'),
    body: (
      <>
        <MicrosoftKey {...rooms} />
        <MicrosoftTrouble microsoft={microsoft} />
        <Next
          main={isKeySettled(view)}
          label={t(view.organisationWide ? 'microsoftContinue' : 'microsoftContinueWithoutKey')}
          onNext={() => guide.goTo('redirect')}
        />
      </>
    ),
  };
}

const keyOutcome = (view: MicrosoftRooms['view']) => {
  if (!view.organisationWide) return 'microsoftKeyOff';
  return isKeySettled(view) ? 'microsoftKeyOn' : 'microsoftKeyNotTrusted';
};

function redirectStep({ view, guide, microsoft, now }: MicrosoftRooms): Step {
  return {
    id: 'redirect',
    title: t('microsoftStepRedirect'),
    outcome: t('stepDone'),
    onChange: () => guide.goTo('redirect'),
    body: (
      <>
        <RedirectUrls view={view} ticks={guide.ticks} onTick={guide.tick} />
        <ConsentLinks
          view={view}
          busy={microsoft.work !== null}
          onAgree={microsoft.agree}
          standing={(grant) => (
            <ConsentStanding
              grant={grant}
              view={view}
              now={now}
              complete={isComplete(view, grant)}
              onStop={(stopped) => void microsoft.stopAwaiting(stopped)}
            />
          )}
        />
        <MicrosoftTrouble microsoft={microsoft} />
        <Next main label={t('microsoftContinue')} onNext={() => guide.goTo('signIn')} />
      </>
    ),
  };
}

function signInStep({ view, guide, microsoft }: MicrosoftRooms): Step {
  // One that died before anybody was known by it: a person who comes back finds out here.
  const interrupted = microsoft.problem || microsoft.work ? null : view.signIn?.problem;
  const signIn = async () => {
    if (await microsoft.signIn()) guide.goTo('done');
  };
  return {
    id: 'signIn',
    title: t('microsoftStepSignIn'),
    body: (
      <SignInStep
        signingIn={microsoft.work === 'signIn'}
        busy={microsoft.work !== null}
        onSignIn={() => void signIn()}
        onLater={() => guide.goTo('done')}
      >
        {microsoft.work === 'agree' && <p class="muted">{t('microsoftWindowOpen')}</p>}
        {interrupted && (
          <div class="notice warn">
            <KnownProblem problem={interrupted} />
          </div>
        )}
        <MicrosoftTrouble microsoft={microsoft} />
      </SignInStep>
    ),
  };
}

interface NextProps {
  readonly main: boolean;
  readonly label: string;
  readonly onNext: () => void;
}

const Next = ({ main, label, onNext }: NextProps) => (
  <div class="row">
    <button type="button" class={main ? 'primary' : ''} name="next" onClick={onNext}>
      {label}
    </button>
  </div>
);
