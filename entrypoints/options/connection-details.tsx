import { ConnectionForm } from '../../components/setup/connection-form';
import { Disconnect } from '../../components/setup/disconnect';
import { Foldable } from '../../components/ui/foldable';
import { Group } from '../../components/ui/group';
import { t } from '../../lib/i18n';
import type { ConnectionView } from '../../lib/messaging/views';
import { ConnectionTestRoom } from './connection-test-room';
import { PhonePicker } from './phone-picker';
import type { ConnectionRooms } from './rooms';
import { TestCallRoom } from './test-call-room';

interface ConnectionDetailsProps extends ConnectionRooms {
  readonly view: Exclude<ConnectionView, { state: 'none' }>;
  /** While the setup goes on, its steps show most of this; the way back stays, quietly. */
  readonly guided: boolean;
}

/** What can be chosen, tested, changed and given up about the connection there is. */
export function ConnectionDetails({ guided, view, ...rooms }: ConnectionDetailsProps) {
  const { connection, setup, credential } = rooms;
  const disconnect = async () => {
    if (!(await connection.disconnect())) return;
    setup.remember({ address: '', clientId: '', rangOver: '' });
    setup.goTo('address');
  };
  const giveUp = (
    <Disconnect
      host={view.host}
      busy={connection.work !== null}
      quiet={guided}
      onDisconnect={() => void disconnect()}
    />
  );
  if (guided && !credential.open) return giveUp;
  return (
    <>
      {!guided && view.state === 'connected' && (
        <Group title={t('groupPhone')}>
          <PhonePicker {...rooms} />
        </Group>
      )}
      {!guided && (
        <Group title={t('groupTest')}>
          <ConnectionTestRoom {...rooms} />
        </Group>
      )}
      {!guided && view.state === 'connected' && (
        <Group title={t('stepTest')}>
          <TestCallRoom {...rooms} />
        </Group>
      )}
      <Group title={t('groupChange')}>
        <Foldable summary={t('changeConnection')} open={credential.open} onToggle={credential.toggle}>
          <ConnectionForm
            key={connection.generation}
            initial={{
              address: view.origin,
              clientId: view.clientId,
              clientSecret: '',
              ...connection.draft.current,
            }}
            onDraft={(draft) => {
              connection.draft.current = draft;
            }}
            secretStored
            busy={connection.work === 'connect'}
            pointed={credential.pointed}
            onConnect={(draft) => void connection.connect(draft)}
          />
        </Foldable>
        {giveUp}
      </Group>
    </>
  );
}
