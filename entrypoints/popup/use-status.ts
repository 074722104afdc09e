import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import type { Call } from '../../lib/dial/call';
import { ask, hear } from '../../lib/messaging/client';
import type { Answer } from '../../lib/messaging/protocol';
import type { StatusView } from '../../lib/messaging/views';
import { createNewest } from './newest';

/** While this is repeated, the background listens to what the phone system says. */
const REFRESH_MS = 4_000;

export type StatusAnswer = Answer<'status.read'>;

export interface StatusModel {
  /** `null` until it has been read once. */
  readonly status: StatusView | null;
  readonly problem: Problem | null;
  /** Shows what an answer says, unless something newer is shown already. */
  follow(asked: Promise<StatusAnswer>): Promise<StatusAnswer>;
  /** Shows a call that an answer brought, unless more is known of it. */
  showCall(call: Call): void;
}

/** Everything the popup shows: what is known at once, then what the phone system says, as long as it is open. */
export function useStatus(): StatusModel {
  const [status, setStatus] = useState<StatusView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const newest = useRef(createNewest()).current;

  const model = useMemo(() => {
    const follow = async (asked: Promise<StatusAnswer>): Promise<StatusAnswer> => {
      const isNewest = newest.draw();
      const answer = await asked;
      if (!isNewest()) return answer;
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setStatus(answer.value);
      return answer;
    };
    const showCall = (call: Call): void => {
      const isNewest = newest.draw();
      if (!isNewest()) return;
      setStatus((shown) => shown && withCall(shown, call));
    };
    return { follow, showCall };
  }, [newest]);

  // Before the first frame: who opens the popup does not wait for one with nothing in it.
  useLayoutEffect(() => void model.follow(ask('status.read', null)), [model]);
  useEffect(() => {
    const closed = new AbortController();
    hear(
      'status.changed',
      (told) => void model.follow(Promise.resolve({ ok: true, value: told })),
      closed.signal,
    );
    keepRefreshing(() => model.follow(ask('status.refresh', null)), closed.signal);
    return () => closed.abort();
  }, [model]);

  return { status, problem, ...model };
}

/** Once now, then steadily; a slow answer is waited for. */
function keepRefreshing(refresh: () => Promise<unknown>, closed: AbortSignal): void {
  let waiting = false;
  const once = async () => {
    if (waiting) return;
    waiting = true;
    await refresh();
    waiting = false;
  };
  void once();
  const timer = setInterval(once, REFRESH_MS);
  closed.addEventListener('abort', () => clearInterval(timer), { once: true });
}

function withCall(status: StatusView, call: Call): StatusView {
  const known = status.call;
  const isOlder = known?.intentId === call.intentId && known.changedAt > call.changedAt;
  return isOlder ? status : { ...status, call };
}
