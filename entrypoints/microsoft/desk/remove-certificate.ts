import type { Problem } from '../../../lib/core/problem';
import { ok, type Result } from '../../../lib/core/result';
import { without } from '../../../lib/microsoft/certificate/rotation';
import { tryWrite } from '../../../lib/storage/try-write';
import { forgetTokenOf } from './application-tokens';
import { changeKeys } from './certificates';
import { forgetConsent } from './consent';
import { type DeskPorts, microsoftNow } from './ports';

/** Forgets a key for good. A token that was issued for it is forgotten first. */
export async function removeCertificate(
  ports: DeskPorts,
  thumbprint: string,
): Promise<Result<void, Problem>> {
  const removed = await changeKeys(ports, async (pairs) => {
    await forgetTokenOf(ports, thumbprint);
    return ok(without(pairs, thumbprint, await microsoftNow(ports)));
  });
  // One may have been issued for it in between.
  await forgetTokenOf(ports, thumbprint);
  const left = await ports.storage.keyPairs.read();
  if (!removed.ok || !left.ok || left.value.length > 0) return removed;
  // Nothing can show any more what was agreed to.
  return tryWrite(() => forgetConsent(ports, 'application'));
}
