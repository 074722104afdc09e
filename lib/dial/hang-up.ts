import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import { advance, type Call, isLive, isUp } from './call';
import type { FollowPorts } from './follow-call';
import { change, leaveUp, replace } from './keep-call';
import { wasAsked } from './new-call';
import type { OwnLine } from './ports';
import { lookUp } from './reconcile';

/**
 * Hangs up, or takes back what has only just been asked for. That is written down at once: a request that is
 * still on its way is ended as soon as its leg is known, by whoever learns of it. The call has `ended` only
 * where it is gone, and where the phone system was not asked yet, it never is. Where that fails, whoever reads the
 * line next tries once more (`followCalls`).
 */
export async function hangUp(intentId: string, ports: FollowPorts): Promise<Result<Call, Problem>> {
  const call = await change(intentId, (stored) => takeBack(stored, ports.clock.now()), ports);
  if (!call?.takenBack) return fail(problem('noCallToHangUp'));
  if (!isLive(call.state)) return ok(call);
  const line = await ports.line();
  if (!line.ok) return line;
  if (line.value.extension !== call.extension) {
    await leaveUp(intentId, ports);
    return fail(problem('hangUpFailed', `${call.extension}`));
  }
  const dropped = await dropCall(call, line.value, ports);
  const written = await replace(call, dropped.call, ports);
  if (dropped.problem) return fail(hangUpFailed(dropped.problem));
  return ok(isLive(dropped.call.state) ? written : dropped.call);
}

function takeBack(call: Call, now: number): Call {
  if (!isLive(call.state)) return call;
  const over = call.state === 'requested' && !wasAsked(call);
  return { ...(over ? advance(call, 'legGone', now) : call), takenBack: true };
}

const hangUpFailed = ({ kind, detail }: Problem): Problem => problem('hangUpFailed', detail ?? kind);

export interface Dropped {
  /** The call as it was seen last. */
  readonly call: Call;
  /** Why it could not be ended, if so. */
  readonly problem: Problem | null;
}

/** Ends the legs of a call that was taken back, as far as they are known by now; a lost answer is made good by reading. */
export async function dropCall(
  call: Call,
  line: OwnLine,
  ports: Pick<FollowPorts, 'journal' | 'clock'>,
): Promise<Dropped> {
  const found = call.participantId === null ? await lookUp(call, line, ports) : ok(call);
  return found.ok ? dropLegs(found.value, line, ports, MOST_LEGS) : { call, problem: found.error };
}

/** A request that a browser has sent more than once leaves more than one leg (docs/decisions/0003). */
const MOST_LEGS = 4;

async function dropLegs(
  call: Call,
  line: OwnLine,
  ports: Pick<FollowPorts, 'journal' | 'clock'>,
  left: number,
): Promise<Dropped> {
  const { participantId } = call;
  if (participantId === null || !isUp(call.state)) return { call, problem: null };
  const dropped = await line.drop(participantId);
  const seen = await lookUp(call, line, ports);
  const current = seen.ok ? seen.value : call;
  if (current.participantId !== participantId && left > 1) return dropLegs(current, line, ports, left - 1);
  return { call: current, problem: dropped.ok || !isUp(current.state) ? null : dropped.error };
}
