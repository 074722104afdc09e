import type { ContentsEntry } from '../../components/ui/contents';
import { t } from '../../lib/i18n';

/** The parts of the section in their order; the ids begin with the section's, whose address they are part of. */
export const callingParts = (): readonly ContentsEntry[] => [
  { id: 'calling-region', title: t('groupRegion') },
  { id: 'calling-click', title: t('groupClick') },
  { id: 'calling-marks', title: t('groupMarks') },
  { id: 'calling-dial-plan', title: t('groupDialPlan') },
  { id: 'calling-ask', title: t('groupAsk') },
  { id: 'calling-never', title: t('groupNever') },
  { id: 'calling-fallback', title: t('groupFallback') },
  { id: 'calling-keyboard', title: t('groupKeyboard') },
  { id: 'calling-recent', title: t('groupRecent') },
];
