import type { CertificateView, MicrosoftView } from '../../lib/messaging/microsoft';

/** Whether Microsoft took the certificate when it was asked last. */
export const isTrusted = ({ trust }: CertificateView): boolean => trust !== null && trust.problem === null;

/** Whether nothing is to be done to have it trusted: it is, or its time is over. */
export const isSettled = (certificate: CertificateView): boolean =>
  certificate.use === 'previous' || certificate.validity === 'expired' || isTrusted(certificate);

/** Whether the application can ask by itself, or is not meant to. */
export const isKeySettled = ({ organisationWide, certificates }: MicrosoftView): boolean =>
  !organisationWide ||
  certificates.some((certificate) => certificate.use === 'current' && isTrusted(certificate));
