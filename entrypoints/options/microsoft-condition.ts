import { isDue } from '../../components/microsoft/due';
import { nearMoment } from '../../components/microsoft/times';
import { isKeySettled } from '../../components/microsoft/trust';
import { t } from '../../lib/i18n';
import type { CertificateView, MicrosoftView } from '../../lib/messaging/microsoft';

/** How it is with Microsoft 365 in one line. */
export function microsoftCondition(view: MicrosoftView | null, now: number): string {
  if (!view) return t('loading');
  if (!view.application) return t('microsoftConditionNone');
  const name = view.application.tenantName ?? view.application.tenant;
  if (!view.access) return t('microsoftConditionAccess', name);
  if (isAwaiting(view)) return t('microsoftConditionWaiting', name);
  const ending = endingCertificate(view);
  if (ending?.validity === 'expired') return t('microsoftConditionKeyExpired', name);
  if (ending) return t('microsoftConditionKeySoon', name, nearMoment(ending.notAfter, now));
  if (view.signIn?.state === 'active' && !isDue(view.signIn, now))
    return t('microsoftConditionSignedIn', name, nearMoment(view.signIn.endsAt, now));
  if (view.signIn) return t('microsoftConditionEnded', name);
  return t(
    view.organisationWide && isKeySettled(view)
      ? 'microsoftConditionCertificate'
      : 'microsoftConditionSignedOut',
    name,
  );
}

/** Whether a consent is waited for. */
export const isAwaiting = ({ consents }: MicrosoftView): boolean =>
  consents.delegated?.state === 'waiting' || consents.application?.state === 'waiting';

/** The certificate that signs, where it has to be followed by another soon. */
const endingCertificate = ({ organisationWide, certificates }: MicrosoftView): CertificateView | undefined =>
  organisationWide
    ? certificates.find(
        ({ use, validity }) => use === 'current' && (validity === 'soon' || validity === 'expired'),
      )
    : undefined;
