import type { Clock } from '../core/clock';
import type { Problem } from '../core/problem';
import type { Result } from '../core/result';
import { applySnapshot, giveUpWaiting, isOver, twinOf } from './apply-snapshot';
import { type Call, isLive, isUp } from './call';
import { isRefusal } from './drop-refusal';
import { type JournalPorts, leaveUp, replace } from './keep-call';
import { legsLeftFor } from './leg';
import { wasAsked } from './new-call';
import type { LineSnapshot, OwnLine } from './ports';

export interface FollowPorts extends JournalPorts {
  readonly line: () => Promise<Result<OwnLine, Problem>>;
  readonly clock: Clock;
}

/** A lost request that has not become a leg by then will not become one. */
const SOUGHT_FOR_MS = 60_000;

/**
 * Whether anybody still has to ask the phone system how this call stands; with an extension, whether its line is
 * the one to ask.
 */
export function isFollowed(call: Call, now: number, extension: string | null = call.extension): boolean {
  if (!isLive(call.state) || (wasAsked(call) && call.extension !== extension)) return false;
  return call.state !== 'unknown' || !isOver(call.changedAt, now, SOUGHT_FOR_MS);
}

/** What a line said, and when it was asked: milliseconds since 1970. */
export interface Reading {
  readonly line: OwnLine;
  readonly snapshot: LineSnapshot;
  readonly at: number;
}

/**
 * Brings every call that is still followed up to date with one reading, and gives those that have changed. What
 * was taken back and is still there is ended again, and so is a leg that was made twice; where the phone system refuses,
 * the call goes on as if nobody had taken it back, and a person may try again. Where nothing could be read (`null`),
 * calls whose answer nobody waits for any more become unknown.
 */
export async function followCalls(
  reading: Reading | null,
  ports: Pick<FollowPorts, 'journal' | 'lock' | 'clock'>,
): Promise<readonly Call[]> {
  const now = reading?.at ?? ports.clock.now();
  const calls = await ports.journal.all();
  const changed: Call[] = [];
  for (const known of calls.filter((call) => isFollowed(call, now, reading?.line.extension))) {
    const { current, isRefused } = reading
      ? await followOne(known, calls, reading)
      : { current: giveUpWaiting(known, now), isRefused: false };
    if (current === known && !isRefused) continue;
    const replaced = await replace(known, current, ports);
    const written = isRefused ? await leaveUp(known.intentId, ports) : replaced;
    if (written && hasChanged(known, written)) changed.push(written);
  }
  return changed;
}

interface Followed {
  readonly current: Call;
  /** Whether it was to be ended and the phone system would not. */
  readonly isRefused: boolean;
}

async function followOne(
  known: Call,
  calls: readonly Call[],
  { line, snapshot, at }: Reading,
): Promise<Followed> {
  const legs = legsLeftFor(known, snapshot.legs, calls);
  const current = applySnapshot(known, { legs }, at);
  const twin = twinOf(current, { legs }, at);
  if (twin) await line.drop(twin.id);
  const { takenBack, participantId, state } = current;
  const isLeft = takenBack && participantId !== null && isUp(state);
  const dropped = isLeft ? await line.drop(participantId) : null;
  return { current, isRefused: dropped?.ok === false && isRefusal(dropped.error) };
}

/** After so long a silence, that a call goes on is news. */
const SILENCE_MS = 60_000;

/** Anything but the moment of the reading, unless that ends a silence. */
const hasChanged = (before: Call, after: Call): boolean =>
  after.checkedAt - before.checkedAt > SILENCE_MS ||
  before.state !== after.state ||
  before.participantId !== after.participantId ||
  before.takenBack !== after.takenBack ||
  before.problem?.kind !== after.problem?.kind;
