import { ok } from '../../lib/core/result';
import type { LaterScript } from '../../lib/platform/later-script';
import type {
  BackgroundPorts,
  CreateMicrosoftDesk,
  MicrosoftDesk,
  MicrosoftHandlers,
  MicrosoftMessage,
} from '../microsoft/script';

export interface MicrosoftDoor {
  readonly handlers: MicrosoftHandlers;
  /** Lets the desk do what is due. Never fails: what could not be done now is due again at the next alarm. */
  wake(): Promise<void>;
}

/** Hands every message about Microsoft 365 on to the desk, whose script is loaded for the first of them. */
export function forwardToMicrosoft(
  script: LaterScript<CreateMicrosoftDesk>,
  ports: BackgroundPorts,
): MicrosoftDoor {
  let desk: MicrosoftDesk | null = null;
  const open = async () => {
    const loaded = await script();
    if (!loaded.ok) return loaded;
    desk ??= loaded.value(ports);
    return ok(desk);
  };
  const forward =
    <Name extends MicrosoftMessage>(name: Name): MicrosoftHandlers[Name] =>
    async (data, from) => {
      const opened = await open();
      if (!opened.ok) return opened;
      const handlers: MicrosoftHandlers = opened.value;
      return handlers[name](data, from);
    };
  const handlers: MicrosoftHandlers = {
    'microsoft.read': forward('microsoft.read'),
    'microsoft.configure': forward('microsoft.configure'),
    'microsoft.signIn': forward('microsoft.signIn'),
    'microsoft.signOut': forward('microsoft.signOut'),
    'microsoft.check': forward('microsoft.check'),
    'microsoft.agree': forward('microsoft.agree'),
    'microsoft.awaitConsent': forward('microsoft.awaitConsent'),
    'microsoft.stopAwaiting': forward('microsoft.stopAwaiting'),
    'microsoft.organisationWide': forward('microsoft.organisationWide'),
    'microsoft.createCertificate': forward('microsoft.createCertificate'),
    'microsoft.tryCertificate': forward('microsoft.tryCertificate'),
    'microsoft.removeCertificate': forward('microsoft.removeCertificate'),
    'microsoft.forget': forward('microsoft.forget'),
  };
  return {
    handlers,
    wake: async () => {
      const opened = await open();
      if (opened.ok) await opened.value.wake().catch(() => undefined);
    },
  };
}
