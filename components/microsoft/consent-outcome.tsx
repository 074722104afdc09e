import { t } from '../../lib/i18n';
import type { ConsentView } from '../../lib/messaging/microsoft';
import { KnownProblem } from './known-problem';
import { listed } from './times';

interface ConsentOutcomeProps {
  /** The last time that somebody waited for it, in this browser's life. */
  readonly consent: ConsentView | null;
  /** Whether nothing is missing. */
  readonly complete: boolean;
}

/** What came of the waiting; and that nothing is missing, where nothing is. */
export function ConsentOutcome({ consent, complete }: ConsentOutcomeProps) {
  return (
    <div role="status">
      {complete && <p class="notice good compact">{t('microsoftAllGranted')}</p>}
      {!complete && consent?.state === 'stopped' && (
        <p class="notice compact" data-consent="stopped">
          {t('microsoftWaitStopped')}
        </p>
      )}
      {!complete && consent?.state === 'late' && (
        <div class="notice warn" data-consent="late">
          <strong>{t('microsoftWaitLate', listed(consent.missing))}</strong>
          {t('microsoftWaitLateHint')}
          {consent.problem && <KnownProblem problem={consent.problem} />}
        </div>
      )}
    </div>
  );
}
