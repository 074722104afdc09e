import { readRecord } from '../../../lib/microsoft/identity/session';
import { CONSENT_WAKE_MS, followConsents, isAwaiting } from './consent';
import { delegatedTokens, identityPorts, readyApplication, stayAwake } from './person';
import type { DeskPorts } from './ports';

/** How soon Microsoft is asked again about a sign-in that is due, where it could not be asked. */
export const DUE_WAKE_MS = 300_000;
/** For how long a window of Microsoft's that was left open is reckoned with. */
const ATTEMPT_LASTS_MS = 3_600_000;
/** How much later than ours Microsoft’s count of the 24 hours may have begun. */
const END_SLACK_MS = 60_000;

/**
 * What is to be done without anybody asking: the wait for a consent goes on, the toolbar reminds of a certificate, and
 * the end of a sign-in is found out when it comes, or when the browser has forgotten its tokens. There Microsoft is
 * asked once more, quietly; never is anything opened. The next time is set first: a worker that dies here is woken again.
 */
export async function wake(ports: DeskPorts, changed: () => Promise<void>): Promise<void> {
  await scheduleWaking(ports);
  await followConsents(ports, changed);
  if (await isDue(ports)) {
    await stayAwake(ports, () => askQuietly(ports));
    await changed();
  }
  await scheduleWaking(ports);
  await ports.showBadge();
}

async function askQuietly(ports: DeskPorts): Promise<void> {
  const application = await readyApplication(ports);
  if (application.ok) await delegatedTokens(application.value, ports).current();
}

const isDue = async (ports: DeskPorts): Promise<boolean> => ports.clock.now() >= (await dueAt(ports));

/**
 * When the sign-in has come to its end: a little later than by our own count, which began before Microsoft's. A token
 * that was issued after it is used up first; one that is gone is missed at once.
 */
async function dueAt(ports: DeskPorts): Promise<number> {
  const { signedIn } = await readRecord(identityPorts(ports));
  if (signedIn?.state !== 'active' || !(await mayAsk(ports))) return Number.POSITIVE_INFINITY;
  const session = await ports.storage.session.read();
  if (session?.signedInAt !== signedIn.signedInAt) return 0;
  return session.issuedAt < signedIn.endsAt ? signedIn.endsAt + END_SLACK_MS : session.expiresAt;
}

/** Where the browser does not let us contact Microsoft, nothing can be found out. */
async function mayAsk({ storage, hasAccess }: DeskPorts): Promise<boolean> {
  const application = await storage.application.read();
  return application !== null && hasAccess(application.cloud);
}

/** Wakes the desk when it will have something to do by itself, and at `latest` in any case; milliseconds since 1970. */
export async function scheduleWaking(ports: DeskPorts, latest = Number.POSITIVE_INFINITY): Promise<void> {
  const now = ports.clock.now();
  if (await isAwaiting(ports)) return ports.wakeAt(now + CONSENT_WAKE_MS);
  const due = await dueAt(ports);
  const next = Math.min(
    due <= now ? now + DUE_WAKE_MS : due,
    await remindAt(ports, now),
    await attemptAt(ports, now),
    latest,
  );
  await ports.wakeAt(Number.isFinite(next) ? next : null);
}

/** Whoever is signing in may get tokens, and die before anybody is woken for them: whatever else is done meanwhile. */
async function attemptAt(ports: DeskPorts, now: number): Promise<number> {
  const { attempt } = await readRecord(identityPorts(ports));
  const isYoung = attempt !== null && now - attempt.startedAt < ATTEMPT_LASTS_MS;
  return isYoung ? now + DUE_WAKE_MS : Number.POSITIVE_INFINITY;
}

/** When the toolbar has to remind of the certificate; once it does, nobody has to be woken for it. */
async function remindAt({ storage }: DeskPorts, now: number): Promise<number> {
  const from = await storage.keyReminder.read();
  return from !== null && from > now ? from : Number.POSITIVE_INFINITY;
}
