import { CacheLookupPolicy } from '@azure/msal-browser';
import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import { CLOCK_SLACK_MS } from '../clock-off';
import { MICROSOFT_TOKEN_LOCK } from '../token-lock';
import { passesByItself } from '../transport-problem';
import { type Application, ownerOf } from './application';
import { authorize, sessionOf, signInScopes } from './authorize';
import { withMsal } from './msal';
import { type IdentityPorts, readRecord, type Session, type SignedIn } from './session';
import { signedInOf } from './sign-in';

export interface DelegatedToken {
  readonly token: string;
  /** As in `MicrosoftView`; `null` where no answer came to tell by. */
  readonly clockOff: number | null;
}

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
    ports.lock(MICROSOFT_TOKEN_LOCK, async (): Promise<Result<DelegatedToken, Problem>> => {
      const token = await usable();
      if (token !== null && acceptable(token)) return ok({ token, clockOff: null });
      const found = await live();
      if (found === null) return fail(problem('notSignedIn'));
      const { signedIn, session } = found;
      if (signedIn.state === 'ended') return fail(signedIn.problem ?? problem('notSignedIn'));
      if (session === null) return goOnQuietly(application, signedIn, problem('sessionLost'), ports);
      const renewed = await refresh(application, signedIn, session, ports);
      if (renewed.ok) return renewed;
      if (!passesByItself(renewed.error)) return goOnQuietly(application, signedIn, renewed.error, ports);
      await note({ ...signedIn, problem: renewed.error }, ports);
      // It could not be renewed in time, but has not expired yet.
      const isStillGood = ports.clock.now() < session.expiresAt && acceptable(session.accessToken);
      return isStillGood ? ok({ token: session.accessToken, clockOff: null }) : renewed;
    });

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
  if (signedIn.problem) await note({ ...signedIn, problem: null }, ports);
  return ok({ token: accessToken, clockOff });
}

/**
 * Asks Microsoft without showing anything, which works as long as the browser's own session with it lives. Once for
 * each sign-in: it is written down before, so that a worker that dies here does not try for ever.
 */
async function goOnQuietly(
  application: Application,
  signedIn: SignedIn,
  reason: Problem,
  ports: IdentityPorts,
): Promise<Result<DelegatedToken, Problem>> {
  if (signedIn.quietAt !== null) return end(signedIn, reason, ports);
  await note({ ...signedIn, quietAt: ports.clock.now() }, ports);
  const loginHint = signedIn.account.username;
  const again = await authorize(application, { mode: 'quiet', loginHint }, ports, (work) => work());
  if (!again.ok && passesByItself(again.error)) {
    await note({ ...signedIn, problem: again.error }, ports);
    return again;
  }
  const isSame = again.ok && again.value.session.account.homeAccountId === signedIn.account.homeAccountId;
  if (!isSame) return end(signedIn, reason, ports);
  const { session, clockOff } = again.value;
  await ports.sessions.write(session);
  await note(signedInOf(session), ports);
  return ok({ token: session.accessToken, clockOff });
}

async function end(
  signedIn: SignedIn,
  reason: Problem,
  ports: IdentityPorts,
): Promise<Result<DelegatedToken, Problem>> {
  await note({ ...signedIn, state: 'ended', problem: reason }, ports);
  await ports.sessions.clear();
  return fail(reason);
}

/** An attempt of the person's may have begun meanwhile: it stays. */
async function note(signedIn: SignedIn, ports: IdentityPorts): Promise<void> {
  await ports.records.write({ ...(await readRecord(ports)), signedIn });
}
