import { type Problem, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { MicrosoftView } from '../../../lib/messaging/microsoft';
import { tryWrite } from '../../../lib/storage/try-write';
import type { MicrosoftDesk } from '../script';
import { agree } from './agree';
import { createCertificate, removeCertificate } from './certificates';
import { checkMicrosoft } from './check';
import { configureApplication } from './configure';
import { awaitConsent, followConsents, stopAwaiting } from './consent';
import { forgetApplication } from './forget';
import { forgetPerson } from './forget-person';
import { noteKeyReminder } from './key-reminder';
import { setOrganisationWide } from './organisation-wide';
import type { DeskPorts } from './ports';
import { signInPerson } from './sign-in';
import { tryUploaded } from './try-uploaded';
import { readView } from './view';
import { scheduleWaking, wake } from './wake';

/** Answers every message about Microsoft 365. */
export function createMicrosoftDesk(ports: DeskPorts): MicrosoftDesk {
  /** Tells all open pages, and the toolbar. */
  const tell = async (): Promise<MicrosoftView> => {
    const view = await readView(ports);
    if (await noteKeyReminder(ports).catch(() => false)) await scheduleWaking(ports);
    await ports.announce('microsoft.changed', view);
    await ports.showBadge();
    return view;
  };
  const changed = async () => void (await tell());
  /** The answer to whoever changed something; all open pages are told the same, also of what was changed before it failed. */
  const afterwards = async (
    change: Promise<Result<void, Problem>>,
  ): Promise<Result<MicrosoftView, Problem>> => {
    const outcome = await change.catch((error) => fail(problem('internal', String(error))));
    const view = await tell();
    return outcome.ok ? ok(view) : outcome;
  };
  /** The same where a consent may be waited for from now on: Microsoft is asked in the background. */
  const thenFollow = async (begin: Promise<Result<void, Problem>>) => {
    const begun = await afterwards(begin);
    if (begun.ok) {
      await scheduleWaking(ports);
      void followConsents(ports, changed).catch(() => undefined);
    }
    return begun;
  };
  return {
    'microsoft.read': async () => ok(await readView(ports)),
    'microsoft.configure': (wish) => afterwards(configureApplication(ports, wish)),
    'microsoft.signIn': () => thenFollow(signInPerson(ports)),
    'microsoft.signOut': () => afterwards(tryWrite(() => forgetPerson(ports))),
    'microsoft.check': () => afterwards(checkMicrosoft(ports)),
    'microsoft.agree': ({ grant, set }) => thenFollow(agree(ports, grant, set)),
    'microsoft.awaitConsent': ({ grant }) => thenFollow(awaitConsent(ports, grant)),
    'microsoft.stopAwaiting': ({ grant }) => afterwards(stopAwaiting(ports, grant)),
    'microsoft.organisationWide': ({ on }) => afterwards(setOrganisationWide(ports, on)),
    'microsoft.createCertificate': () => afterwards(createCertificate(ports)),
    'microsoft.tryCertificate': ({ thumbprint }) => thenFollow(tryUploaded(ports, thumbprint)),
    'microsoft.removeCertificate': ({ thumbprint }) => afterwards(removeCertificate(ports, thumbprint)),
    'microsoft.forget': () => afterwards(forgetApplication(ports)),
    wake: () => wake(ports, changed),
  };
}
