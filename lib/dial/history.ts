import type { ProblemKind } from '../core/problem';
import { type Call, type CallState, isUp } from './call';

/** A call that is over, or handed over. Times are milliseconds since 1970. */
export interface RecentCall {
  readonly intentId: string;
  readonly target: string;
  readonly shown: string;
  readonly name: string | null;
  readonly state: CallState;
  readonly problem: ProblemKind | null;
  /** Whether a person took it back before the other side answered. */
  readonly takenBack: boolean;
  readonly startedAt: number;
  /** How long both sides spoke; `null` where they did not. */
  readonly seconds: number | null;
}

const KEPT = 50;

/**
 * The recent calls with one more, newest first. A call that is still going on is not recent yet, and calls to
 * the own phone are nobody's; one that is known already is replaced by its newer state.
 */
export function remember(recent: readonly RecentCall[], call: Call): readonly RecentCall[] {
  if (call.state === 'requested' || isUp(call.state) || call.source === 'test') return recent;
  const others = recent.filter(({ intentId }) => intentId !== call.intentId);
  return [toRecent(call), ...others].toSorted((one, other) => other.startedAt - one.startedAt).slice(0, KEPT);
}

/** Whether a call to a target has gone out, as far as is remembered; one that was taken back is none. */
export const wasCalled = (recent: readonly RecentCall[], target: string): boolean =>
  recent.some((call) => call.target === target && call.state !== 'failed' && !call.takenBack);

function toRecent({ intentId, target, shown, name, state, problem, startedAt, ...call }: Call): RecentCall {
  return {
    intentId,
    target,
    shown,
    name,
    state,
    problem: problem?.kind ?? null,
    takenBack: call.takenBack && call.answeredAt === null,
    startedAt,
    seconds: spokenSeconds(call),
  };
}

function spokenSeconds({ answeredAt, changedAt }: Pick<Call, 'answeredAt' | 'changedAt'>): number | null {
  return answeredAt === null ? null : Math.max(0, Math.floor((changedAt - answeredAt) / 1_000));
}
