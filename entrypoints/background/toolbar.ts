import { t } from '../../lib/i18n';
import { type Badge, showBadge } from '../../lib/platform/badge';

/** The toolbar button's badge, with its words. */
export function showCallBadge(badge: Badge): Promise<void> {
  switch (badge) {
    case 'call':
      return showBadge(badge, t('badgeCall'));
    case 'attention':
      return showBadge(badge, t('badgeAttention'));
    case 'signIn':
      return showBadge(badge, t('badgeSignIn'));
    case 'certificate':
      return showBadge(badge, t('badgeCertificate'));
    case 'none':
      return showBadge(badge, t('badgeNone'));
  }
}
