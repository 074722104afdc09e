import { CacheLookupPolicy } from '@azure/msal-browser';
import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import { CLOCK_SLACK_MS } from '../clock-off';
import { MICROSOFT_TOKEN_LOCK } from '../token-lock';
import { passesByItself } from '../transport-problem';
import { type Application, ownerOf } from './application';
import { type Authorized, sessionOf, signInScopes } from './authorize';
import { withMsal } from './msal';
import { goOnQuietly, keepQuiet, type Quietly, tryQuietly } from './quiet-renewal';
import {
  type DelegatedToken,
  type IdentityPorts,
  noteSignedIn,
  readRecord,
  type Session,
  type SignedIn,
} from './session';

/** Held by whoever renews a token of a person's; Microsoft's token lock only while it is asked for one. */
const RENEWAL_LOCK = 'microsoft-renewal';

export interface DelegatedTokens {
  /** The live token; asks for one only when there is none or it is about to expire. */
  current(): Promise<Result<DelegatedToken, Problem>>;
  /** A token other than `refused`. */
  renewed(refused: string): Promise<Result<DelegatedToken, Problem>>;
  /** A token that was just issued: it shows what has been consented to meanwhile. */
  fresh(): Promise<Result<DelegatedToken, Problem>>;
}

/**
 * Tokens of the person who signed in, renewed one at a time, without ever showing anything. When Microsoft takes the
 * refresh token no more, it is tried once to go on quietly; then the sign-in has ended, and nobody asks again until
 * the person signs in. Fails with `notSignedIn`, or with why it ended or could not be renewed.
 */
export function createDelegatedTokens(application: Application, ports: IdentityPorts): DelegatedTokens {
  const owner = ownerOf(application);

  const live = async (): Promise<{ signedIn: SignedIn; session: Session | null } | null> => {
    const { signedIn } = await readRecord(ports);
    if (signedIn?.owner !== owner) return null;
    const session = await ports.sessions.read();
    const isOfIt = session?.owner === owner && session.signedInAt === signedIn.signedInAt;
    return { signedIn, session: isOfIt ? session : null };
  };

  const usable = async () => {
    const found = await live();
    if (found?.signedIn.state !== 'active' || !found.session) return null;
    return ports.clock.now() < usableUntil(found.session, found.signedIn) ? found.session.accessToken : null;
  };

  const askUnless = (acceptable: (token: string) => boolean) =>
    ports.lock(RENEWAL_LOCK, async (): Promise<Result<DelegatedToken, Problem>> => {
      const asked = await ports.lock(MICROSOFT_TOKEN_LOCK, () => ask(acceptable));
      if (!('quietly' in asked)) return asked;
      const again = await goOnQuietly(application, asked.quietly, ports);
      return ports.lock(MICROSOFT_TOKEN_LOCK, () => afterwards(asked, again));
    });

  const ask = async (
    acceptable: (token: string) => boolean,
  ): Promise<Result<DelegatedToken, Problem> | Quietly> => {
    const token = await usable();
    if (token !== null && acceptable(token)) return ok({ token, clockOff: null });
    const found = await live();
    if (found === null) return fail(problem('notSignedIn'));
    const { signedIn, session } = found;
    if (signedIn.state === 'ended') return fail(signedIn.problem ?? problem('notSignedIn'));
    if (session === null) return tryQuietly(signedIn, problem('sessionLost'), ports);
    const renewed = await refresh(application, signedIn, session, ports);
    if (renewed.ok) return renewed;
    if (!passesByItself(renewed.error)) return tryQuietly(signedIn, renewed.error, ports);
    await noteSignedIn({ ...signedIn, problem: renewed.error }, ports);
    // It could not be renewed in time, but has not expired yet.
    const isStillGood = ports.clock.now() < session.expiresAt && acceptable(session.accessToken);
    return isStillGood ? ok({ token: session.accessToken, clockOff: null }) : renewed;
  };

  /** Whoever signed in or out while Microsoft was asked quietly has the last word. */
  const afterwards = async ({ quietly, reason }: Quietly, again: Result<Authorized, Problem>) => {
    const found = await live();
    if (found?.signedIn.signedInAt === quietly.signedInAt && found.signedIn.state === 'active')
      return keepQuiet(quietly, reason, again, ports);
    const token = await usable();
    return token === null ? fail(problem('notSignedIn')) : ok({ token, clockOff: null });
  };

  return {
    current: async () => {
      const token = await usable();
      return token === null ? askUnless(() => true) : ok({ token, clockOff: null });
    },
    renewed: (refused) => askUnless((token) => token !== refused),
    fresh: () => askUnless(() => false),
  };
}

/**
 * The end of the 24 hours is found out when it comes, rather than when the last token is used up. A token that came
 * after it proves that our clock was set.
 */
function usableUntil({ issuedAt, expiresAt }: Session, { endsAt }: SignedIn): number {
  const renewAt = expiresAt - CLOCK_SLACK_MS;
  return issuedAt < endsAt ? Math.min(renewAt, endsAt) : renewAt;
}

/** By refresh token alone: MSAL's other way is a hidden frame, which a worker has not (contracts/microsoft.md §1.3). */
async function refresh(
  application: Application,
  signedIn: SignedIn,
  session: Session,
  ports: IdentityPorts,
): Promise<Result<DelegatedToken, Problem>> {
  const items = new Map(Object.entries(session.items));
  const askedAt = ports.clock.now();
  const { outcome, clockOff } = await withMsal(application, items, ports, ({ client }) => {
    const account = client.getAccount({ homeAccountId: session.account.homeAccountId });
    return client.acquireTokenSilent({
      scopes: signInScopes(application),
      ...(account === null ? {} : { account }),
      forceRefresh: true,
      cacheLookupPolicy: CacheLookupPolicy.RefreshToken,
    });
  });
  if (!outcome.ok) return outcome;
  const { accessToken } = outcome.value;
  await ports.sessions.write(sessionOf(application, outcome.value, askedAt, session.signedInAt, items));
  if (signedIn.problem) await noteSignedIn({ ...signedIn, problem: null }, ports);
  return ok({ token: accessToken, clockOff });
}
