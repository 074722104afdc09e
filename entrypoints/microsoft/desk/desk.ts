import { problem } from '../../../lib/core/problem';
import { fail } from '../../../lib/core/result';
import type { BackgroundPorts, MicrosoftDesk } from '../script';

/** Answers every message about Microsoft 365. */
export function createMicrosoftDesk(_ports: BackgroundPorts): MicrosoftDesk {
  const unbuilt = async () => fail(problem('internal', 'not built yet'));
  return {
    'microsoft.read': unbuilt,
    'microsoft.configure': unbuilt,
    'microsoft.signIn': unbuilt,
    'microsoft.signOut': unbuilt,
    'microsoft.check': unbuilt,
    'microsoft.awaitConsent': unbuilt,
    'microsoft.stopAwaiting': unbuilt,
    'microsoft.organisationWide': unbuilt,
    'microsoft.createCertificate': unbuilt,
    'microsoft.tryCertificate': unbuilt,
    'microsoft.removeCertificate': unbuilt,
    'microsoft.forget': unbuilt,
  };
}
