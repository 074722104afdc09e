import { type Problem, problem } from '../../lib/core/problem';
import type { PageCall } from '../../lib/messaging/views';

/** A call that was asked for on this page, as far as the page knows. */
export interface CallOnPage {
  readonly intentId: string;
  readonly target: string;
  readonly state: PageCall['state'];
  /** When this page heard that it had come to this state; milliseconds since 1970, like the others. */
  readonly changedAt: number;
  /** Why it failed, or why nobody can tell. */
  readonly problem: Problem | null;
  /** Why it could not be hung up, if so. */
  readonly trouble: Problem | null;
  readonly isHangingUp: boolean;
  /** Whether nobody says any more how it stands, so that its state is `unknown`, although it was up. */
  readonly isLost: boolean;
  /** Whether it was ended from here before anybody else was called. */
  readonly isTakenBack: boolean;
  /** Whether the state is what the background said; until then, or after a silence, the page supposes it. */
  readonly isAnswered: boolean;
  /** When this page heard the other side answer; `null` where that was before it knew of the call. */
  readonly connectedAt: number | null;
  /** When the phone system last said how it stands or, where it is not asked, the background. */
  readonly heardAt: number;
}

/** What is told about one call may arrive in another order than it happened: a call never goes back. */
const ORDER: Readonly<Record<PageCall['state'], number>> = {
  confirm: 0,
  requested: 1,
  unknown: 2,
  ringing: 3,
  dialling: 4,
  connected: 5,
  ended: 6,
  failed: 6,
  handedOver: 6,
};

const isOpenState = (state: PageCall['state']): boolean => ORDER[state] < 6;

/** After so long without a word, nobody knows how a call stands. */
const GIVE_UP_MS = 300_000;

/** Whether there may be more to hear of a call. */
export const isOpen = ({ state }: CallOnPage): boolean => isOpenState(state);

/** Whether the card has to stay: a person may want to end what is going on. */
export const isGoingOn = (call: CallOnPage): boolean =>
  isOpen(call) && call.state !== 'unknown' && call.state !== 'confirm';

/** Whether what was last said of a call says nothing any more of how it stands now. */
export const isOutdated = ({ heardAt }: Pick<CallOnPage, 'heardAt'>, now: number): boolean =>
  now - heardAt > GIVE_UP_MS;

export const newCall = (intentId: string, target: string, now: number): CallOnPage => ({
  intentId,
  target,
  state: 'requested',
  changedAt: now,
  problem: null,
  trouble: null,
  isHangingUp: false,
  isLost: false,
  isTakenBack: false,
  isAnswered: false,
  connectedAt: null,
  heardAt: now,
});

/** How a call stands after the background has said something about it. */
export function after(call: CallOnPage, { state, problem, checkedAt }: PageCall, now: number): CallOnPage {
  const heardAt = Math.max(call.heardAt, checkedAt ?? now);
  const isOld = call.isAnswered && (!isOpen(call) || ORDER[state] < ORDER[call.state]);
  if (isOld || (isOpenState(state) && isOutdated({ heardAt }, now))) return { ...call, heardAt };
  const isNew = state !== call.state;
  return {
    ...call,
    state,
    changedAt: isNew ? now : call.changedAt,
    problem: problem === null ? null : { kind: problem },
    isHangingUp: call.isHangingUp && isOpenState(state),
    isLost: call.isLost && !isNew,
    isTakenBack:
      call.isTakenBack || (call.isHangingUp && state === 'ended' && ORDER[call.state] <= ORDER.ringing),
    connectedAt:
      state === 'connected' && isNew && !call.isLost ? (call.connectedAt ?? now) : call.connectedAt,
    isAnswered: true,
    heardAt,
  };
}

/** A call that was up before it was asked for here: how long it has lasted, this page may not know. */
export const joined = (asked: CallOnPage, said: PageCall, now: number): CallOnPage => ({
  ...after({ ...asked, heardAt: 0, isAnswered: false }, said, now),
  intentId: said.intentId,
  connectedAt: asked.connectedAt,
  isHangingUp: false,
});

/** A request that went wrong on its way to the background may have got there: then it is asked about further. */
export function withProblem(call: CallOnPage, reason: Problem, now: number): CallOnPage {
  if (call.state !== 'requested') return call;
  const state = reason.kind === 'interrupted' || reason.kind === 'internal' ? 'unknown' : 'failed';
  return { ...call, state, changedAt: now, problem: reason, heardAt: now };
}

/** A call of which nobody says any more how it stands; should somebody speak again, that counts. */
export const lost = (call: CallOnPage, now: number): CallOnPage => ({
  ...call,
  state: 'unknown',
  changedAt: now,
  problem: problem('interrupted'),
  isHangingUp: false,
  isLost: call.isAnswered && call.state !== 'confirm',
});

/** A question that nobody will answer any more; should it have been answered after all, that counts. */
export const unasked = (call: CallOnPage, now: number): CallOnPage => ({
  ...call,
  state: 'failed',
  changedAt: now,
  problem: problem('confirmGone'),
  isAnswered: false,
});
