import type { Problem } from '../../../lib/core/problem';
import type { Result } from '../../../lib/core/result';
import { tryWrite } from '../../../lib/storage/try-write';
import { forgetApplicationToken } from './application-tokens';
import { forgetPerson } from './forget-person';
import { type DeskPorts, KEYS_LOCK } from './ports';

/**
 * Forgets the application with its keys, and the person. The keys go last but for the application: what was cut off in the middle is
 * still shown and can be forgotten again.
 */
export async function forgetApplication(ports: DeskPorts): Promise<Result<void, Problem>> {
  const { storage, lock } = ports;
  const quiet = await tryWrite(async () => {
    await forgetPerson(ports);
    await storage.organisationWide.clear();
    await forgetApplicationToken(ports);
    await storage.clockOffset.clear();
  });
  if (!quiet.ok) return quiet;
  const keyless = await lock(KEYS_LOCK, () => storage.keyPairs.replace([]));
  return keyless.ok ? tryWrite(() => storage.application.clear()) : keyless;
}
