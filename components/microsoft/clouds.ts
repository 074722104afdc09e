import { t } from '../../lib/i18n';
import type { Cloud } from '../../lib/messaging/microsoft';

/** Where administrators register applications; the portal of the cloud in China is Azure's. */
const PORTALS: Readonly<Record<Cloud, string>> = {
  global: 'https://entra.microsoft.com',
  usGovernment: 'https://entra.microsoft.us',
  china: 'https://portal.azure.cn',
};

const BLADES = '#view/Microsoft_AAD_RegisteredApps';

/** The list of app registrations, where a new one begins. */
export const registrationsUrl = (cloud: Cloud): string => `${PORTALS[cloud]}/${BLADES}/ApplicationsListBlade`;

/** One page of our application in the portal. */
export const applicationUrl = (
  cloud: Cloud,
  clientId: string,
  page: 'Overview' | 'Authentication' | 'Credentials' | 'CallAnAPI',
): string =>
  `${PORTALS[cloud]}/${BLADES}/ApplicationMenuBlade/~/${page}/appId/${encodeURIComponent(clientId)}`;

/** Each cloud by the name that its customers know. */
export const cloudNames = (): readonly (readonly [Cloud, string])[] => [
  ['global', t('microsoftCloudGlobal')],
  ['usGovernment', t('microsoftCloudUsGovernment')],
  ['china', t('microsoftCloudChina')],
];
