import type { Problem } from '../core/problem';

/*
 *   requested ──▶ ringing ──▶ dialling ──▶ connected ──▶ ended
 *       │            (own phone)  (other side)
 *       ├──▶ failed       refused: nothing was dialled
 *       ├──▶ handedOver   given to the 3CX web client or to the phone app: nobody here knows what became of it
 *       └──▶ unknown      nobody answered: found again by reading, or left unknown; never sent again
 */
export const CALL_STATES = [
  'requested',
  'ringing',
  'dialling',
  'connected',
  'ended',
  'failed',
  'handedOver',
  'unknown',
] as const;
export type CallState = (typeof CALL_STATES)[number];

export const CALL_EVENTS = [
  'phoneRings',
  'otherSideCalled',
  'otherSideAnswered',
  'legGone',
  'refused',
  'handOver',
  'answerLost',
] as const;
export type CallEvent = (typeof CALL_EVENTS)[number];

/** What an event does in a state; an event that is not listed changes nothing. */
const TRANSITIONS: Readonly<Record<CallState, Readonly<Partial<Record<CallEvent, CallState>>>>> = {
  requested: {
    phoneRings: 'ringing',
    otherSideCalled: 'dialling',
    otherSideAnswered: 'connected',
    legGone: 'ended',
    refused: 'failed',
    handOver: 'handedOver',
    answerLost: 'unknown',
  },
  ringing: { otherSideCalled: 'dialling', otherSideAnswered: 'connected', legGone: 'ended' },
  dialling: { otherSideAnswered: 'connected', legGone: 'ended' },
  connected: { legGone: 'ended' },
  ended: {},
  failed: {},
  handedOver: {},
  unknown: { phoneRings: 'ringing', otherSideCalled: 'dialling', otherSideAnswered: 'connected' },
};

export const nextState = (state: CallState, event: CallEvent): CallState =>
  TRANSITIONS[state][event] ?? state;

/** Whether the phone system may still have something to tell about a call in this state. */
export const isLive = (state: CallState): boolean =>
  state !== 'ended' && state !== 'failed' && state !== 'handedOver';

/** Whether a phone of ours is in use by a call in this state. */
export const isUp = (state: CallState): boolean =>
  state === 'ringing' || state === 'dialling' || state === 'connected';

/** Where a gesture was made. */
export const SOURCES = ['mail', 'popup', 'selection', 'link', 'test'] as const;
export type CallSource = (typeof SOURCES)[number];

/** One call, from the click to its end. Times are milliseconds since 1970. */
export interface Call {
  readonly intentId: string;
  /** Whom it goes to, as `lib/phone` reads it: `+4940123456`, `104`, `112`, `*31`. */
  readonly target: string;
  /** The number as a person reads it. */
  readonly shown: string;
  /** Who that is, where the page or the person said so. */
  readonly name: string | null;
  readonly source: CallSource;
  /** What the phone system was asked to call, by the dial plan. */
  readonly destination: string;
  readonly extension: string | null;
  /** The phone that was asked to ring, by the name it gives itself. */
  readonly device: string | null;
  /** Our own leg in the phone system, once it is known. */
  readonly participantId: number | null;
  readonly state: CallState;
  readonly problem: Problem | null;
  /** Whether a person took the call back, whether or not the phone system has heard of it yet. */
  readonly takenBack: boolean;
  readonly startedAt: number;
  readonly changedAt: number;
  /** When the other side answered. */
  readonly answeredAt: number | null;
  /** When the phone system last said that this is how the call stands. */
  readonly checkedAt: number;
}

/** The call after an event; `changedAt` moves only when the state does. */
export function advance(call: Call, event: CallEvent, now: number): Call {
  const state = nextState(call.state, event);
  if (state === call.state) return call;
  const answeredAt = state === 'connected' ? now : call.answeredAt;
  return { ...call, state, changedAt: now, answeredAt };
}
