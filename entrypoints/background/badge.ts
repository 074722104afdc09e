import type { ProblemKind } from '../../lib/core/problem';
import { type Call, isUp } from '../../lib/dial/call';
import type { Badge } from '../../lib/platform/badge';
import type { StoredSignIn } from '../../lib/storage/microsoft-sign-in';

/** Refusals of a slip of the hand: nobody was meant to be called. */
const SLIPS: readonly ProblemKind[] = ['tooFast', 'tooLate', 'busy'];

export const isSlip = ({ problem }: Call): boolean => problem !== null && SLIPS.includes(problem.kind);

/**
 * What the toolbar says of the latest calls, newest first, one is up, or the last did not go out; and of Microsoft 365:
 * the sign-in has ended.
 */
export function badgeOf(calls: readonly Call[], microsoft: StoredSignIn | null): Badge {
  if (calls.some(({ state }) => isUp(state))) return 'call';
  const last = calls.find((call) => !isSlip(call));
  if (last?.state === 'failed') return 'attention';
  return microsoft?.signedIn?.state === 'ended' ? 'signIn' : 'none';
}
