import type { Problem } from '../../../lib/core/problem';
import { ok, type Result } from '../../../lib/core/result';
import { signIn } from '../../../lib/microsoft/identity/sign-in';
import { readAboutAccount } from './about-account';
import { identityPorts, noteClock, readyApplication, stayAwake } from './person';
import type { DeskPorts } from './ports';
import { scheduleWaking } from './wake';

/** Opens Microsoft's window, and reads who came through it. What cannot be read of them does not undo the sign-in. */
export async function signInPerson(ports: DeskPorts): Promise<Result<void, Problem>> {
  const application = await readyApplication(ports);
  if (!application.ok) return application;
  const signedIn = await stayAwake(ports, () => signIn(application.value, identityPorts(ports)));
  if (!signedIn.ok) return signedIn;
  await noteClock(ports, signedIn.value.clockOff);
  await ports.storage.consent.clear();
  await readAboutAccount(application.value, ports);
  await scheduleWaking(ports);
  return ok(undefined);
}
