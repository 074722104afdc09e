import { type Problem, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { Signer } from '../../../lib/microsoft/application/client-assertion';
import { type ApplicationTokens, createApplicationTokens } from '../../../lib/microsoft/application/token';
import { currentOf, findPair } from '../../../lib/microsoft/certificate/rotation';
import { MICROSOFT_TOKEN_LOCK } from '../../../lib/microsoft/token-lock';
import type { DeskPorts } from './ports';

/**
 * Where the tokens of the application that is stored come from; a problem where it may not ask by itself: there is
 * none, the person has not switched it on, or the browser does not let us contact Microsoft.
 */
export async function applicationTokens(ports: DeskPorts): Promise<Result<ApplicationTokens, Problem>> {
  const application = await ports.storage.application.read();
  if (application === null) return fail(problem('noApplication'));
  if (!(await ports.storage.organisationWide.read())) return fail(problem('organisationWideOff'));
  if (!(await ports.hasAccess(application.cloud))) return fail(problem('microsoftAccessMissing'));
  await ports.keepAlive();
  return ok(
    createApplicationTokens(application, {
      ...ports,
      store: ports.storage.applicationToken,
      clockOffset: ports.storage.clockOffset,
      signer: (thumbprint) => signerOf(thumbprint, ports),
    }),
  );
}

/** A token that is being fetched is waited for, and forgotten as well. */
export const forgetApplicationToken = ({ lock, storage }: DeskPorts): Promise<void> =>
  lock(MICROSOFT_TOKEN_LOCK, () => storage.applicationToken.clear());

/** The same for one that was asked for with this certificate, whichever signs now: each of them can be tried. */
export const forgetTokenOf = ({ lock, storage }: DeskPorts, thumbprint: string): Promise<void> =>
  lock(MICROSOFT_TOKEN_LOCK, async () => {
    const known = await storage.applicationToken.read();
    if (known?.thumbprint === thumbprint) await storage.applicationToken.clear();
  });

/** Asked when it is a request's turn: meanwhile the key may have been deleted, or access switched off. */
async function signerOf(
  thumbprint: string | undefined,
  { storage }: DeskPorts,
): Promise<Result<Signer, Problem>> {
  if (!(await storage.organisationWide.read())) return fail(problem('organisationWideOff'));
  const pairs = await storage.keyPairs.read();
  if (!pairs.ok) return pairs;
  const pair = thumbprint === undefined ? currentOf(pairs.value) : findPair(pairs.value, thumbprint);
  return pair === null ? fail(problem('certificateMissing')) : ok(pair);
}
