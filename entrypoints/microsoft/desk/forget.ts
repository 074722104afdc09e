import type { Problem } from '../../../lib/core/problem';
import type { Result } from '../../../lib/core/result';
import { MICROSOFT_TOKEN_LOCK } from '../../../lib/microsoft/token-lock';
import { tryWrite } from '../../../lib/storage/try-write';
import { forgetAll } from './forget-all';
import { type DeskPorts, KEYS_LOCK } from './ports';

/**
 * Forgets the application with its keys, and the person. The keys go last but for the application: what was cut off in
 * the middle is still shown and can be forgotten again.
 */
export async function forgetApplication(ports: DeskPorts): Promise<Result<void, Problem>> {
  const { storage, lock } = ports;
  const quiet = await tryWrite(async () => {
    await storage.organisationWide.clear();
    await forgetAll(ports);
    await storage.clockOffset.clear();
  });
  if (!quiet.ok) return quiet;
  const keyless = await lock(KEYS_LOCK, () => storage.keyPairs.replace([]));
  // Whoever has just read something of the organisation writes under the same lock.
  return keyless.ok ? lock(MICROSOFT_TOKEN_LOCK, () => tryWrite(() => storage.application.clear())) : keyless;
}
