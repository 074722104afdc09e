import { problem } from '../core/problem';
import { advance, type Call, isLive } from './call';
import { eventOf, isCallers, leadsTo, legTo } from './leg';
import { refuse, wasAsked } from './new-call';
import type { Leg, LineSnapshot } from './ports';

/**
 * A worker that died while it waited for an answer leaves a call behind that nobody will finish. Two requests
 * and the renewal of a token take less than this.
 */
const ABANDONED_AFTER_MS = 60_000;

/** "Accepted" may come before the leg does (contracts/3cx.md §2.5, 202); a leg that nobody sees by then is over. */
const LEG_APPEARS_WITHIN_MS = 10_000;

/** A browser sends a request again within moments (docs/decisions/0003). */
const RESENT_WITHIN_MS = 60_000;

/** Longer than any answer takes; a greater distance comes from a clock that was set. */
const SLOWEST_ANSWER_MS = 60_000;

type Legs = Pick<LineSnapshot, 'legs'>;

/**
 * A call as it stands by what the phone system says. `now` is when it was asked, milliseconds since 1970: what
 * it says of an earlier moment than is known already changes nothing, or a call that has only just begun would
 * be taken for one that is over.
 */
export function applySnapshot(call: Call, { legs }: Legs, now: number): Call {
  const current = giveUpWaiting(call, now);
  if (!isSought(current) || isOutdated(current, now)) return current;
  const leg = legOf(current, legs, now);
  return leg ? withLeg(current, leg, now) : withoutLeg(current, now);
}

/** Whether there may be a leg of it: not while the answer is still awaited, unless it was taken back meanwhile. */
export const isSought = (call: Call): boolean =>
  isLive(call.state) && (call.state !== 'requested' || (call.takenBack && wasAsked(call)));

/** A call that nobody waits for any more: whoever asked for it is gone, and its answer with him. */
export function loseAnswer(call: Call, now: number): Call {
  if (call.state !== 'requested') return call;
  if (!wasAsked(call)) return refuse(call, problem('notSent'), now);
  return { ...advance(call, 'answerLost', now), problem: problem('answerLost') };
}

export const giveUpWaiting = (call: Call, now: number): Call =>
  isOver(call.changedAt, now, ABANDONED_AFTER_MS) ? loseAnswer(call, now) : call;

/**
 * A second leg that the same request has made, because a browser sent it twice: on the same phone, the caller's
 * own, to the same number, and nobody speaks on it. `null` where there is none.
 */
export function twinOf(call: Call, { legs }: Legs, now: number): Leg | null {
  const own = legs.find(({ id }) => id === call.participantId);
  if (own?.legNumber !== 1 || own.phoneId === null || own.callId === null) return null;
  const twins = legs.filter(
    ({ id, phoneId, legNumber, callId }) =>
      id !== own.id && phoneId === own.phoneId && legNumber === 1 && callId !== null && callId !== own.callId,
  );
  return twins.find((leg) => isLeftBehind(call, leg, now)) ?? null;
}

/** When the clock was set back, nobody knows how long ago something was; it is taken for long. */
export const isOver = (since: number, now: number, ms: number): boolean => Math.abs(now - since) > ms;

const isOutdated = ({ checkedAt }: Call, now: number): boolean =>
  now < checkedAt && checkedAt - now < SLOWEST_ANSWER_MS;

/**
 * The leg of a call. One that is not known yet is found by its number; a call that rings on every phone goes on
 * with the one that was picked up; and of a call that was taken back nothing may be left ringing.
 */
function legOf(call: Call, legs: readonly Leg[], now: number): Leg | null {
  const known = legs.find(({ id }) => id === call.participantId);
  if (known) return known;
  const onEveryPhone = call.device === null;
  const own = onEveryPhone ? legs : legs.filter(isCallers);
  if (call.takenBack) return own.find((leg) => isLeftBehind(call, leg, now)) ?? null;
  return onEveryPhone || call.participantId === null ? legTo(numbersOf(call), own) : null;
}

/** Nobody speaks on it, so that ending it harms nobody, should it be another call to the same number after all. */
const isLeftBehind = (call: Call, leg: Leg, now: number): boolean =>
  leg.stage !== 'connected' &&
  !isOver(call.startedAt, now, RESENT_WITHIN_MS) &&
  leadsTo(numbersOf(call), leg);

const numbersOf = ({ destination, target }: Call) => [destination, target];

const withLeg = (call: Call, leg: Leg, now: number): Call => ({
  ...advance(call, eventOf(leg), now),
  participantId: leg.id,
  problem: null,
  checkedAt: now,
});

function withoutLeg(call: Call, now: number): Call {
  const awaited = call.participantId === null && !isOver(call.changedAt, now, LEG_APPEARS_WITHIN_MS);
  const gone = call.state !== 'requested' && !awaited;
  return { ...(gone ? advance(call, 'legGone', now) : call), checkedAt: now };
}
