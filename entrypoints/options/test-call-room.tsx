import { TestCall } from '../../components/setup/test-call';
import { ConnectionTestRoom } from './connection-test-room';
import type { ConnectionRooms } from './rooms';

/** The test call; where nothing rang, the connection test looks for the reason. */
export function TestCallRoom(rooms: ConnectionRooms) {
  const { testCall, test } = rooms;
  const answer = (rang: boolean) => {
    testCall.answer(rang);
    if (!rang) test.run();
  };
  const asked = testCall.view.phase === 'silent' || test.busy || test.results !== null;
  return (
    <>
      <TestCall view={testCall.view} onStart={testCall.start} onAnswer={answer} onTest={test.run} />
      {asked && testCall.view.phase !== 'rang' && rooms.setup.step === 'test' && (
        <ConnectionTestRoom {...rooms} />
      )}
    </>
  );
}
