import { type Problem, problem } from '../../../lib/core/problem';
import { fail, type Result } from '../../../lib/core/result';
import { signIn } from '../../../lib/microsoft/identity/sign-in';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import { readAboutAccount } from './about-account';
import { goOnFromAgreement } from './consent';
import { forgetPerson } from './forget-person';
import { identityPorts, isStillSetUp, noteClock, readyApplication, stayAwake } from './person';
import type { DeskPorts } from './ports';
import { DUE_WAKE_MS, scheduleWaking } from './wake';

/** Opens Microsoft's window, and reads who came through it. What cannot be read of them does not undo the sign-in. */
export async function signInPerson(ports: DeskPorts): Promise<Result<void, Problem>> {
  const application = await readyApplication(ports);
  if (!application.ok) return application;
  // A worker that dies between the tokens and their alarm is woken, and sets it.
  await scheduleWaking(ports, ports.clock.now() + DUE_WAKE_MS);
  const outcome = await stayAwake(ports, () => comeIn(application.value, ports));
  await scheduleWaking(ports);
  return outcome;
}

async function comeIn(application: StoredApplication, ports: DeskPorts): Promise<Result<void, Problem>> {
  const signedIn = await signIn(application, identityPorts(ports));
  if (!signedIn.ok) return signedIn;
  if (!(await isStillSetUp(application, ports))) {
    await forgetPerson(ports);
    return fail(problem('signInInterrupted'));
  }
  await noteClock(ports, signedIn.value.clockOff);
  await readAboutAccount(application, ports);
  return goOnFromAgreement(ports, application, 'delegated');
}
