import { type Problem, problem } from '../../core/problem';
import type { Exchange } from '../../http/exchange';
import type { Grant } from '../../messaging/microsoft';
import { redirectProblem } from '../entra-problem';
import { exchangeProblem, transportProblem } from '../transport-problem';

const DEADLINE_MS = 10_000;
const REFUSAL = /AADSTS\d+:[^<"]{0,1000}/;

/**
 * What a page of Microsoft's tells the person who was left on it: some refusals never come back, as there is no
 * address that Microsoft would trust with them (contracts/microsoft.md §1.5). Nobody needs to read their numbers off
 * the page: it is asked for once more, without anybody. `null` where it is a page to sign in on, as it should be.
 */
export async function shownRefusal(url: string, exchange: Exchange, grant: Grant): Promise<Problem | null> {
  const answer = await exchange({ method: 'GET', url, deadlineMs: DEADLINE_MS });
  return answer.ok ? refusalIn(answer.value.page, grant) : null;
}

/**
 * The same for a page that should have come back by itself, as it was to show nothing: where it refuses nothing
 * either, it is none of Microsoft's, or Microsoft is disturbed. `null` where it does come back now.
 */
export async function quietTrouble(url: string, exchange: Exchange): Promise<Problem | null> {
  const answer = await exchange({ method: 'GET', url, deadlineMs: DEADLINE_MS });
  if (!answer.ok) return answer.error === 'redirected' ? null : exchangeProblem(answer.error);
  const { page, status } = answer.value;
  return (
    refusalIn(page, 'delegated') ??
    transportProblem(answer.value) ??
    problem('microsoftProxy', `HTTP ${status}`)
  );
}

function refusalIn(page: string, grant: Grant): Problem | null {
  const said = REFUSAL.exec(page)?.[0];
  if (said === undefined) return null;
  const refusal = new URLSearchParams({ error: 'invalid_request', error_description: plain(said) });
  return redirectProblem(refusal, grant);
}

/** As it stands in the page's text, or in a script of it. */
const plain = (said: string): string =>
  said
    .replaceAll(/&#(?:39|x27);|\\u0027/gi, '’')
    .replaceAll(/&quot;|\\u0022/gi, '"')
    .replaceAll(/\\[rn]/g, '\n');
