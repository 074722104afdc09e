import type { Problem, ProblemKind } from '../../core/problem';
import { redirectProblem } from '../entra-problem';
import type { IdentityPorts } from './session';

/** What stands in the way of a person whom Microsoft knows, and no second try of theirs changes. */
const LASTING: ReadonlySet<ProblemKind> = new Set([
  'policyBlocked',
  'accountNotAssigned',
  'accountForeign',
  'accountConsumer',
  'accountDisabled',
  'consentByAdmin',
]);

/**
 * What Microsoft refused a person after their password, on a page that never comes back either. Its address shows
 * nothing of that, but Microsoft knows by now who it was, and says without a page what it would refuse them again.
 * Whatever else it answers is let go, tokens too: nobody signs in by closing the window. `null` where nothing is
 * refused for good. `opening`: the address that the window opened with.
 */
export async function quietRefusal(
  opening: string,
  { webAuthFlow }: Pick<IdentityPorts, 'webAuthFlow'>,
): Promise<Problem | null> {
  const url = new URL(opening);
  url.searchParams.set('prompt', 'none');
  const back = await webAuthFlow(url.href, 'quiet');
  if (!back.ok) return null;
  const answer = new URLSearchParams(URL.parse(back.value)?.hash.slice(1));
  const isOurs = answer.get('state') === url.searchParams.get('state');
  const refusal = isOurs ? redirectProblem(answer, 'delegated') : null;
  return refusal && LASTING.has(refusal.kind) ? refusal : null;
}
