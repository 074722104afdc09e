import { AbilityList } from '../../components/microsoft/ability-list';
import { ApplicationFacts } from '../../components/microsoft/application-facts';
import { GrantPermissions } from '../../components/microsoft/grant-permissions';
import { RedirectUrls } from '../../components/microsoft/redirect-urls';
import { Foldable } from '../../components/ui/foldable';
import { Group } from '../../components/ui/group';
import { Question } from '../../components/ui/question';
import { t } from '../../lib/i18n';
import type { Grant } from '../../lib/messaging/microsoft';
import { NO_MICROSOFT_PROGRESS } from '../../lib/platform/microsoft-progress';
import { MicrosoftApplication } from './microsoft-application';
import { MicrosoftKey } from './microsoft-key';
import type { MicrosoftRooms } from './microsoft-rooms';

/** What the sign-in opens, and everything that was set up for it. */
export function MicrosoftDetails(rooms: MicrosoftRooms) {
  const { view, guide } = rooms;
  return (
    <>
      <Group id="microsoft-abilities" title={t('microsoftAbilities')}>
        <p class="muted">{t('microsoftAbilitiesHint')}</p>
        <AbilityList abilities={view.abilities} />
      </Group>
      <Permissions {...rooms} />
      <Group id="microsoft-key" title={t('microsoftStepKey')}>
        <MicrosoftKey {...rooms} />
      </Group>
      <Group id="microsoft-redirect" title={t('microsoftStepRedirect')}>
        <RedirectUrls view={view} ticks={guide.ticks} onTick={guide.tick} />
      </Group>
      <Application {...rooms} />
    </>
  );
}

function Permissions({ view, microsoft, now }: MicrosoftRooms) {
  const shared = {
    view,
    now,
    busy: microsoft.work !== null,
    onAgree: microsoft.agree,
    onAwait: (grant: Grant) => void microsoft.awaitConsent(grant),
    onStop: (grant: Grant) => void microsoft.stopAwaiting(grant),
  };
  return (
    <Group id="microsoft-permissions" title={t('microsoftPermissions')}>
      <GrantPermissions grant="delegated" {...shared} />
      {view.organisationWide && <GrantPermissions grant="application" {...shared} />}
    </Group>
  );
}

function Application(rooms: MicrosoftRooms) {
  const { view, microsoft, guide } = rooms;
  const forget = async () => {
    if (await microsoft.forget()) guide.remember(NO_MICROSOFT_PROGRESS);
  };
  return (
    <Group id="microsoft-app" title={t('microsoftPartApp')}>
      {view.application && (
        <ApplicationFacts application={view.application} organisation={view.organisation} />
      )}
      <Foldable summary={t('microsoftChangeApplication')}>
        <MicrosoftApplication
          key={`${view.application?.clientId} ${view.application?.tenantId}`}
          {...rooms}
          guided={false}
        />
      </Foldable>
      <div class="row">
        <Question
          name="forget"
          label={t('microsoftForget')}
          question={t('microsoftForgetQuestion')}
          hint={t('microsoftForgetHint')}
          confirm={t('microsoftForgetNow')}
          keep={t('microsoftForgetNot')}
          busy={microsoft.work !== null}
          onConfirm={() => void forget()}
        />
      </div>
    </Group>
  );
}
