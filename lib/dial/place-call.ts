import type { Clock } from '../core/clock';
import { type Problem, problem } from '../core/problem';
import { ok, type Result } from '../core/result';
import { advance, type Call, isUp } from './call';
import { type FollowPorts, record } from './follow-call';
import type { DialIntent } from './intent';
import { eventOf } from './leg';
import { permitCall } from './policy';
import type { OwnLine, PlacedCall } from './ports';
import { lookUp, loseAnswer, reconcile } from './reconcile';

/** Two gestures closer together than this are one hand's slip (reliability R27). */
const GESTURE_GAP_MS = 2_000;

/** A gesture that took longer to get here is not acted upon: nobody expects his phone to ring any more. */
const GESTURE_AGE_MS = 10_000;

/** Nobody calls more often by hand. */
const CALLS_PER_MINUTE = 10;
const MINUTE_MS = 60_000;

/** A phone system that was slow to answer may still carry out what it was asked. */
const UNKNOWN_FOR_MS = 30_000;

/** Held while a call is being placed; whoever changes the connection holds it too. */
export const PLACE_LOCK = 'place-call';

/**
 * Turns one gesture into at most one call. What is asked is written down before it is sent, so that the same
 * intent, however often it arrives and whatever died in between, finds its own trace and sends nothing more.
 * Nobody waits in line: while one call is being placed, every other gesture is told so.
 */
export async function placeCall(intent: DialIntent, ports: FollowPorts): Promise<Call> {
  const blank = blankCall(intent, ports.clock.now());
  const placed = await ports.lock.ifFree(PLACE_LOCK, () => placeAlone(blank, intent, ports));
  return placed ?? (await ports.journal.find(intent.id)) ?? refuse(blank, problem('busy'), blank.startedAt);
}

async function placeAlone(blank: Call, intent: DialIntent, ports: FollowPorts): Promise<Call> {
  const now = blank.startedAt;
  const same = await ports.journal.find(intent.id);
  if (same) return takeUp(same, ports);
  if (now - intent.at > GESTURE_AGE_MS) return refuse(blank, problem('tooLate'), now);
  const last = await ports.journal.read();
  if (last && isSlip(last, now)) {
    const again = last.destination === blank.destination && isUp(last.state);
    return again ? last : refuse(blank, problem('tooFast'), now);
  }
  const lately = await ports.journal.countBetween(now - MINUTE_MS, now);
  if (lately >= CALLS_PER_MINUTE) return refuse(blank, problem('tooFast'), now);
  const call = await attempt(blank, ports);
  await record(call, ports);
  return call;
}

/**
 * The same gesture again. Its call is `requested` only where a worker died while it asked (it would hold the
 * lock otherwise): nobody knows whether it got through, so it is looked for and not asked for again.
 */
async function takeUp(call: Call, ports: FollowPorts): Promise<Call> {
  if (call.state !== 'requested') return call;
  const lost = loseAnswer(call, ports.clock.now());
  const line = await ports.line();
  const current = line.ok ? await reconcile(lost, line.value, ports.clock) : lost;
  await record(current, ports);
  return current;
}

function isSlip(last: Call, now: number): boolean {
  const gap = now - last.startedAt;
  return last.state !== 'failed' && gap >= 0 && gap < GESTURE_GAP_MS;
}

async function attempt(blank: Call, ports: FollowPorts): Promise<Call> {
  const { clock } = ports;
  const permitted = permitCall(blank.destination);
  if (!permitted.ok) return refuse(blank, permitted.error, clock.now());
  const call = { ...blank, shown: permitted.value.formatted };

  const line = await ports.line();
  if (!line.ok) return refuse(call, line.error, clock.now());
  const before = await callBefore(await ports.journal.lastTo(call.destination), line.value, clock);
  if (!before.ok) return refuse(call, before.error, clock.now());
  if (before.value && isUp(before.value.state)) return before.value;
  if (before.value?.state === 'unknown') return refuse(call, problem('stillUnknown'), clock.now());
  const phones = await line.value.phones();
  if (!phones.ok) return refuse(call, phones.error, clock.now());
  const [phone] = phones.value;
  if (!phone) return refuse(call, problem('noDevice', line.value.extension), clock.now());

  const asked = { ...call, extension: line.value.extension, device: phone.name, changedAt: clock.now() };
  await record(asked, ports);
  const outcome = await line.value.call(phone, asked.destination);
  const settled = settle(asked, outcome, clock.now());
  return settled.state === 'unknown' ? reconcile(settled, line.value, clock) : settled;
}

/**
 * The last call to the same number as it is now: while it is up, or may still come up after a lost answer,
 * calling again would ring twice. `null` once it is over.
 */
async function callBefore(
  last: Call | null,
  line: OwnLine,
  clock: Clock,
): Promise<Result<Call | null, Problem>> {
  if (last?.extension !== line.extension) return ok(null);
  const current = await lookUp(loseAnswer(last, last.changedAt), line, clock);
  if (!current.ok) return current;
  const { state, changedAt } = current.value;
  return ok(state === 'unknown' && clock.now() - changedAt > UNKNOWN_FOR_MS ? null : current.value);
}

function settle(call: Call, outcome: PlacedCall, now: number): Call {
  switch (outcome.kind) {
    case 'refused':
      return refuse(call, outcome.problem, now);
    case 'unknown':
      return { ...advance(call, 'answerLost', now), problem: outcome.problem };
    case 'accepted':
      return {
        ...advance(call, outcome.leg ? eventOf(outcome.leg) : 'phoneRings', now),
        participantId: outcome.leg?.id ?? null,
      };
  }
}

const refuse = (call: Call, reason: Problem, now: number): Call => ({
  ...advance(call, 'refused', now),
  problem: reason,
});

function blankCall(intent: DialIntent, now: number): Call {
  return {
    intentId: intent.id,
    shown: intent.e164,
    destination: intent.e164,
    extension: null,
    device: null,
    participantId: null,
    state: 'requested',
    problem: null,
    startedAt: now,
    changedAt: now,
  };
}
