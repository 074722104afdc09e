import type { Fix } from '../../components/setup/check-fix';
import { ConnectionTest } from '../../components/setup/connection-test';
import { ProblemNotice } from '../../components/ui/problem-notice';
import { openTab } from '../../lib/platform/tabs';
import type { ConnectionRooms } from './rooms';

/** The connection test, and what each line's button does about it. */
export function ConnectionTestRoom(rooms: ConnectionRooms) {
  const { connection, test } = rooms;
  const { view } = connection;
  if (!view || view.state === 'none') return null;
  return (
    <>
      <ConnectionTest
        results={test.results}
        busy={test.busy}
        host={view.host}
        onTest={test.run}
        onFix={(_, fix) => follow(rooms, fix, view.origin)}
      />
      {test.problem && (
        <div role="alert">
          <ProblemNotice key={test.problem.kind} problem={test.problem} wanted="setup" />
        </div>
      )}
    </>
  );
}

function follow({ connection, test, credential }: ConnectionRooms, wanted: Fix, origin: string): void {
  switch (wanted) {
    case 'allowAccess':
      void connection.allowAccess().then((allowed) => allowed && test.run());
      break;
    case 'enterSecret':
      credential.point();
      break;
    case 'openAddress':
    case 'openConsole':
      void openTab(origin);
      break;
  }
}
