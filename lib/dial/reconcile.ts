import type { Clock } from '../core/clock';
import { type Problem, problem } from '../core/problem';
import { ok, type Result } from '../core/result';
import { advance, type Call, isLive } from './call';
import { eventOf, legTo } from './leg';
import type { OwnLine } from './ports';

/**
 * A worker that died while it waited for an answer leaves a call behind that nobody will finish. Two requests
 * and the renewal of a token take less than this.
 */
const ABANDONED_AFTER_MS = 60_000;

/** "Accepted" may come before the leg does (contracts/3cx.md §2.5, 202); a leg that nobody sees by then is over. */
const LEG_APPEARS_WITHIN_MS = 10_000;

/**
 * Brings a call up to date with what the phone system says now. It only reads: a call whose answer was lost
 * is looked for, never placed again (reliability R34). Where nothing can be read the call stays as it was.
 */
export async function reconcile(call: Call, line: OwnLine, clock: Clock): Promise<Call> {
  const current = giveUpWaiting(call, clock.now());
  const seen = await lookUp(current, line, clock);
  return seen.ok ? seen.value : current;
}

/** The call as the phone system sees it now, or why it could not be read. */
export async function lookUp(call: Call, line: OwnLine, clock: Clock): Promise<Result<Call, Problem>> {
  if (!isLive(call.state) || call.state === 'requested') return ok(call);
  return call.participantId === null
    ? searchLeg(call, line, clock)
    : followLeg(call, call.participantId, line, clock);
}

/** A call that nobody waits for any more: whoever asked for it is gone, and its answer with him. */
export const loseAnswer = (call: Call, now: number): Call =>
  call.state === 'requested' ? { ...advance(call, 'answerLost', now), problem: problem('answerLost') } : call;

const giveUpWaiting = (call: Call, now: number): Call =>
  now - call.changedAt > ABANDONED_AFTER_MS ? loseAnswer(call, now) : call;

async function followLeg(
  call: Call,
  id: number,
  line: OwnLine,
  clock: Clock,
): Promise<Result<Call, Problem>> {
  const leg = await line.leg(id);
  return leg.ok ? ok(advance(call, leg.value ? eventOf(leg.value) : 'legGone', clock.now())) : leg;
}

async function searchLeg(call: Call, line: OwnLine, clock: Clock): Promise<Result<Call, Problem>> {
  const legs = await line.legs();
  if (!legs.ok) return legs;
  const now = clock.now();
  const leg = legTo(call.destination, legs.value);
  if (leg) return ok({ ...advance(call, eventOf(leg), now), participantId: leg.id, problem: null });
  return ok(now - call.changedAt > LEG_APPEARS_WITHIN_MS ? advance(call, 'legGone', now) : call);
}
