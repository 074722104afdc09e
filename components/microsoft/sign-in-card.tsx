import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import type { MicrosoftView, SignInView } from '../../lib/messaging/microsoft';
import { lengthOfTime } from '../call/call-times';
import { useFocusOnChange } from '../ui/focus';
import { AccountFacts } from './account-facts';
import { isDue } from './due';
import { KnownProblem } from './known-problem';
import { SignOut } from './sign-out';
import { nearMoment } from './times';

export interface SignInCardProps {
  readonly view: MicrosoftView;
  readonly now: number;
  /** What is being done, so that nothing else is. */
  readonly work: 'signIn' | 'check' | 'other' | null;
  /** The three are called within the person's gesture: the browser may have to be asked for permission. */
  readonly onAllowAccess: () => void;
  readonly onSignIn: () => void;
  readonly onCheck: () => void;
  readonly onSignOut: () => void;
}

/** Who is signed in, for how long, and the one thing to do where nobody is. */
export function SignInCard(props: SignInCardProps) {
  const { view, now } = props;
  const state = stateOf(view, now);
  const heading = useFocusOnChange<HTMLHeadingElement>(state);
  return (
    <section class="account" data-sign-in={state}>
      <div class={`notice ${LOOKS[state]}`}>
        <h2 ref={heading} tabIndex={-1}>
          {titleOf(view, state)}
        </h2>
        <Words {...props} />
        <Buttons {...props} />
      </div>
      {view.account && view.signIn?.state === 'active' && (
        <AccountFacts
          application={view.application}
          account={view.account}
          organisation={view.organisation}
        />
      )}
    </section>
  );
}

type State = 'accessMissing' | 'none' | 'due' | SignInView['state'];

const LOOKS: Readonly<Record<State, string>> = {
  accessMissing: 'warn',
  none: '',
  active: 'good',
  due: 'warn',
  ended: 'warn',
};

function stateOf({ access, signIn }: MicrosoftView, now: number): State {
  if (!access) return 'accessMissing';
  if (!signIn || !hasPerson(signIn)) return 'none';
  return isDue(signIn, now) ? 'due' : signIn.state;
}

/** A first sign-in that was interrupted is nobody's yet. */
const hasPerson = ({ username }: SignInView): boolean => username !== '';

function titleOf({ access, signIn, application }: MicrosoftView, state: State): string {
  const organisation = application?.tenantName ?? application?.tenant ?? '';
  if (!access) return t('microsoftAccessMissing');
  if (!signIn || !hasPerson(signIn)) return t('microsoftSignedOut', organisation);
  if (state === 'due') return t('microsoftSignInDue');
  return signIn.state === 'active'
    ? t('microsoftSignedInAs', signIn.name ?? signIn.username)
    : t('microsoftSignInEnded');
}

function Words({ view: { access, signIn }, now }: SignInCardProps) {
  if (!access) return <p>{t('microsoftAccessMissingHint')}</p>;
  if (!signIn || !hasPerson(signIn)) {
    return (
      <>
        <p>{t('microsoftSignInHint')}</p>
        {signIn?.problem && <KnownProblem problem={signIn.problem} />}
      </>
    );
  }
  if (signIn.state === 'ended' || isDue(signIn, now)) return <Ended signIn={signIn} />;
  const left = lengthOfTime(Math.max(0, Math.floor((signIn.endsAt - now) / 1_000)));
  return (
    <>
      <p>
        <bdi>{signIn.username}</bdi>
      </p>
      <p class="number">{t('microsoftSignedInUntil', nearMoment(signIn.endsAt, now), left)}</p>
      {signIn.problem && <KnownProblem problem={signIn.problem} />}
    </>
  );
}

const Ended = ({ signIn }: { readonly signIn: SignInView }) => (
  <>
    <p>{t('microsoftSignInEndedHint', `\u2068${signIn.username}\u2069`)}</p>
    {signIn.problem && <KnownProblem problem={signIn.problem} />}
  </>
);

function Buttons({ view: { access, signIn, organisationWide }, now, work, ...on }: SignInCardProps) {
  const busy = work !== null;
  const unlessBusy = (act: () => void) => () => {
    if (!busy) act();
  };
  if (!access) {
    return (
      <Row>
        <Main name="allow-access" busy={busy} onPress={unlessBusy(on.onAllowAccess)}>
          {t('allowAccess')}
        </Main>
      </Row>
    );
  }
  const signOut = signIn && hasPerson(signIn) && <SignOut busy={busy} onSignOut={on.onSignOut} />;
  const check = (
    <button type="button" name="check" aria-disabled={busy} onClick={unlessBusy(on.onCheck)}>
      {t(work === 'check' ? 'microsoftChecking' : 'microsoftCheck')}
    </button>
  );
  const due = signIn !== null && isDue(signIn, now);
  if (signIn?.state === 'active' && !due)
    return (
      <Row>
        {check}
        {signOut}
      </Row>
    );
  const label = signIn && hasPerson(signIn) ? t('microsoftSignInAgain') : t('microsoftSignIn');
  return (
    <Row>
      <Main name="sign-in" busy={busy} onPress={unlessBusy(on.onSignIn)}>
        {work === 'signIn' ? t('microsoftSigningIn') : label}
      </Main>
      {(organisationWide || due) && check}
      {signOut}
    </Row>
  );
}

const Row = ({ children }: { readonly children: ComponentChildren }) => <div class="row">{children}</div>;

interface MainProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

const Main = ({ name, busy, onPress, children }: MainProps) => (
  <button type="button" class="primary" name={name} aria-disabled={busy} onClick={onPress}>
    {children}
  </button>
);
