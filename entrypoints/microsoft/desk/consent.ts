import type { Problem } from '../../../lib/core/problem';
import { ok, type Result } from '../../../lib/core/result';
import type { Grant } from '../../../lib/messaging/microsoft';
import { ownerOf } from '../../../lib/microsoft/identity/application';
import { afterAsking, beginConsentWait, stopConsentWait } from '../../../lib/microsoft/identity/consent-wait';
import type { StoredConsent } from '../../../lib/storage/microsoft';
import { tryWrite } from '../../../lib/storage/try-write';
import { readAboutAccount } from './about-account';
import { freshNames } from './check';
import { readyApplication } from './person';
import type { DeskPorts } from './ports';

/** Held by whoever changes the wait. */
const CONSENT_LOCK = 'microsoft-consent';
/** Held by whoever asks Microsoft again and again. */
const FOLLOW_LOCK = 'microsoft-consent-follow';

/** How soon it is noticed that a wait was stopped, and another one begun. */
const LONGEST_PAUSE_MS = 2_000;

/** Begins to wait for a consent to take effect; `followConsent` goes on with it. */
export async function awaitConsent(ports: DeskPorts, grant: Grant): Promise<Result<void, Problem>> {
  const application = await readyApplication(ports);
  if (!application.ok) return application;
  return writeConsent(ports, {
    owner: ownerOf(application.value),
    wait: beginConsentWait(grant, ports.clock.now()),
  });
}

/** Takes the place of whatever was waited for. */
export const writeConsent = (
  { lock, storage }: DeskPorts,
  consent: StoredConsent,
): Promise<Result<void, Problem>> => lock(CONSENT_LOCK, () => tryWrite(() => storage.consent.write(consent)));

export const stopAwaiting = (ports: DeskPorts): Promise<Result<void, Problem>> =>
  ports.lock(CONSENT_LOCK, async () => {
    const known = await ports.storage.consent.read();
    if (known === null) return ok(undefined);
    return tryWrite(() => ports.storage.consent.write({ ...known, wait: stopConsentWait(known.wait) }));
  });

/** Forgets the wait, also one that is just about to be written again; whoever follows it stops. */
export const forgetConsent = (ports: DeskPorts): Promise<void> =>
  ports.lock(CONSENT_LOCK, () => ports.storage.consent.clear());

/**
 * Asks until the wait is over, telling `changed` after each answer. Only one does so at a time; a worker that died in
 * between is woken and goes on.
 */
export async function followConsent(ports: DeskPorts, changed: () => Promise<void>): Promise<void> {
  await ports.lock.ifFree(FOLLOW_LOCK, async () => {
    for (let known = await live(ports); known; known = await live(ports)) {
      await pauseUntil(known.wait.nextAt ?? 0, known, ports);
      if ((await live(ports))?.wait.startedAt === known.wait.startedAt) await askOnce(known, ports, changed);
    }
  });
}

async function askOnce(known: StoredConsent, ports: DeskPorts, changed: () => Promise<void>): Promise<void> {
  const application = await readyApplication(ports);
  if (application.ok && ownerOf(application.value) !== known.owner) return forgetThis(known, ports);
  const answer = application.ok ? await freshNames(known.wait.grant, application.value, ports) : application;
  const after = await ports.lock(CONSENT_LOCK, async () => {
    const current = await live(ports);
    if (current?.wait.startedAt !== known.wait.startedAt) return null;
    const wait = afterAsking(current.wait, answer, ports.clock.now());
    await ports.storage.consent.write({ ...current, wait });
    return wait;
  });
  if (after?.state === 'granted' && application.ok) await readAboutAccount(application.value, ports);
  await changed();
}

/** A wait of another application's. */
const forgetThis = ({ owner }: StoredConsent, { lock, storage }: DeskPorts): Promise<void> =>
  lock(CONSENT_LOCK, async () => {
    if ((await storage.consent.read())?.owner === owner) await storage.consent.clear();
  });

/** The wait that still goes on. */
async function live({ storage }: DeskPorts): Promise<StoredConsent | null> {
  const known = await storage.consent.read();
  return known?.wait.state === 'waiting' ? known : null;
}

/** In pieces, in which the worker stays awake. A clock that was set back does not make it wait any longer. */
async function pauseUntil(
  moment: number,
  { wait: { startedAt } }: StoredConsent,
  ports: DeskPorts,
): Promise<void> {
  for (let now = ports.clock.now(); startedAt <= now && now < moment; now = ports.clock.now()) {
    await ports.keepAlive();
    await ports.wait(Math.min(moment - now, LONGEST_PAUSE_MS), new AbortController().signal);
    if ((await live(ports))?.wait.startedAt !== startedAt) return;
  }
}
