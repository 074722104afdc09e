import type { Clock } from '../core/clock';
import { problem } from '../core/problem';
import { advance, type Call, isLive } from './call';
import { eventOf, legTo } from './leg';
import type { OwnLine } from './ports';

/** A worker that died while it waited for an answer leaves a call behind that nobody will finish. */
const ABANDONED_AFTER_MS = 30_000;

/**
 * Brings a call up to date with what the phone system says now. It only reads: a call whose answer was lost
 * is looked for, never placed again (reliability R34). Where nothing can be read the call stays as it was.
 */
export async function reconcile(call: Call, line: OwnLine, clock: Clock): Promise<Call> {
  const current = giveUpWaiting(call, clock.now());
  if (!isLive(current.state) || current.state === 'requested') return current;
  return current.participantId === null
    ? searchLeg(current, line, clock)
    : followLeg(current, current.participantId, line, clock);
}

function giveUpWaiting(call: Call, now: number): Call {
  const abandoned = call.state === 'requested' && now - call.startedAt > ABANDONED_AFTER_MS;
  return abandoned ? { ...advance(call, 'answerLost', now), problem: problem('answerLost') } : call;
}

async function followLeg(call: Call, id: number, line: OwnLine, clock: Clock): Promise<Call> {
  const leg = await line.leg(id);
  if (!leg.ok) return call;
  return advance(call, leg.value ? eventOf(leg.value) : 'legGone', clock.now());
}

async function searchLeg(call: Call, line: OwnLine, clock: Clock): Promise<Call> {
  const legs = await line.legs();
  if (!legs.ok) return call;
  const leg = legTo(call.destination, legs.value);
  if (!leg) return call;
  return { ...advance(call, eventOf(leg), clock.now()), participantId: leg.id, problem: null };
}
