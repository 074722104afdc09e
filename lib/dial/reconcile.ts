import type { Clock } from '../core/clock';
import type { Problem } from '../core/problem';
import { ok, type Result } from '../core/result';
import { applySnapshot, giveUpWaiting, isSought } from './apply-snapshot';
import type { Call } from './call';
import type { CallJournal } from './journal';
import { legsLeftFor } from './leg';
import type { Leg, OwnLine } from './ports';

interface ReadPorts {
  readonly journal: CallJournal;
  readonly clock: Clock;
}

/**
 * Brings a call up to date with what the phone system says now. It only reads: a call whose answer was lost
 * is looked for, never placed again (reliability R34). Where nothing can be read the call stays as it was.
 */
export async function reconcile(call: Call, line: OwnLine, ports: ReadPorts): Promise<Call> {
  const current = giveUpWaiting(call, ports.clock.now());
  const seen = await lookUp(current, line, ports);
  return seen.ok ? seen.value : current;
}

/** The call as the phone system sees it now, or why it could not be read. */
export async function lookUp(
  call: Call,
  line: OwnLine,
  { journal, clock }: ReadPorts,
): Promise<Result<Call, Problem>> {
  if (!isSought(call)) return ok(call);
  const now = clock.now();
  const legs = await legsOf(call, line);
  if (!legs.ok) return legs;
  const left = legsLeftFor(call, legs.value, await journal.all());
  return ok(applySnapshot(call, { legs: left }, now));
}

/** The one leg where it is known and can be no other (see `applySnapshot`), else all there are. */
async function legsOf(call: Call, line: OwnLine): Promise<Result<readonly Leg[], Problem>> {
  if (call.participantId === null || call.device === null || call.takenBack) return line.legs();
  const leg = await line.leg(call.participantId);
  return leg.ok ? ok(leg.value ? [leg.value] : []) : leg;
}
