import type { Clock } from '../core/clock';
import { type Problem, problem } from '../core/problem';
import { advance, type Call, isUp } from './call';
import { type FollowPorts, record } from './follow-call';
import type { DialIntent } from './intent';
import { eventOf } from './leg';
import { permitCall } from './policy';
import type { OwnLine, PlacedCall } from './ports';
import { loseAnswer, reconcile } from './reconcile';

/** Two gestures closer together than this are one hand's slip (reliability R27). */
const GESTURE_GAP_MS = 2_000;

/** Nobody calls more often by hand. */
const CALLS_PER_MINUTE = 10;
const MINUTE_MS = 60_000;

/**
 * Turns one gesture into at most one call. What is asked is written down before it is sent, so that the same
 * intent, however often it arrives and whatever died in between, finds its own trace and sends nothing more.
 */
export async function placeCall(intent: DialIntent, ports: FollowPorts): Promise<Call> {
  return ports.lock('place-call', async () => {
    const now = ports.clock.now();
    const same = await ports.journal.find(intent.id);
    if (same) return takeUp(same, ports);
    const last = await ports.journal.read();
    if (await comesTooSoon(last, now, ports)) return refuse(blankCall(intent, now), problem('tooFast'), now);
    const call = await attempt(last, blankCall(intent, now), ports);
    await record(call, ports);
    return call;
  });
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

async function comesTooSoon(last: Call | null, now: number, { journal }: FollowPorts): Promise<boolean> {
  if ((await journal.countBetween(now - MINUTE_MS, now)) >= CALLS_PER_MINUTE) return true;
  const gap = last ? now - last.startedAt : GESTURE_GAP_MS;
  return last?.state !== 'failed' && gap >= 0 && gap < GESTURE_GAP_MS;
}

async function attempt(last: Call | null, blank: Call, ports: FollowPorts): Promise<Call> {
  const { clock } = ports;
  const permitted = permitCall(blank.destination);
  if (!permitted.ok) return refuse(blank, permitted.error, clock.now());
  const call = { ...blank, shown: permitted.value.formatted };

  const line = await ports.line();
  if (!line.ok) return refuse(call, line.error, clock.now());
  const running = await stillRunning(last, call.destination, line.value, clock);
  if (running) return running;
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

/** The last call, where it went to the same number and is still up: calling it twice helps nobody. */
async function stillRunning(last: Call | null, destination: string, line: OwnLine, clock: Clock) {
  if (last?.destination !== destination || last.extension !== line.extension) return null;
  const current = await reconcile(loseAnswer(last, clock.now()), line, clock);
  return isUp(current.state) ? current : null;
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
