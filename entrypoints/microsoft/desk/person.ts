import { type Problem, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import { type Application, ownerOf } from '../../../lib/microsoft/identity/application';
import { createDelegatedTokens, type DelegatedTokens } from '../../../lib/microsoft/identity/renew';
import type { IdentityPorts } from '../../../lib/microsoft/identity/session';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import type { DeskPorts } from './ports';

/** What the identity library needs of the world, in its own words. */
export const identityPorts = (ports: DeskPorts): IdentityPorts => ({
  webAuthFlow: ports.webAuthFlow,
  exchange: ports.exchange,
  lock: ports.lock,
  clock: ports.clock,
  redirectUri: ports.redirectUri,
  records: ports.storage.signIn,
  sessions: ports.storage.session,
});

/** The application that is stored, where the browser lets us contact Microsoft. */
export async function readyApplication(ports: DeskPorts): Promise<Result<StoredApplication, Problem>> {
  const application = await ports.storage.application.read();
  if (application === null) return fail(problem('noApplication'));
  if (!(await ports.hasAccess(application.cloud))) return fail(problem('microsoftAccessMissing'));
  await ports.keepAlive();
  return ok(application);
}

/** Another application may have been set up while a window of Microsoft's was open. */
export async function isStillSetUp(application: Application, { storage }: DeskPorts): Promise<boolean> {
  const known = await storage.application.read();
  return known !== null && ownerOf(known) === ownerOf(application);
}

/** Tokens of the person who signed in to an application. */
export const delegatedTokens = (application: Application, ports: DeskPorts): DelegatedTokens =>
  createDelegatedTokens(application, identityPorts(ports));

/** Notes by how much Microsoft's clock differed in an answer that just came; one that was set right is noted too. */
export const noteClock = (ports: DeskPorts, clockOff: number | null): Promise<void> =>
  ports.storage.clockOffset.write(clockOff ?? 0);

/** How often a browser is told that a window of Microsoft's is still waited for. */
const AWAKE_MS = 1_000;

/** Does work that may take minutes, in which nothing else happens. */
export async function stayAwake<Value>(ports: DeskPorts, work: () => Promise<Value>): Promise<Value> {
  const done = new AbortController();
  const keep = async () => {
    while (!done.signal.aborted) {
      await ports.keepAlive();
      await ports.wait(AWAKE_MS, done.signal);
    }
  };
  void keep().catch(() => undefined);
  try {
    return await work();
  } finally {
    done.abort();
  }
}
