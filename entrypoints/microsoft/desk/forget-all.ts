import { forgetApplicationToken } from './application-tokens';
import { forgetConsent } from './consent';
import { forgetPerson } from './forget-person';
import type { DeskPorts } from './ports';

/** Forgets all that was given to an application, or read or waited for in its name; its keys and itself stay. */
export async function forgetAll(ports: DeskPorts): Promise<void> {
  await forgetPerson(ports);
  await forgetApplicationToken(ports);
  await forgetConsent(ports, 'application');
  await ports.storage.organisation.clear();
}
