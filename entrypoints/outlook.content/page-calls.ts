import type { Problem } from '../../lib/core/problem';
import type { PageCall } from '../../lib/messaging/views';

/** A call that was asked for on this page, as far as the page knows. */
export interface CallOnPage {
  readonly intentId: string;
  readonly target: string;
  readonly state: PageCall['state'];
  /** Why it failed, or why nobody can tell. */
  readonly problem: Problem | null;
  /** Why it could not be hung up, if so. */
  readonly trouble: Problem | null;
  readonly isHangingUp: boolean;
  /** Whether the background has said anything yet; until then the state is only what was asked for. */
  readonly isAnswered: boolean;
  /** When this page heard that the other side had answered; milliseconds since 1970. */
  readonly connectedAt: number | null;
  /** When the background last said how it stands. */
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

/** Whether there may be more to hear of a call. */
export const isOpen = ({ state }: CallOnPage): boolean => ORDER[state] < 6;

/** Whether the card has to stay: a person may want to end what is going on. */
export const isGoingOn = (call: CallOnPage): boolean =>
  isOpen(call) && call.state !== 'unknown' && call.state !== 'confirm';

/** How a call stands after the background has said something about it. */
export function after(call: CallOnPage, { state, problem }: PageCall, now: number): CallOnPage {
  const isOld = call.isAnswered && ORDER[state] < ORDER[call.state];
  if (isOld || !isOpen(call)) return { ...call, heardAt: now };
  return {
    ...call,
    state,
    problem: problem === null ? null : { kind: problem },
    isHangingUp: call.isHangingUp && ORDER[state] < 6,
    connectedAt: state === 'connected' ? (call.connectedAt ?? now) : call.connectedAt,
    isAnswered: true,
    heardAt: now,
  };
}
