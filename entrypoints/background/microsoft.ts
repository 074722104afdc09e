import type { LaterScript } from '../../lib/platform/later-script';
import type {
  BackgroundPorts,
  CreateMicrosoftDesk,
  MicrosoftDesk,
  MicrosoftMessage,
} from '../microsoft/script';

/** Hands every message about Microsoft 365 on to the desk, whose script is loaded for the first of them. */
export function forwardToMicrosoft(
  script: LaterScript<CreateMicrosoftDesk>,
  ports: BackgroundPorts,
): MicrosoftDesk {
  let desk: MicrosoftDesk | null = null;
  const forward =
    <Name extends MicrosoftMessage>(name: Name): MicrosoftDesk[Name] =>
    async (data, from) => {
      const loaded = await script();
      if (!loaded.ok) return loaded;
      desk ??= loaded.value(ports);
      return desk[name](data, from);
    };
  return {
    'microsoft.read': forward('microsoft.read'),
    'microsoft.configure': forward('microsoft.configure'),
    'microsoft.signIn': forward('microsoft.signIn'),
    'microsoft.signOut': forward('microsoft.signOut'),
    'microsoft.check': forward('microsoft.check'),
    'microsoft.awaitConsent': forward('microsoft.awaitConsent'),
    'microsoft.stopAwaiting': forward('microsoft.stopAwaiting'),
    'microsoft.organisationWide': forward('microsoft.organisationWide'),
    'microsoft.createCertificate': forward('microsoft.createCertificate'),
    'microsoft.tryCertificate': forward('microsoft.tryCertificate'),
    'microsoft.removeCertificate': forward('microsoft.removeCertificate'),
    'microsoft.forget': forward('microsoft.forget'),
  };
}
