import { ApplicationForm } from '../../components/microsoft/application-form';
import { cloudNames } from '../../components/microsoft/clouds';
import { PortalList } from '../../components/microsoft/portal-list';
import { registrationTasks } from '../../components/microsoft/portal-tasks';
import { t } from '../../lib/i18n';
import type { ApplicationWish } from '../../lib/messaging/microsoft';
import type { MicrosoftRooms } from './microsoft-rooms';
import { MicrosoftTrouble } from './microsoft-trouble';

interface MicrosoftApplicationProps extends MicrosoftRooms {
  /** Whether the portal's steps are shown with it. */
  readonly guided: boolean;
  readonly onConfigured?: () => void;
}

/** The form for the application: what was typed is kept, here and for another day. */
export function MicrosoftApplication({ guided, onConfigured, ...rooms }: MicrosoftApplicationProps) {
  const { microsoft, view, guide } = rooms;
  const configure = async (wish: ApplicationWish) => {
    guide.remember(wish);
    if (await microsoft.configure(wish)) onConfigured?.();
  };
  return (
    <ApplicationForm
      initial={draftOf(rooms)}
      stored={view.application !== null}
      quiet={!guided}
      busy={microsoft.work === 'configure'}
      onDraft={(draft) => {
        microsoft.draft.current = draft;
      }}
      onConfigure={(wish) => void configure(wish)}
      guide={(cloud) =>
        guided && (
          <PortalList
            label={t('microsoftTasks')}
            tasks={registrationTasks(cloud, view.redirectUrls)}
            ticks={guide.ticks}
            onTick={guide.tick}
          />
        )
      }
    >
      {guided && <MicrosoftTrouble microsoft={microsoft} />}
    </ApplicationForm>
  );
}

/** What was typed in this page's life, or is set up, or was tried on an earlier day. */
function draftOf({ microsoft, view, guide }: MicrosoftRooms): ApplicationWish {
  const known = view.application ?? guide.progress;
  const cloud = cloudNames().find(([one]) => one === known?.cloud)?.[0] ?? 'global';
  return {
    cloud,
    clientId: known?.clientId ?? '',
    tenant: known?.tenant ?? '',
    ...microsoft.draft.current,
  };
}
