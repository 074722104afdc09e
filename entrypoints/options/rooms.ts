import { type ConnectionModel, useConnection } from './use-connection';
import { type ConnectionTestModel, useConnectionTest } from './use-connection-test';
import { type CredentialFormModel, useCredentialForm } from './use-credential-form';
import { type PhonesModel, usePhones } from './use-phones';
import { type SetupModel, useSetup } from './use-setup';
import { type TestCallModel, useTestCall } from './use-test-call';

/** Everything the connection section shows; it outlives a look at another section. */
export interface ConnectionRooms {
  readonly connection: ConnectionModel;
  readonly setup: SetupModel;
  readonly phones: PhonesModel;
  readonly test: ConnectionTestModel;
  readonly testCall: TestCallModel;
  readonly credential: CredentialFormModel;
}

export function useConnectionRooms(): ConnectionRooms {
  const connection = useConnection();
  const { view } = connection;
  const setup = useSetup(view);
  const phones = usePhones(connection);
  const test = useConnectionTest(connection.generation, (results) => {
    if (results.some(({ check, state }) => check === 'phone' && state !== 'skipped')) phones.refresh();
  });
  const testCall = useTestCall(() => {
    if (view && view.state !== 'none') setup.remember({ rangOver: view.origin });
  });
  const credential = useCredentialForm();
  return { connection, setup, phones, test, testCall, credential };
}
