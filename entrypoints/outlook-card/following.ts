import type { ProblemKind } from '../../lib/core/problem';
import { ask } from '../../lib/messaging/client';
import type { PageCall } from '../../lib/messaging/views';
import { type CallOnPage, isGoingOn, isOpen, isOutdated, lost, unasked } from './page-calls';

export interface FollowPorts {
  get(intentId: string): CallOnPage | null;
  heard(said: PageCall): void;
  /** What the page has to suppose, because nobody says more. */
  supposed(call: CallOnPage): void;
  orphaned(): void;
}

/** How often the background is asked how an open call stands; that wakes it where it has died, too. */
const FOLLOW_MS = 2_000;

/** The same of a call of which nothing was heard for long. */
const FOLLOW_LOST_MS = 30_000;

/** How often at most a call is asked about whose answer was lost: nothing may ever come of it. */
const MOST_QUESTIONS = 30;

/** The background knows neither of such a call nor of a question to a person. */
const GONE: readonly ProblemKind[] = ['confirmGone', 'noCallToHangUp'];

/** How often in a row nothing has come of asking about a call. */
interface Silence {
  readonly asBefore: number;
  readonly isGone: boolean;
}

const NO_SILENCE: Silence = { asBefore: 0, isGone: false };

/** When a call is asked about next; `null` while that is being done. */
interface Turn {
  readonly timer: ReturnType<typeof setTimeout> | null;
  readonly isSeldom: boolean;
}

/** Asks the background how calls stand, each for as long as there may be more to hear of it. */
export function createFollowing(ports: FollowPorts, signal: AbortSignal): (intentId: string) => void {
  const followed = new Map<string, Turn>();

  const askOnce = async (call: CallOnPage, silence: Silence): Promise<Silence | null> => {
    const { intentId, state } = call;
    const answer = await ask('call.follow', { intentId });
    if (signal.aborted) return null;
    if (answer.ok) ports.heard(answer.value);
    else if (answer.error.kind === 'extensionReloaded') return end(ports.orphaned);
    const current = ports.get(intentId);
    const isGone = !answer.ok && GONE.includes(answer.error.kind);
    // Not at the first word of it: between a person's yes and the call, there is neither question nor call.
    if (isGone && silence.isGone && current && isForgotten(current))
      return end(() => ports.supposed(withoutWord(current, Date.now())));
    return { asBefore: current?.state === state ? silence.asBefore + 1 : 0, isGone };
  };
  /** It is asked first, and judged then: a page that slept has not listened. */
  const look = async (intentId: string, silence: Silence): Promise<Silence | null> => {
    const call = ports.get(intentId);
    if (signal.aborted || !call || !isOpen(call)) return null;
    if (call.state === 'unknown' && silence.asBefore >= MOST_QUESTIONS) return null;
    const next = await askOnce(call, silence);
    const current = ports.get(intentId);
    const isLost = current && isOpen(current) && current.state !== 'unknown';
    if (!next || !isLost || !isOutdated(current, Date.now())) return next;
    ports.supposed(lost(current, Date.now()));
    return NO_SILENCE;
  };
  const lookLater = (intentId: string, silence: Silence) => {
    const isSeldom = ports.get(intentId)?.isLost === true;
    const lookNow = async () => {
      followed.set(intentId, { timer: null, isSeldom: false });
      const next = await look(intentId, silence);
      if (next) lookLater(intentId, next);
      else followed.delete(intentId);
    };
    followed.set(intentId, { timer: setTimeout(lookNow, isSeldom ? FOLLOW_LOST_MS : FOLLOW_MS), isSeldom });
  };

  return (intentId) => {
    const call = ports.get(intentId);
    if (!call || !isOpen(call)) return;
    const turn = followed.get(intentId);
    if (turn && (!turn.isSeldom || call.isLost)) return;
    if (turn?.timer) clearTimeout(turn.timer);
    lookLater(intentId, NO_SILENCE);
  };
}

/** Whether the background should know of such a call: of one that is only being asked for, it may not yet. */
const isForgotten = (call: CallOnPage): boolean =>
  call.state === 'confirm' || (isGoingOn(call) && call.isAnswered);

const withoutWord = (call: CallOnPage, now: number): CallOnPage =>
  call.state === 'confirm' ? unasked(call, now) : lost(call, now);

function end(last: () => void): null {
  last();
  return null;
}
