import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import { isOver, loseAnswer } from './apply-snapshot';
import { advance, type Call, isLive, isUp } from './call';
import { choosePhone } from './choose-phone';
import { dialString } from './dial-plan';
import type { FollowPorts } from './follow-call';
import { dropCall } from './hang-up';
import { change, forget, record, replace } from './keep-call';
import { eventOf, isCallers, leadsSurelyTo, legsLeftFor } from './leg';
import { refuse } from './new-call';
import type { Leg, OwnLine, Phone, PlacedCall } from './ports';
import { lookUp, reconcile } from './reconcile';
import type { CallingRules } from './rules';

export interface AttemptPorts extends FollowPorts {
  /** Told once the call is written down: from then on it can be taken back. */
  readonly begun?: () => void;
}

/** A phone system that was slow to answer may still carry out what it was asked. */
const UNKNOWN_FOR_MS = 30_000;

/**
 * Asks the phone system to call, once. The call is written down twice before that: first as asked for, so that
 * it can be taken back while phones are still being listed; then with its extension, from when on it may have
 * been sent.
 */
export async function attemptCall(blank: Call, rules: CallingRules, ports: AttemptPorts): Promise<Call> {
  await record(blank, ports);
  ports.begun?.();
  const found = await prepare(blank, rules, ports).catch(notSent);
  if ('already' in found) return giveWay(blank, found.already, ports);
  if ('leg' in found) return settle(blank, (call) => adopt(call, found, ports.clock.now()), ports);
  if ('problem' in found)
    return settle(blank, (call) => refuse(call, found.problem, ports.clock.now()), ports);

  const { line, phone, plan } = found;
  const asked = await change(blank.intentId, (stored) => claim(stored, plan, ports.clock.now()), ports);
  if (asked === null) return refuse(blank, problem('notSent'), ports.clock.now());
  if (asked.state !== 'requested') return asked;
  const outcome = await line.call(phone, asked.destination).catch(lostBy);
  return finish(asked, outcome, line, ports);
}

/**
 * The same gesture again. Its call is `requested` only where a worker died while it asked (it would hold the
 * lock otherwise): nobody knows whether it got through, so it is looked for and not asked for again.
 */
export async function takeUp(call: Call, ports: FollowPorts): Promise<Call> {
  if (call.state !== 'requested') return call;
  const lost = loseAnswer(call, ports.clock.now());
  const line = isLive(lost.state) ? await ports.line().catch(() => null) : null;
  const current = line?.ok ? await reconcile(lost, line.value, ports) : lost;
  const written = await replace(call, current, ports);
  return line?.ok && written.takenBack ? takeDown(written, line.value, ports) : written;
}

type Plan = Pick<Call, 'target' | 'shown' | 'destination' | 'extension' | 'device'>;

type Prepared =
  | { readonly line: OwnLine; readonly phone: Phone; readonly plan: Plan }
  | { readonly already: Call }
  | { readonly leg: Leg; readonly plan: Plan }
  | { readonly problem: Problem };

/** An exception, of a browser's storage for one, before anything was sent. */
const notSent = (error: unknown): Prepared => ({ problem: problem('notSent', String(error)) });

/** And one after which nobody knows. */
const lostBy = (error: unknown): PlacedCall => ({
  kind: 'unknown',
  problem: problem('internal', String(error)),
});

async function prepare(blank: Call, rules: CallingRules, ports: FollowPorts): Promise<Prepared> {
  const line = await ports.line();
  if (!line.ok) return { problem: line.error };
  const plan = planOf(blank, line.value.extension, rules);
  const before = await callBefore(plan.target, line.value, ports);
  if (!before.ok) return { problem: before.error };
  if (before.value) return { already: before.value };
  const [phones, legs] = await Promise.all([line.value.phones(), line.value.legs()]);
  const leg = legs.ok ? await strayLeg(blank, plan, legs.value, ports) : null;
  if (leg) return { leg, plan: { ...plan, device: nameOf(leg, phones.ok ? phones.value : []) } };
  if (!phones.ok) return { problem: phones.error };
  const phone = choosePhone(phones.value, rules.phone);
  if (!phone) return { problem: problem('noDevice', line.value.extension) };
  return { line: line.value, phone, plan: { ...plan, device: phone.id === null ? null : phone.name } };
}

/** A leg to the same number that belongs to no call of ours. */
async function strayLeg(
  blank: Call,
  { destination, target }: Plan,
  legs: readonly Leg[],
  { journal }: FollowPorts,
): Promise<Leg | null> {
  const left = legsLeftFor(blank, legs, await journal.all());
  return left.find((leg) => isCallers(leg) && leadsSurelyTo([destination, target], leg)) ?? null;
}

