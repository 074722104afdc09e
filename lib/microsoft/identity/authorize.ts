import type { AuthenticationResult } from '@azure/msal-browser';
import { type Problem, type ProblemKind, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import { CONSUMER_TENANT } from '../../messaging/typed-ids';
import { scopeOf } from '../clouds';
import { redirectProblem } from '../entra-problem';
import { type Application, ownerOf } from './application';
import { withMsal } from './msal';
import { quietRefusal } from './quiet-refusal';
import type { IdentityPorts, Session } from './session';
import { quietTrouble, shownRefusal } from './shown-refusal';

/** With the person, who chooses an account, or without, for the one who signed in before. */
export type Manner =
  | { readonly mode: 'interactive' }
  | { readonly mode: 'quiet'; readonly loginHint: string };

export interface Authorized {
  readonly session: Session;
  readonly clockOff: number | null;
}

/** Does the work when it is its turn to ask for tokens. */
export type Turn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * The way from nobody to tokens: Microsoft's page with a proof key, and the code that comes back redeemed
 * (contracts/microsoft.md §1.3). Nothing is stored on the way: a worker that dies takes the whole attempt with it,
 * and the next one begins with nothing in its way.
 */
export async function authorize(
  application: Application,
  manner: Manner,
  ports: Pick<IdentityPorts, 'webAuthFlow' | 'exchange' | 'clock' | 'redirectUri'>,
  turn: Turn,
): Promise<Result<Authorized, Problem>> {
  const items = new Map<string, string>();
  const opening = await turn(() => openingUrl(application, manner, items, ports));
  if (!opening.ok) return opening;
  const back = await ports.webAuthFlow(opening.value, manner.mode);
  if (!back.ok) return fail(await explained(back.error, opening.value, manner, ports));
  const answer = answerIn(back.value, opening.value, ports.redirectUri);
  if (!answer.ok) return answer;
  return turn(() => redeem(application, answer.value, items, ports));
}

/** Whoever closed the window, or never saw it, may have been refused on its page; a quiet one is never seen. */
async function explained(
  trouble: Problem,
  url: string,
  { mode }: Manner,
  ports: Pick<IdentityPorts, 'webAuthFlow' | 'exchange'>,
): Promise<Problem> {
  if (mode === 'quiet') {
    const isUnseen = NO_ANSWER.has(trouble.kind) || trouble.kind === 'microsoftUnreachable';
    return (isUnseen ? await quietTrouble(url, ports.exchange) : null) ?? trouble;
  }
  if (!NO_ANSWER.has(trouble.kind)) return trouble;
  const refusal = await shownRefusal(url, ports.exchange, 'delegated');
  return refusal ?? (await quietRefusal(url, ports)) ?? trouble;
}

/** How a window ends that did not come back. */
export const NO_ANSWER: ReadonlySet<ProblemKind> = new Set(['signInClosed', 'signInFailed']);

async function openingUrl(
  application: Application,
  manner: Manner,
  items: Map<string, string>,
  ports: Parameters<typeof withMsal>[2],
): Promise<Result<string, Problem>> {
  const scopes = signInScopes(application);
  const prompt =
    manner.mode === 'quiet' ? { prompt: 'none', loginHint: manner.loginHint } : { prompt: 'select_account' };
  const { outcome } = await withMsal(application, items, ports, async ({ client, opened }) => {
    await client.loginRedirect({ scopes, ...prompt });
    return opened();
  });
  return outcome;
}

/** Who somebody is, and no more; whatever else was consented to before comes along in the token. */
export const signInScopes = ({ cloud }: Application): string[] => [scopeOf(cloud, 'User.Read')];

/** The fragment of the address that came back, if it answers this very question (reliability R23). */
function answerIn(back: string, opening: string, redirectUri: string): Result<string, Problem> {
  const [address = '', fragment = ''] = back.split('#', 2);
  const params = new URLSearchParams(fragment || URL.parse(back)?.search);
  const state = new URL(opening).searchParams.get('state');
  if (!address.startsWith(redirectUri) || params.get('state') !== state) return fail(problem('signInFailed'));
  const refused = redirectProblem(params, 'delegated');
  return refused ? fail(refused) : ok(`#${fragment}`);
}

async function redeem(
  application: Application,
  hash: string,
  items: Map<string, string>,
  ports: Parameters<typeof withMsal>[2],
): Promise<Result<Authorized, Problem>> {
  const askedAt = ports.clock.now();
  const { outcome, clockOff } = await withMsal(application, items, ports, ({ client }) =>
    client.handleRedirectPromise({ hash, navigateToLoginRequestUrl: false }),
  );
  if (!outcome.ok) return outcome;
  if (outcome.value === null) return fail(problem('signInFailed'));
  const { tenantId } = outcome.value;
  if (tenantId === CONSUMER_TENANT) return fail(problem('accountConsumer'));
  if (tenantId !== application.tenantId) return fail(problem('accountForeign', tenantId));
  return ok({ session: sessionOf(application, outcome.value, askedAt, askedAt, items), clockOff });
}

/** What MSAL got, as it is kept. `askedAt`: when by our clock; `signedInAt`: what the tokens go back to. */
export function sessionOf(
  application: Application,
  { account, accessToken, expiresOn, uniqueId, tenantId }: AuthenticationResult,
  askedAt: number,
  signedInAt: number,
  items: ReadonlyMap<string, string>,
): Session {
  // MSAL counts by the system's clock, whatever it says: what is left of the token is right all the same.
  const left = expiresOn === null ? 0 : expiresOn.getTime() - Date.now();
  return {
    owner: ownerOf(application),
    signedInAt,
    account: {
      homeAccountId: account.homeAccountId,
      username: account.username,
      name: account.name || null,
      oid: uniqueId,
      tid: tenantId,
    },
    accessToken,
    issuedAt: askedAt,
    expiresAt: askedAt + left,
    items: Object.fromEntries(items),
  };
}
