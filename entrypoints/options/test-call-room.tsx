import { TestCall } from '../../components/setup/test-call';
import { ConnectionTestRoom } from './connection-test-room';
import type { ConnectionRooms } from './rooms';

interface TestCallRoomProps extends ConnectionRooms {
  /** Ends the setup, where the test call is its last step. */
  readonly onFinish?: () => void;
}

/** The test call; where nothing rang, the connection test looks for the reason. */
export function TestCallRoom({ onFinish, ...rooms }: TestCallRoomProps) {
  const { testCall, test } = rooms;
  const answer = (rang: boolean) => {
    testCall.answer(rang);
    if (!rang) test.run();
  };
  const asked = testCall.view.phase === 'silent' || test.busy || test.results !== null;
  return (
    <>
      <TestCall
        view={testCall.view}
        onStart={testCall.start}
        onAnswer={answer}
        onTest={test.run}
        {...(onFinish ? { onFinish } : {})}
      />
      {asked && testCall.view.phase !== 'rang' && rooms.setup.step === 'test' && (
        <ConnectionTestRoom {...rooms} />
      )}
    </>
  );
}
