import { useEffect, useState } from 'preact/hooks';
import { PopupView } from '../../components/call/popup-view';
import type { Problem } from '../../lib/core/problem';
import { type Call, isLive } from '../../lib/dial/call';
import { ask } from '../../lib/messaging/client';
import type { Answer, ConnectionView } from '../../lib/messaging/protocol';
import { openOptions } from '../../lib/platform/own-pages';

/** How often a call that is up is read again while the popup is open. */
const REFRESH_MS = 1_000;

/** Whoever looks at a call whose answer was lost looks no longer than this; then it stays unknown. */
const UNKNOWN_FOR_MS = 60_000;

/** Reads what the popup shows, and reads it again while a call is up. */
export function Popup() {
  const [connection, setConnection] = useState<ConnectionView | null>(null);
  const [call, setCall] = useState<Call | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    void ask('connection.read', null).then((answer) =>
      answer.ok ? setConnection(answer.value) : setProblem(answer.error),
    );
    return keepReading((answer) => {
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setCall(answer.value);
    });
  }, []);

  return <PopupView connection={connection} call={call} problem={problem} onSettings={openOptions} />;
}

function keepReading(show: (answer: Answer<'call.read'>) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const read = async () => {
    const answer = await ask('call.read', null);
    if (over) return;
    show(answer);
    if (!answer.ok || mayChange(answer.value)) timer = setTimeout(read, REFRESH_MS);
  };
  void read();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

const mayChange = (call: Call | null): boolean =>
  call !== null &&
  isLive(call.state) &&
  !(call.state === 'unknown' && Date.now() - call.changedAt > UNKNOWN_FOR_MS);
