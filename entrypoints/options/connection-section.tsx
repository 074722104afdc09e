import { useEffect, useRef } from 'preact/hooks';
import { ConnectionSummary } from '../../components/setup/connection-summary';
import { t } from '../../lib/i18n';
import { ConnectionDetails } from './connection-details';
import type { ConnectionRooms } from './rooms';
import { SetupGuide } from './setup-guide';
import { Trouble } from './trouble';

/** Connects the phone system: the steps to it, and what is connected now. */
export function ConnectionSection(rooms: ConnectionRooms) {
  const { connection, setup, test } = rooms;
  const { view, generation } = connection;
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone after connecting, disconnecting or finishing; a keyboard goes on from the heading.
  const guided = setup.step !== null;
  const moved = useRef({ generation, guided });
  useEffect(() => {
    const before = moved.current;
    moved.current = { generation, guided };
    if (before.generation !== generation || (before.guided && !guided)) heading.current?.focus();
  }, [generation, guided]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('sectionConnection')}
      </h1>
      {view && view.state !== 'none' && (
        <ConnectionSummary
          connection={view}
          busy={connection.work !== null}
          unfinished={setup.unfinished}
          guided={guided}
          failing={test.failing}
          onAllowAccess={() => void connection.allowAccess()}
          onContinue={() => setup.goTo('phone')}
        />
      )}
      {view?.state === 'none' && <p class="muted">{t('connectionIntro')}</p>}
      {guided && <SetupGuide {...rooms} />}
      {view?.state === 'none' && !guided && setup.progress && <PutOff {...rooms} />}
      {view && view.state !== 'none' && <ConnectionDetails {...rooms} view={view} guided={guided} />}
      {!guided && <Trouble connection={connection} />}
    </>
  );
}

/** A person who does not want to connect now is told what works without, and how to go on. */
function PutOff({ setup, connection }: ConnectionRooms) {
  const begun = Boolean(connection.draft.current.address || setup.progress?.address);
  return (
    <div class="stack">
      <p>{t('setupPutOff')}</p>
      <div class="row">
        <button
          type="button"
          class="primary"
          name="continue-setup"
          onClick={() => setup.goTo(setup.progress?.address ? 'client' : 'address')}
        >
          {t(begun ? 'continueSetup' : 'popupConnectButton')}
        </button>
        <a href="#calling">{t('setupWithout')}</a>
      </div>
    </div>
  );
}
