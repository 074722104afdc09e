import { type Problem, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import { signIn } from '../../../lib/microsoft/identity/sign-in';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import { readAboutAccount } from './about-account';
import { forgetConsent } from './consent';
import { forgetPerson } from './forget-person';
import { identityPorts, isStillSetUp, noteClock, readyApplication, stayAwake } from './person';
import type { DeskPorts } from './ports';
import { scheduleWaking } from './wake';

/** Opens Microsoft's window, and reads who came through it. What cannot be read of them does not undo the sign-in. */
export async function signInPerson(ports: DeskPorts): Promise<Result<void, Problem>> {
  const application = await readyApplication(ports);
  if (!application.ok) return application;
  return stayAwake(ports, () => comeIn(application.value, ports));
}

async function comeIn(application: StoredApplication, ports: DeskPorts): Promise<Result<void, Problem>> {
  const signedIn = await signIn(application, identityPorts(ports));
  if (!signedIn.ok) return signedIn;
  if (!(await isStillSetUp(application, ports))) {
    await forgetPerson(ports);
    return fail(problem('signInInterrupted'));
  }
  await scheduleWaking(ports);
  await noteClock(ports, signedIn.value.clockOff);
  await forgetWaitOfPerson(ports);
  await readAboutAccount(application, ports);
  return ok(undefined);
}

/** It was for whoever was signed in before; the application's goes on. */
async function forgetWaitOfPerson(ports: DeskPorts): Promise<void> {
  const known = await ports.storage.consent.read();
  if (known?.wait.grant === 'delegated') await forgetConsent(ports);
}
