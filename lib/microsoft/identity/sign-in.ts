import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import { MICROSOFT_TOKEN_LOCK } from '../token-lock';
import { type Application, ownerOf } from './application';
import { type Authorized, authorize } from './authorize';
import { type IdentityPorts, readRecord, type Session, type SignedIn } from './session';

/** Held while a window of Microsoft's is open; a worker that dies lets go of it. */
export const WINDOW_LOCK = 'microsoft-window';
/** Held by whoever signs somebody in. */
export const SIGN_IN_LOCK = 'microsoft-sign-in';

/** What Microsoft gives to a single-page application (contracts/microsoft.md §0.4). */
export const SIGN_IN_LASTS_MS = 86_400_000;

export interface SignInOutcome {
  readonly signedIn: SignedIn;
  readonly clockOff: number | null;
}

/**
 * Signs a person in through Microsoft's window. Whoever was signed in before stays so until it has worked.
 * Fails with `signInRunning` while another window is open.
 */
export async function signIn(
  application: Application,
  ports: IdentityPorts,
): Promise<Result<SignInOutcome, Problem>> {
  const outcome = await ports.lock.ifFree(WINDOW_LOCK, () =>
    ports.lock(SIGN_IN_LOCK, () => attempt(application, ports)),
  );
  return outcome ?? fail(problem('signInRunning'));
}

async function attempt(
  application: Application,
  ports: IdentityPorts,
): Promise<Result<SignInOutcome, Problem>> {
  const begun = { owner: ownerOf(application), startedAt: ports.clock.now() };
  await ports.lock(MICROSOFT_TOKEN_LOCK, async () =>
    ports.records.write({ ...(await readRecord(ports)), attempt: begun }),
  );
  const authorized = await authorize(application, { mode: 'interactive' }, ports, (work) =>
    ports.lock(MICROSOFT_TOKEN_LOCK, work),
  );
  return ports.lock(MICROSOFT_TOKEN_LOCK, async () => {
    const { attempt: current, signedIn } = await readRecord(ports);
    // Somebody signed out meanwhile, or set up another application.
    if (current?.startedAt !== begun.startedAt) return fail(problem('signInInterrupted'));
    if (authorized.ok) return keep(authorized.value, ports);
    await ports.records.write({ attempt: null, signedIn });
    return authorized;
  });
}

/** The tokens first: without its record a session is nobody's, and the record is what ends the attempt. */
async function keep(
  { session, clockOff }: Authorized,
  { records, sessions }: IdentityPorts,
): Promise<Result<SignInOutcome, Problem>> {
  const signedIn = signedInOf(session);
  await sessions.write(session);
  await records.write({ attempt: null, signedIn });
  return ok({ signedIn, clockOff });
}

export const signedInOf = ({ owner, account, signedInAt }: Session): SignedIn => ({
  owner,
  account,
  signedInAt,
  endsAt: signedInAt + SIGN_IN_LASTS_MS,
  state: 'active',
  problem: null,
  quietAt: null,
});

/**
 * Forgets who signed in, the record first: tokens without it are nobody's, whereas a record without tokens is what
 * is gone on with quietly. A window that is still open comes back to nobody.
 */
export function signOut({ lock, records, sessions }: IdentityPorts): Promise<void> {
  return lock(MICROSOFT_TOKEN_LOCK, async () => {
    await records.clear();
    await sessions.clear();
  });
}
