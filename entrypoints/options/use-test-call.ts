import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TestCallView } from '../../components/setup/test-call';
import { type Problem, problem } from '../../lib/core/problem';
import { type Call, isLive } from '../../lib/dial/call';
import { ask, hear } from '../../lib/messaging/client';

/** How often the call is looked at while it is up, besides what the background says by itself. */
const LOOK_MS = 1_000;

export interface TestCallModel {
  readonly view: TestCallView;
  start(): void;
  /** What the person says of it; the call is hung up either way, and it is over. */
  answer(rang: boolean): void;
}

const IDLE: TestCallView = { phase: 'idle', problem: null };

/** One call to the own phone: asked for once by a click, followed, and hung up when the person has answered. */
export function useTestCall(onRang: () => void): TestCallModel {
  const [view, setView] = useState<TestCallView>(IDLE);
  /** The call that is being made, or was up already; the same click never asks for a second one. */
  const current = useRef<string | null>(null);

  const end = useCallback((last: TestCallView) => {
    current.current = null;
    setView(last);
  }, []);
  const show = useCallback(
    (call: Call | null) => {
      if (call === null || call.intentId !== current.current) return;
      if (call.state === 'failed') return end({ phase: 'idle', problem: call.problem });
      setView({ phase: 'running', state: call.state, problem: call.problem });
    },
    [end],
  );

  const running = view.phase === 'running';
  useEffect(() => (running ? follow(show) : undefined), [running, show]);

  const start = async () => {
    if (current.current !== null) return;
    const id = crypto.randomUUID();
    current.current = id;
    setView({ phase: 'running', state: 'requested', problem: null });
    const answer = await ask('call.test', { id, at: Date.now() });
    const call = answer.ok && 'call' in answer.value ? answer.value.call : null;
    if (current.current !== id) {
      // Whoever has said meanwhile that it rang, or did not, has hung up the one that was asked for.
      if (call && call.intentId !== id) await ask('call.hangUp', { intentId: call.intentId });
      return;
    }
    if (call) {
      // The phone may ring for an earlier test already, which a page that was loaded anew knows nothing of.
      current.current = call.intentId;
      return show(call);
    }
    if (answer.ok) return end({ phase: 'idle', problem: problem('notConnected') });
    if (mayRing(answer.error)) setView({ phase: 'running', state: 'unknown', problem: null });
    else end({ phase: 'idle', problem: answer.error });
  };

  const answer = async (rang: boolean) => {
    const intentId = current.current;
    if (intentId === null) return;
    end({ phase: rang ? 'rang' : 'silent', problem: null });
    if (rang) onRang();
    const hungUp = await ask('call.hangUp', { intentId });
    if (current.current !== null || hungUp.ok || isOver(hungUp.error)) return;
    setView({ phase: rang ? 'rang' : 'silent', problem: hungUp.error });
  };

  return { view, start, answer };
}

/** Nobody answered, so the phone may be ringing all the same: the person is asked. */
const mayRing = ({ kind }: Problem): boolean => ['answerLost', 'interrupted', 'internal'].includes(kind);

/** A call that has ended by itself cannot be hung up, and need not be. */
const isOver = ({ kind }: Problem): boolean => kind === 'noCallToHangUp';

/** Hears and looks how the call stands, until it is over or nobody wants to know. */
function follow(show: (call: Call | null) => void): () => void {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const answer = await ask('status.refresh', null);
    if (over.signal.aborted) return;
    if (answer.ok) show(answer.value.call);
    const done = answer.ok && answer.value.call !== null && !isLive(answer.value.call.state);
    if (!done) timer = setTimeout(look, LOOK_MS);
  };
  hear('status.changed', (status) => show(status.call), over.signal);
  timer = setTimeout(look, LOOK_MS);
  return () => {
    over.abort();
    clearTimeout(timer);
  };
}