/** A test call goes from the own phone to the own extension, whatever the intent says. */
function planOf({ source, target, shown }: Call, extension: string, rules: CallingRules): Plan {
  return source === 'test'
    ? { target: extension, shown: extension, destination: extension, extension, device: null }
    : { target, shown, destination: dialString(target, rules), extension, device: null };
}

/**
 * The call to the same number that is up now: calling again would ring twice, and so it might while that one
 * may still come up after a lost answer. `null` where there is none any more.
 */
async function callBefore(
  target: string,
  line: OwnLine,
  ports: FollowPorts,
): Promise<Result<Call | null, Problem>> {
  const last = await ports.journal.lastTo(target);
  if (last?.extension !== line.extension) return ok(null);
  const current = await lookUp(loseAnswer(last, last.changedAt), line, ports);
  if (!current.ok) return current;
  const call = await replace(last, current.value, ports);
  if (isUp(call.state)) return call.takenBack ? fail(problem('busy')) : ok(call);
  const recent = !isOver(call.changedAt, ports.clock.now(), UNKNOWN_FOR_MS);
  return call.state === 'unknown' && recent ? fail(problem('stillUnknown')) : ok(null);
}

/** Never `null`, which would mean that every phone was asked to ring, and any leg to the number is ours. */
const nameOf = ({ phoneId }: Leg, phones: readonly Phone[]): string =>
  phones.find(({ id }) => id !== null && id === phoneId)?.name ?? '';

/**
 * A call to the same number that is up although nothing is written of it: made by hand on the phone, or before
 * the extension was updated. It becomes the call of this gesture, and nothing is sent.
 */
const adopt = (call: Call, { leg, plan }: { readonly leg: Leg; readonly plan: Plan }, now: number): Call => ({
  ...advance({ ...call, ...plan }, eventOf(leg), now),
  participantId: leg.id,
  checkedAt: now,
});

/** A gesture that leads to a call which is up already leaves no trace of its own. */
async function giveWay(blank: Call, already: Call, ports: FollowPorts): Promise<Call> {
  await forget(blank.intentId, ports);
  return already;
}

/** From here on the request may be sent, unless a person has taken the call back meanwhile. */
const claim = (stored: Call, plan: Plan, now: number): Call =>
  stored.state === 'requested' ? { ...stored, ...plan, changedAt: now } : stored;

async function finish(asked: Call, outcome: PlacedCall, line: OwnLine, ports: FollowPorts): Promise<Call> {
  const answered = hear(asked, outcome, ports.clock.now());
  const call = await settle(asked, () => answered, ports);
  if (call.takenBack) return takeDown(await dropOther(call, answered, line), line, ports);
  if (!isLive(call.state) || call.participantId !== null) return call;
  return replace(call, await reconcile(call, line, ports), ports);
}

/** Writes down what became of a request, unless reading has told more of it in the meantime. */
async function settle(known: Call, settled: (call: Call) => Call, ports: FollowPorts): Promise<Call> {
  const written = await change(
    known.intentId,
    (stored) =>
      stored.state === 'requested' || stored.state === 'unknown'
        ? { ...settled(known), takenBack: stored.takenBack }
        : stored,
    ports,
  );
  if (written) return written;
  // Everything was forgotten meanwhile; what has become of this call is true all the same.
  const call = settled(known);
  await record(call, ports);
  return call;
}

function hear(call: Call, outcome: PlacedCall, now: number): Call {
  switch (outcome.kind) {
    case 'refused':
      return refuse(call, outcome.problem, now);
    case 'unknown':
      return { ...advance(call, 'answerLost', now), problem: outcome.problem };
    case 'accepted':
      return {
        ...advance(call, outcome.leg ? eventOf(outcome.leg) : 'phoneRings', now),
        participantId: outcome.leg?.id ?? null,
        checkedAt: now,
      };
  }
}

/** Taken back while its answer was awaited: the answer may name another leg than the one that was found. */
async function dropOther(call: Call, answered: Call, line: OwnLine): Promise<Call> {
  const { participantId } = answered;
  if (participantId !== null && participantId !== call.participantId) await line.drop(participantId);
  return call;
}

const takeDown = async (call: Call, line: OwnLine, ports: FollowPorts): Promise<Call> =>
  isLive(call.state) ? replace(call, (await dropCall(call, line, ports)).call, ports) : call;
