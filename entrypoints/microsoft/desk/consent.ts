import { type Problem, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { Grant } from '../../../lib/messaging/microsoft';
import { type Application, ownerOf } from '../../../lib/microsoft/identity/application';
import {
  afterAsking,
  beginConsentWait,
  type ConsentWait,
  stopConsentWait,
} from '../../../lib/microsoft/identity/consent-wait';
import { GRANTS } from '../../../lib/microsoft/permissions/table';
import type { StoredConsent } from '../../../lib/storage/microsoft';
import { tryWrite } from '../../../lib/storage/try-write';
import { readAboutAccount } from './about-account';
import { freshNames } from './check';
import { isStillSetUp, readyApplication } from './person';
import type { DeskPorts } from './ports';

/** Held by whoever changes the wait. */
const CONSENT_LOCK = 'microsoft-consent';
/** Held by whoever asks Microsoft again and again. */
const FOLLOW_LOCK = 'microsoft-consent-follow';

/** How soon a wait is gone on with after its worker died. */
export const CONSENT_WAKE_MS = 30_000;

/** How soon it is noticed that a wait was stopped, and another one begun. */
const LONGEST_PAUSE_MS = 2_000;

/** Begins to wait for a consent to take effect; `followConsents` goes on with it. */
export async function awaitConsent(ports: DeskPorts, grant: Grant): Promise<Result<void, Problem>> {
  const application = await readyApplication(ports);
  if (!application.ok) return application;
  return writeConsent(ports, application.value, beginConsentWait(grant, ports.clock.now()));
}

/**
 * Takes the place of what was known of this kind of consent, unless another application was set up meanwhile. The alarm
 * comes first: a worker that dies in between is woken.
 */
export async function writeConsent(
  ports: DeskPorts,
  application: Application,
  wait: ConsentWait,
): Promise<Result<void, Problem>> {
  if (wait.state === 'waiting') await ports.wakeAt(ports.clock.now() + CONSENT_WAKE_MS);
  return ports.lock(CONSENT_LOCK, async () => {
    if (!(await isStillSetUp(application, ports))) return fail(problem('noApplication'));
    const owner = ownerOf(application);
    return tryWrite(() => ports.storage.consents[wait.grant].write({ owner, wait }));
  });
}

export const stopAwaiting = ({ lock, storage }: DeskPorts, grant: Grant): Promise<Result<void, Problem>> =>
  lock(CONSENT_LOCK, async () => {
    const item = storage.consents[grant];
    const known = await item.read();
    if (known === null) return ok(undefined);
    return tryWrite(() => item.write({ ...known, wait: stopConsentWait(known.wait) }));
  });

/** Forgets the wait, also one that is just about to be written again; whoever follows it stops. */
export const forgetConsent = ({ lock, storage }: DeskPorts, grant: Grant): Promise<void> =>
  lock(CONSENT_LOCK, () => storage.consents[grant].clear());

/**
 * What becomes of a consent once there are tokens that can show it: an agreement that was given before them is waited
 * for now; anything else was for whoever was there before.
 */
export async function goOnFromAgreement(
  ports: DeskPorts,
  application: Application,
  grant: Grant,
): Promise<Result<void, Problem>> {
  const known = await ports.storage.consents[grant].read();
  if (known?.wait.state === 'agreed' && known.owner === ownerOf(application))
    return writeConsent(ports, application, beginConsentWait(grant, ports.clock.now()));
  return tryWrite(() => forgetConsent(ports, grant));
}

/** Whether any consent is waited for. */
export async function isAwaiting({ storage }: DeskPorts): Promise<boolean> {
  const known = await Promise.all(GRANTS.map((grant) => storage.consents[grant].read()));
  return known.some((one) => one?.wait.state === 'waiting');
}

/** Asks until no consent is waited for any more, telling `changed` after each answer. */
export const followConsents = async (ports: DeskPorts, changed: () => Promise<void>): Promise<void> =>
  void (await Promise.all(GRANTS.map((grant) => follow(grant, ports, changed))));

/** Only one does so at a time; a worker that died in between is woken and goes on. */
async function follow(grant: Grant, ports: DeskPorts, changed: () => Promise<void>): Promise<void> {
  await ports.lock.ifFree(`${FOLLOW_LOCK}-${grant}`, async () => {
    for (let known = await live(grant, ports); known; known = await live(grant, ports)) {
      await pauseUntil(known.wait.nextAt ?? 0, known, ports);
      if ((await live(grant, ports))?.wait.startedAt === known.wait.startedAt)
        await askOnce(known, ports, changed);
    }
  });
}

async function askOnce(known: StoredConsent, ports: DeskPorts, changed: () => Promise<void>): Promise<void> {
  const application = await readyApplication(ports);
  if (application.ok && ownerOf(application.value) !== known.owner) return forgetThis(known, ports);
  const answer = application.ok ? await freshNames(known.wait.grant, application.value, ports) : application;
  const after = await ports.lock(CONSENT_LOCK, async () => {
    const current = await live(known.wait.grant, ports);
    if (current?.wait.startedAt !== known.wait.startedAt) return null;
    const wait = afterAsking(current.wait, answer, ports.clock.now());
    await ports.storage.consents[wait.grant].write({ ...current, wait });
    return wait;
  });
  if (after?.state === 'granted' && application.ok) await readAboutAccount(application.value, ports);
  await changed();
}

/** A wait of another application's. */
const forgetThis = ({ owner, wait }: StoredConsent, { lock, storage }: DeskPorts): Promise<void> =>
  lock(CONSENT_LOCK, async () => {
    const item = storage.consents[wait.grant];
    if ((await item.read())?.owner === owner) await item.clear();
  });

/** The wait that still goes on. */
async function live(grant: Grant, { storage }: DeskPorts): Promise<StoredConsent | null> {
  const known = await storage.consents[grant].read();
  return known?.wait.state === 'waiting' ? known : null;
}

/** In pieces, in which the worker stays awake. A clock that was set back does not make it wait any longer. */
async function pauseUntil(
  moment: number,
  { wait: { grant, startedAt } }: StoredConsent,
  ports: DeskPorts,
): Promise<void> {
  for (let now = ports.clock.now(); startedAt <= now && now < moment; now = ports.clock.now()) {
    await ports.keepAlive();
    await ports.wait(Math.min(moment - now, LONGEST_PAUSE_MS), new AbortController().signal);
    if ((await live(grant, ports))?.wait.startedAt !== startedAt) return;
  }
}
