import type { ContentsEntry } from '../../components/ui/contents';
import { t } from '../../lib/i18n';

/** The parts of the section, in their order. */
export const microsoftParts = (): readonly ContentsEntry[] => [
  { id: 'microsoft-abilities', title: t('microsoftAbilities') },
  { id: 'microsoft-permissions', title: t('microsoftPermissions') },
  { id: 'microsoft-key', title: t('microsoftStepKey') },
  { id: 'microsoft-redirect', title: t('microsoftStepRedirect') },
  { id: 'microsoft-app', title: t('microsoftPartApp') },
];
