import { type Problem, problem } from '../../../lib/core/problem';
import { fail, type Result } from '../../../lib/core/result';
import type { Grant, PermissionSet } from '../../../lib/messaging/microsoft';
import { NO_ANSWER } from '../../../lib/microsoft/identity/authorize';
import { consentUrl, readConsentAnswer } from '../../../lib/microsoft/identity/consent-url';
import {
  agreedConsent,
  beginConsentWait,
  type ConsentWait,
  refusedConsent,
} from '../../../lib/microsoft/identity/consent-wait';
import { readRecord } from '../../../lib/microsoft/identity/session';
import { shownRefusal } from '../../../lib/microsoft/identity/shown-refusal';
import { WINDOW_LOCK } from '../../../lib/microsoft/identity/sign-in';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import { isTrusted } from './certificates';
import { writeConsent } from './consent';
import { identityPorts, readyApplication, stayAwake } from './person';
import type { DeskPorts } from './ports';

/**
 * Opens Microsoft's page on which an administrator agrees for everybody. An agreement begins the wait for it; what
 * came instead is kept where the wait would be, and is no failure. Fails with `signInRunning` while another window
 * is open.
 */
export async function agree(
  ports: DeskPorts,
  grant: Grant,
  set: PermissionSet,
): Promise<Result<void, Problem>> {
  const application = await readyApplication(ports);
  if (!application.ok) return application;
  const answer = await ports.lock.ifFree(WINDOW_LOCK, () =>
    stayAwake(ports, () => askForConsent(application.value, grant, set, ports)),
  );
  if (answer === null) return fail(problem('signInRunning'));
  return writeConsent(ports, application.value, await afterAnswer(grant, answer, ports));
}

async function askForConsent(
  application: StoredApplication,
  grant: Grant,
  set: PermissionSet,
  { webAuthFlow, redirectUri, newId, exchange }: DeskPorts,
): Promise<Result<'agreed', Problem>> {
  const own = { redirectUri, state: newId() };
  const url = consentUrl(application, grant, set, own);
  const back = await webAuthFlow(url, 'interactive');
  if (back.ok) return readConsentAnswer(back.value, application, own);
  const { kind, detail } = back.error;
  if (!NO_ANSWER.has(kind)) return back;
  return fail((await shownRefusal(url, exchange, 'application')) ?? problem('consentClosed', detail));
}

/** New tokens show it: a person's take a sign-in, the application's a certificate that Microsoft has accepted. */
async function afterAnswer(
  grant: Grant,
  answer: Result<'agreed', Problem>,
  ports: DeskPorts,
): Promise<ConsentWait> {
  const now = ports.clock.now();
  if (!answer.ok) return refusedConsent(grant, answer.error, now);
  const canAsk = grant === 'application' ? await isTrusted(ports) : await isSignedIn(ports);
  return canAsk ? beginConsentWait(grant, now) : agreedConsent(grant, now);
}

const isSignedIn = async (ports: DeskPorts): Promise<boolean> =>
  (await readRecord(identityPorts(ports))).signedIn?.state === 'active';
