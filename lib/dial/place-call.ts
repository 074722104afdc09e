import { problem } from '../core/problem';
import { type AttemptPorts, attemptCall, takeUp } from './attempt-call';
import { type Call, isUp } from './call';
import type { DialIntent } from './intent';
import { record } from './keep-call';
import { blankCall, refuse } from './new-call';
import type { Verdict } from './policy';
import type { Risk } from './risk';
import { type CallingRules, judgeIntent, type RulePorts, shownAs } from './rules';

/** Two gestures closer together than this are one hand's slip (reliability R27). */
const GESTURE_GAP_MS = 2_000;

/** A gesture that took longer to get here is not acted upon: nobody expects his phone to ring any more. */
const GESTURE_AGE_MS = 10_000;

/** Nobody calls more often by hand. */
const CALLS_PER_MINUTE = 10;
const MINUTE_MS = 60_000;

/** Held while a call is being placed; whoever changes the connection holds it too. */
export const PLACE_LOCK = 'place-call';

export type PlacePorts = AttemptPorts & RulePorts;

/** What became of a gesture. */
export type Placed =
  | { readonly kind: 'call'; readonly call: Call }
  /** Nothing was dialled and nothing written down: the same intent comes again once it is confirmed. */
  | { readonly kind: 'confirm'; readonly risks: readonly Risk[] };

/**
 * Turns one gesture into at most one call. What is asked is written down before it is sent, so that the same
 * intent, however often it arrives and whatever died in between, finds its own trace and sends nothing more.
 * Nobody waits in line: while one call is being placed, every other gesture is told so.
 */
export async function placeCall(intent: DialIntent, ports: PlacePorts): Promise<Placed> {
  const blank = blankCall(intent, ports.clock.now());
  const placed = await ports.lock.ifFree(PLACE_LOCK, () => placeAlone(blank, intent, ports));
  if (placed) return placed;
  const same = await ports.journal.find(intent.id);
  return called(same ?? refuse(blank, problem('busy'), blank.startedAt));
}

const called = (call: Call): Placed => ({ kind: 'call', call });

async function placeAlone(blank: Call, intent: DialIntent, ports: PlacePorts): Promise<Placed> {
  const now = blank.startedAt;
  const same = await ports.journal.find(intent.id);
  if (same) return called(await takeUp(same, ports));
  if (now - intent.at > GESTURE_AGE_MS) return called(refuse(blank, problem('tooLate'), now));
  const hasty = await tooFast(blank, ports);
  if (hasty) return called(hasty);

  const rules = await ports.rules();
  const call = { ...blank, shown: shownAs(intent.target, rules) };
  const verdict = await verdictOn(intent, rules, ports);
  switch (verdict.decision) {
    case 'confirm':
      return { kind: 'confirm', risks: verdict.risks };
    case 'refuse': {
      const refused = refuse(call, verdict.problem, now);
      await record(refused, ports);
      return called(refused);
    }
    case 'call':
      return called(await attemptCall(call, rules, ports));
  }
}

/** A test call goes to nobody but the own phone, whatever the intent names: there is nothing to judge. */
const verdictOn = async (intent: DialIntent, rules: CallingRules, ports: PlacePorts): Promise<Verdict> =>
  intent.source === 'test' ? { decision: 'call' } : judgeIntent(intent, rules, ports);

/** What a gesture gets that comes too soon after others; `null` where it does not. */
async function tooFast(blank: Call, { journal }: PlacePorts): Promise<Call | null> {
  const now = blank.startedAt;
  const last = await journal.read();
  if (last && isSlip(last, now)) {
    const again = last.target === blank.target && isUp(last.state) && !last.takenBack;
    return again ? last : refuse(blank, problem('tooFast'), now);
  }
  const lately = await journal.countBetween(now - MINUTE_MS, now);
  return lately >= CALLS_PER_MINUTE ? refuse(blank, problem('tooFast'), now) : null;
}

function isSlip(last: Call, now: number): boolean {
  const gap = now - last.startedAt;
  const undone = last.takenBack && last.state === 'ended';
  return last.state !== 'failed' && !undone && gap >= 0 && gap < GESTURE_GAP_MS;
}
