import { type Problem, type ProblemKind, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import { createKeyPair } from '../../../lib/microsoft/certificate/create';
import {
  currentOf,
  type KeyPairs,
  waitingOf,
  withAnswer,
  withCreated,
  without,
} from '../../../lib/microsoft/certificate/rotation';
import { applicationTokens, forgetTokenOf } from './application-tokens';
import { type DeskPorts, KEYS_LOCK, microsoftNow } from './ports';

/** Makes a key pair: the first one, or the one that follows. Only one at a time waits for Microsoft to accept it. */
export const createCertificate = (ports: DeskPorts): Promise<Result<void, Problem>> =>
  changeKeys(ports, async (pairs) => {
    const now = await microsoftNow(ports);
    if (waitingOf(pairs, now)) return fail(problem('certificateWaits'));
    return ok(withCreated(pairs, await createKeyPair({ commonName: ports.ownName, now })));
  });

/**
 * Asks Microsoft for a token with one of the certificates. What Microsoft says of it is kept and no failure; that
 * Microsoft could not be asked is one.
 */
export async function tryCertificate(ports: DeskPorts, thumbprint: string): Promise<Result<void, Problem>> {
  const tokens = await applicationTokens(ports);
  if (!tokens.ok) return tokens;
  const token = await tokens.value.fresh(thumbprint);
  if (!token.ok && !SAID_BY_MICROSOFT.has(token.error.kind)) return token;
  const answer = { at: ports.clock.now(), problem: token.ok ? null : token.error };
  return changeKeys(ports, async (known) => ok(withAnswer(known, thumbprint, answer)));
}

/** Whether Microsoft accepted the certificate that signs, when it was asked last. */
export async function isTrusted({ storage }: DeskPorts): Promise<boolean> {
  const pairs = await storage.keyPairs.read();
  const trust = pairs.ok ? currentOf(pairs.value)?.trust : null;
  return trust?.problem === null;
}

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
  return removed;
}

const SAID_BY_MICROSOFT: ReadonlySet<ProblemKind> = new Set([
  'certificateUnknown',
  'certificateExpired',
  'certificateSignature',
  'applicationUnknown',
  'applicationDisabled',
  'tenantNotFound',
  'originSent',
  'clockWrong',
  'policyBlocked',
  'signInRefused',
]);

/** Reads all keys, and writes what becomes of them in one step; one change after the other. */
const changeKeys = (
  { lock, storage }: DeskPorts,
  change: (pairs: KeyPairs) => Promise<Result<KeyPairs, Problem>>,
): Promise<Result<void, Problem>> =>
  lock(KEYS_LOCK, async () => {
    const pairs = await storage.keyPairs.read();
    if (!pairs.ok) return pairs;
    const changed = await change(pairs.value);
    return changed.ok ? storage.keyPairs.replace(changed.value) : changed;
  });
