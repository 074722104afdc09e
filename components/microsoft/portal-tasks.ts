import { t } from '../../lib/i18n';
import type { ApplicationView, CertificateView, Cloud, MicrosoftView } from '../../lib/messaging/microsoft';
import { applicationUrl, registrationsUrl } from './clouds';
import type { PortalTask } from './portal-list';

type RedirectUrls = MicrosoftView['redirectUrls'];

/** The name that the application gets; anything else works as well. */
const APPLICATION_NAME = 'Dialbridge';

/** Registering the application, with the portal's own words. */
export const registrationTasks = (cloud: Cloud, redirectUrls: RedirectUrls): readonly PortalTask[] => [
  {
    id: 'app-open',
    text: t('microsoftTaskOpen'),
    link: { text: t('microsoftTaskOpenLink'), url: registrationsUrl(cloud) },
  },
  { id: 'app-new', text: t('microsoftTaskNew') },
  {
    id: 'app-name',
    text: t('microsoftTaskName'),
    copy: [{ label: t('microsoftTaskNameWhat'), text: APPLICATION_NAME }],
  },
  { id: 'app-accounts', text: t('microsoftTaskAccounts'), note: t('microsoftTaskAccountsNote') },
  {
    id: 'app-redirect',
    text: t('microsoftTaskRedirect'),
    note: t('microsoftTaskRedirectNote'),
    copy: redirectUrls
      .filter(({ own }) => own)
      .map(({ url }) => ({ label: t('microsoftRedirectUrl'), text: url })),
  },
  { id: 'app-register', text: t('microsoftTaskRegister') },
  { id: 'app-ids', text: t('microsoftTaskIds'), note: t('microsoftTaskIdsNote') },
];

/** Making the application trust a certificate; the next one is uploaded anew. */
export const uploadTasks = (
  { cloud, clientId }: ApplicationView,
  { thumbprint }: CertificateView,
  /** The file that was saved of it. */
  file: string,
): readonly PortalTask[] => [
  {
    id: `key-open-${thumbprint}`,
    text: t('microsoftTaskCertificates'),
    link: { text: t('microsoftTaskCertificatesLink'), url: applicationUrl(cloud, clientId, 'Credentials') },
  },
  {
    id: `key-upload-${thumbprint}`,
    text: t('microsoftTaskUpload', file),
    note: t('microsoftTaskUploadNote'),
  },
  { id: `key-compare-${thumbprint}`, text: t('microsoftTaskCompare') },
];

/** Adding the addresses of other browsers to it. */
export const redirectTasks = ({ cloud, clientId }: ApplicationView): readonly PortalTask[] => [
  {
    id: 'redirect-open',
    text: t('microsoftTaskAuthentication'),
    link: {
      text: t('microsoftTaskAuthenticationLink'),
      url: applicationUrl(cloud, clientId, 'Authentication'),
    },
  },
  { id: 'redirect-add', text: t('microsoftTaskAddUri'), note: t('microsoftTaskRedirectNote') },
];
