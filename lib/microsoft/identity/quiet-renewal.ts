import type { Problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import { MICROSOFT_TOKEN_LOCK } from '../token-lock';
import { passesByItself } from '../transport-problem';
import type { Application } from './application';
import { type Authorized, authorize } from './authorize';
import { type DelegatedToken, type IdentityPorts, noteSignedIn, type SignedIn } from './session';
import { signedInOf } from './sign-in';

/** Whose sign-in is to be gone on with quietly, as it was before, and why it has to be. */
export interface Quietly {
  readonly quietly: SignedIn;
  readonly reason: Problem;
}

/**
 * Microsoft is to be asked without showing anything. Once for each sign-in: it is written down before, so that a
 * worker that dies there does not try for ever.
 */
export async function tryQuietly(
  signedIn: SignedIn,
  reason: Problem,
  ports: IdentityPorts,
): Promise<Result<DelegatedToken, Problem> | Quietly> {
  if (signedIn.quietAt !== null) return end(signedIn, reason, ports);
  await noteSignedIn({ ...signedIn, quietAt: ports.clock.now() }, ports);
  return { quietly: signedIn, reason };
}

/** Works as long as the browser's own session with Microsoft lives. It may take long: nobody is kept waiting by it. */
export const goOnQuietly = (
  application: Application,
  { account }: SignedIn,
  ports: IdentityPorts,
): Promise<Result<Authorized, Problem>> =>
  authorize(application, { mode: 'quiet', loginHint: account.username }, ports, (work) =>
    ports.lock(MICROSOFT_TOKEN_LOCK, work),
  );

/** A trouble on the way lets it be tried again. */
export async function keepQuiet(
  signedIn: SignedIn,
  reason: Problem,
  again: Result<Authorized, Problem>,
  ports: IdentityPorts,
): Promise<Result<DelegatedToken, Problem>> {
  if (!again.ok && passesByItself(again.error)) {
    await noteSignedIn({ ...signedIn, problem: again.error }, ports);
    return again;
  }
  const isSame = again.ok && again.value.session.account.homeAccountId === signedIn.account.homeAccountId;
  if (!isSame) return end(signedIn, reason, ports);
  const { session, clockOff } = again.value;
  await ports.sessions.write(session);
  await noteSignedIn(signedInOf(session), ports);
  return ok({ token: session.accessToken, clockOff });
}

async function end(
  signedIn: SignedIn,
  reason: Problem,
  ports: IdentityPorts,
): Promise<Result<DelegatedToken, Problem>> {
  await noteSignedIn({ ...signedIn, state: 'ended', problem: reason }, ports);
  await ports.sessions.clear();
  return fail(reason);
}
