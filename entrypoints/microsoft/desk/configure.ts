import { type Problem, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { ApplicationWish } from '../../../lib/messaging/microsoft';
import { ownerOf, resolveApplication } from '../../../lib/microsoft/identity/application';
import { MICROSOFT_TOKEN_LOCK } from '../../../lib/microsoft/token-lock';
import { tryWrite } from '../../../lib/storage/try-write';
import { forgetAll } from './forget-all';
import { type DeskPorts, KEYS_LOCK } from './ports';

/**
 * Sets up the application, once Microsoft knows its tenant. With another application or tenant nobody is signed in
 * any more, and no certificate is known to be trusted; the keys stay, as they may be uploaded there too.
 */
export async function configureApplication(
  ports: DeskPorts,
  wish: ApplicationWish,
): Promise<Result<void, Problem>> {
  const { storage } = ports;
  if (!(await ports.hasAccess(wish.cloud))) return fail(problem('microsoftAccessMissing'));
  await ports.keepAlive();
  const resolved = await resolveApplication(wish, ports.exchange);
  if (!resolved.ok) return resolved;
  const known = await storage.application.read();
  const isSame = known !== null && ownerOf(known) === ownerOf(resolved.value);
  if (!isSame) {
    const forgotten = await tryWrite(() => forgetAll(ports));
    if (!forgotten.ok) return forgotten;
    const untrusted = await forgetTrust(ports);
    if (!untrusted.ok) return untrusted;
  }
  return ports.lock(MICROSOFT_TOKEN_LOCK, async () => {
    const tenantName = isSame ? ((await storage.application.read())?.tenantName ?? null) : null;
    return tryWrite(() => storage.application.write({ ...resolved.value, tenantName }));
  });
}

/** Keys that cannot be read stay as they are: whoever uses them is told why. */
const forgetTrust = ({ lock, storage }: DeskPorts): Promise<Result<void, Problem>> =>
  lock(KEYS_LOCK, async () => {
    const pairs = await storage.keyPairs.read();
    if (!pairs.ok || pairs.value.length === 0) return ok(undefined);
    return storage.keyPairs.replace(pairs.value.map((pair) => ({ ...pair, trustedAt: null, trust: null })));
  });
