import { useEffect, useState } from 'preact/hooks';
import { PopupView } from '../../components/call/popup-view';
import type { Problem } from '../../lib/core/problem';
import { type Call, isLive } from '../../lib/dial/call';
import { ask } from '../../lib/messaging/client';
import type { ConnectionView } from '../../lib/messaging/protocol';
import { openOptions } from '../../lib/platform/own-pages';

/** How often a call that is up is read again while the popup is open. */
const REFRESH_MS = 1_000;

/** Reads what the popup shows, and reads it again while a call is up. */
export function Popup() {
  const [connection, setConnection] = useState<ConnectionView | null>(null);
  const [call, setCall] = useState<Call | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    void ask('connection.read', null).then((answer) =>
      answer.ok ? setConnection(answer.value) : setProblem(answer.error),
    );
    return keepReading(setCall);
  }, []);

  return <PopupView connection={connection} call={call} problem={problem} onSettings={openOptions} />;
}

function keepReading(show: (call: Call | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const read = async () => {
    const answer = await ask('call.read', null);
    if (over || !answer.ok) return;
    show(answer.value);
    if (answer.value && isLive(answer.value.state)) timer = setTimeout(read, REFRESH_MS);
  };
  void read();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
