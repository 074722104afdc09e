import type { MicrosoftView } from '../../../lib/messaging/microsoft';
import { certificateViews } from '../../../lib/microsoft/certificate/view';
import { delegatedView } from './delegated-view';
import { type DeskPorts, microsoftNow } from './ports';

type ApplicationPart = Pick<
  MicrosoftView,
  'access' | 'application' | 'organisationWide' | 'certificates' | 'clockOff'
>;

/** Everything that is known without asking Microsoft. */
export async function readView(ports: DeskPorts): Promise<MicrosoftView> {
  const [application, delegated] = await Promise.all([applicationPart(ports), delegatedView(ports)]);
  return { ...delegated, ...application };
}

/** Keys that cannot be read are shown as none: whoever makes a new pair is told why. */
async function applicationPart(ports: DeskPorts): Promise<ApplicationPart> {
  const { storage } = ports;
  const [application, organisationWide, pairs, clockOffset] = await Promise.all([
    storage.application.read(),
    storage.organisationWide.read(),
    storage.keyPairs.read(),
    storage.clockOffset.read(),
  ]);
  return {
    access: await ports.hasAccess(application?.cloud ?? 'global'),
    application,
    organisationWide: organisationWide ?? false,
    certificates: certificateViews(pairs.ok ? pairs.value : [], await microsoftNow(ports)),
    clockOff: clockOffset === 0 ? null : clockOffset,
  };
}
