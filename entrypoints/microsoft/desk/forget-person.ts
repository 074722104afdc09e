import { signOut } from '../../../lib/microsoft/identity/sign-in';
import { forgetConsent } from './consent';
import { identityPorts } from './person';
import type { DeskPorts } from './ports';
import { scheduleWaking } from './wake';

/**
 * Forgets who signed in, their tokens, and what was read on their behalf. What the application can read of the
 * organisation by itself stays.
 */
export async function forgetPerson(ports: DeskPorts): Promise<void> {
  await signOut(identityPorts(ports));
  await ports.storage.account.clear();
  if ((await ports.storage.applicationToken.read()) === null) await ports.storage.organisation.clear();
  await forgetConsent(ports, 'delegated');
  await scheduleWaking(ports);
}
