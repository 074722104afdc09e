import { useEffect, useRef, useState } from 'preact/hooks';
import { ApplicationForm } from '../../components/microsoft/application-form';
import { cloudNames } from '../../components/microsoft/clouds';
import { PortalList } from '../../components/microsoft/portal-list';
import { registrationTasks } from '../../components/microsoft/portal-tasks';
import { isTrusted } from '../../components/microsoft/trust';
import { QuestionBox } from '../../components/ui/question';
import { t } from '../../lib/i18n';
import type { ApplicationWish, MicrosoftView } from '../../lib/messaging/microsoft';
import type { MicrosoftRooms } from './microsoft-rooms';
import { MicrosoftTrouble } from './microsoft-trouble';

interface MicrosoftApplicationProps extends MicrosoftRooms {
  /** Whether the portal's steps are shown with it. */
  readonly guided: boolean;
  readonly onConfigured?: () => void;
  /** Leaves the one that is set up as it is. */
  readonly onKeep?: () => void;
}

/** The form for the application: what was typed is kept, here and for another day. */
export function MicrosoftApplication({ guided, onConfigured, onKeep, ...rooms }: MicrosoftApplicationProps) {
  const { microsoft, view, guide } = rooms;
  const [other, setOther] = useState<ApplicationWish | null>(null);
  const box = useRef<HTMLElement>(null);
  // Whoever pressed the button is asked.
  useEffect(() => {
    if (other) box.current?.focus();
  }, [other]);
  const configure = async (wish: ApplicationWish) => {
    setOther(null);
    guide.remember(wish);
    if (await microsoft.configure(wish)) onConfigured?.();
  };
  /** What was typed meanwhile goes with it. */
  const keep = () => {
    microsoft.draft.current = {};
    onKeep?.();
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
      onLeave={guide.remember}
      onConfigure={(wish) => (endsSomething(wish, view) ? setOther(wish) : void configure(wish))}
      {...(view.application && onKeep ? { onKeep: keep } : {})}
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
      <MicrosoftTrouble microsoft={microsoft} elsewhere={!guided && microsoft.failed !== 'configure'} />
      {other && (
        <QuestionBox
          name="other-app"
          question={t('microsoftOtherQuestion')}
          hint={t('microsoftOtherHint')}
          confirm={t('microsoftOtherNow')}
          keep={t('microsoftOtherNot')}
          busy={microsoft.work !== null}
          box={box}
          onConfirm={() => void configure(other)}
          onKeep={() => setOther(null)}
        />
      )}
    </ApplicationForm>
  );
}

/** Whether another app would take the place of one that somebody is signed in to, or whose certificate is trusted. */
function endsSomething(wish: ApplicationWish, { application, signIn, certificates }: MicrosoftView): boolean {
  if (!application) return false;
  const { cloud, clientId, tenant, tenantId } = application;
  const isSame =
    wish.cloud === cloud && wish.clientId === clientId && [tenant, tenantId].includes(wish.tenant);
  return !isSame && ((signIn?.username ?? '') !== '' || certificates.some(isTrusted));
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
