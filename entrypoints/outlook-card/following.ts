import type { ProblemKind } from '../../lib/core/problem';
import { ask } from '../../lib/messaging/client';
import type { PageCall } from '../../lib/messaging/views';
import { type CallOnPage, isOpen, isOutdated, lost, unasked } from './page-calls';

export interface FollowPorts {
  get(intentId: string): CallOnPage | null;
  heard(said: PageCall): void;
  /** What the page has to suppose, because nobody says more. */
  supposed(call: CallOnPage): void;
  orphaned(): void;
}

/** How often the background is asked how an open call stands; that wakes it where it has died, too. */
const FOLLOW_MS = 2_000;

/** How often at most a call is asked about whose answer was lost: nothing may ever come of it. */
const MOST_QUESTIONS = 30;

/** The background knows neither of such a call nor of a question to a person. */
const GONE: readonly ProblemKind[] = ['confirmGone', 'noCallToHangUp'];

/** How often in a row nothing has come of asking about a call. */
interface Silence {
  readonly asBefore: number;
  readonly isGone: boolean;
}

/** Asks the background how calls stand, each for as long as there may be more to hear of it. */
export function createFollowing(ports: FollowPorts, signal: AbortSignal): (intentId: string) => void {
  const followed = new Set<string>();

  const askOnce = async (call: CallOnPage, silence: Silence): Promise<Silence | null> => {
    const { intentId, state } = call;
    const answer = await ask('call.follow', { intentId });
    if (signal.aborted) return null;
    if (answer.ok) ports.heard(answer.value);
    else if (answer.error.kind === 'extensionReloaded') return end(ports.orphaned);
    const isGone = !answer.ok && GONE.includes(answer.error.kind);
    const current = ports.get(intentId);
    // Not at the first word of it: between a person's yes and the call, there is neither question nor call.
    if (isGone && silence.isGone && current?.state === 'confirm')
      return end(() => ports.supposed(unasked(current, Date.now())));
    return { asBefore: current?.state === state ? silence.asBefore + 1 : 0, isGone };
  };
  const look = async (intentId: string, silence: Silence): Promise<Silence | null> => {
    const call = ports.get(intentId);
    if (signal.aborted || !call || !isOpen(call)) return null;
    if (call.state === 'unknown' && silence.asBefore >= MOST_QUESTIONS) return null;
    if (!isOutdated(call, Date.now())) return askOnce(call, silence);
    return end(() => ports.supposed(lost(call, Date.now())));
  };
  const lookLater = (intentId: string, silence: Silence) => {
    setTimeout(async () => {
      const next = await look(intentId, silence);
      if (next) lookLater(intentId, next);
      else followed.delete(intentId);
    }, FOLLOW_MS);
  };

  return (intentId) => {
    const call = ports.get(intentId);
    if (!call || !isOpen(call) || followed.has(intentId)) return;
    followed.add(intentId);
    lookLater(intentId, { asBefore: 0, isGone: false });
  };
}

function end(last: () => void): null {
  last();
  return null;
}
