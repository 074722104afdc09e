import type { ProblemKind } from '../../lib/core/problem';
import { type Call, isUp } from '../../lib/dial/call';
import type { Badge } from '../../lib/platform/badge';

/** Refusals of a slip of the hand: nobody was meant to be called. */
const SLIPS: readonly ProblemKind[] = ['tooFast', 'tooLate', 'busy'];

export const isSlip = ({ problem }: Call): boolean => problem !== null && SLIPS.includes(problem.kind);

/** What the toolbar says of the latest calls, newest first: one is up, or the last did not go out. */
export function badgeOf(calls: readonly Call[]): Badge {
  if (calls.some(({ state }) => isUp(state))) return 'call';
  const last = calls.find((call) => !isSlip(call));
  return last?.state === 'failed' ? 'attention' : 'none';
}
