import { problem } from '../../core/problem';
import type { SignInView } from '../../messaging/microsoft';
import { type Application, ownerOf } from './application';
import { type IdentityPorts, readRecord, type SignedIn, type SignInRecord } from './session';
import { SIGN_IN_LOCK } from './sign-in';

/** The sign-in as a page shows it; `null` where there is none. */
export async function readSignIn(
  application: Application,
  ports: Pick<IdentityPorts, 'records' | 'lock'>,
): Promise<SignInView | null> {
  const record = await readRecord(ports);
  if (record.attempt === null) return signInView(record, application);
  const isFree = (await ports.lock.ifFree(SIGN_IN_LOCK, async () => true)) ?? false;
  // Read again: the attempt may have come to its end in between.
  return signInView(isFree ? await readRecord(ports) : { ...record, attempt: null }, application);
}

/** An attempt that nobody works on any more was interrupted: one sentence says so, until the next one. */
function signInView({ attempt, signedIn }: SignInRecord, application: Application): SignInView | null {
  const owner = ownerOf(application);
  const shown = signedIn?.owner === owner ? viewOf(signedIn) : null;
  if (attempt?.owner !== owner) return shown;
  return { ...(shown ?? nobody(attempt.startedAt)), problem: problem('signInInterrupted') };
}

const viewOf = ({ account, state, signedInAt, endsAt, problem }: SignedIn): SignInView => ({
  state,
  username: account.username,
  name: account.name,
  signedInAt,
  endsAt,
  problem,
});

/** Whose sign-in it would have been is not known: no name. */
const nobody = (at: number): Omit<SignInView, 'problem'> => ({
  state: 'ended',
  username: '',
  name: null,
  signedInAt: at,
  endsAt: at,
});
