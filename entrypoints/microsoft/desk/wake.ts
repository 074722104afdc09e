import { readRecord } from '../../../lib/microsoft/identity/session';
import { followConsent } from './consent';
import { delegatedTokens, identityPorts, readyApplication } from './person';
import type { DeskPorts } from './ports';

/** How soon a wait for consent is gone on with after its worker died. */
const CONSENT_WAKE_MS = 30_000;

/**
 * What is to be done without anybody asking: the wait for a consent goes on, and the end of a sign-in is found out
 * when it comes, or when the browser has forgotten its tokens. There Microsoft is asked once more, quietly; never is
 * anything opened.
 */
export async function wake(ports: DeskPorts, changed: () => Promise<void>): Promise<void> {
  await followConsent(ports, changed);
  if (await isDue(ports)) {
    const application = await readyApplication(ports);
    if (application.ok) await delegatedTokens(application.value, ports).current();
    await changed();
  }
  await scheduleWaking(ports);
}

/** Whether the sign-in has come to its end, or its tokens are gone. */
async function isDue(ports: DeskPorts): Promise<boolean> {
  const { signedIn } = await readRecord(identityPorts(ports));
  if (signedIn?.state !== 'active') return false;
  return ports.clock.now() >= signedIn.endsAt || (await ports.storage.session.read()) === null;
}

/** Wakes the desk when it will have something to do by itself. */
export async function scheduleWaking(ports: DeskPorts): Promise<void> {
  const { signedIn } = await readRecord(identityPorts(ports));
  const consent = await ports.storage.consent.read();
  const now = ports.clock.now();
  if (consent?.wait.state === 'waiting') return ports.wakeAt(now + CONSENT_WAKE_MS);
  await ports.wakeAt(signedIn?.state === 'active' ? Math.max(signedIn.endsAt, now + CONSENT_WAKE_MS) : null);
}
