import type { ProblemKind } from '../../lib/core/problem';
import { type Call, isUp } from '../../lib/dial/call';
import type { MicrosoftCare } from '../../lib/messaging/views';
import type { Badge } from '../../lib/platform/badge';

/** Refusals of a slip of the hand: nobody was meant to be called. */
const SLIPS: readonly ProblemKind[] = ['tooFast', 'tooLate', 'busy'];

export const isSlip = ({ problem }: Call): boolean => problem !== null && SLIPS.includes(problem.kind);

/** How long the popup shows a call that failed; after that, nobody is called to look. */
const SHOWN_MS = 600_000;

/** Until when a call that failed is to be looked at, milliseconds since 1970. */
export const attentionEnds = ({ changedAt }: Call): number => changedAt + SHOWN_MS;

/** The calls without those that failed and that a person has seen, or that the popup shows no longer. */
export const stillToTell = (calls: readonly Call[], seenAt: number, now: number): readonly Call[] =>
  calls.filter(
    (call) =>
      call.state !== 'failed' || (call.changedAt > seenAt && Math.abs(now - call.changedAt) < SHOWN_MS),
  );

/**
 * What the toolbar says of the latest calls, newest first: one is up, or the last did not go out; and of Microsoft 365,
 * where that needs somebody.
 */
export function badgeOf(calls: readonly Call[], microsoft: MicrosoftCare | null): Badge {
  if (calls.some(({ state }) => isUp(state))) return 'call';
  const last = calls.find((call) => !isSlip(call));
  if (last?.state === 'failed') return 'attention';
  return microsoft ?? 'none';
}
