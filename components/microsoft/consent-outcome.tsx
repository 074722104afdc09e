import type { Ref } from 'preact';
import { t } from '../../lib/i18n';
import type { ConsentView } from '../../lib/messaging/microsoft';
import { KnownProblem } from './known-problem';
import { listed } from './times';

interface ConsentOutcomeProps {
  /** The last time that somebody waited for it, in this browser's life. */
  readonly consent: ConsentView | null;
  /** Whether nothing is missing. */
  readonly complete: boolean;
  /** For a keyboard that comes from the waiting. */
  readonly place: Ref<HTMLDivElement>;
}

/** What came of the waiting; and that nothing is missing, where nothing is. */
export function ConsentOutcome({ consent, complete, place }: ConsentOutcomeProps) {
  return (
    <div ref={place} role="status" tabIndex={-1}>
      {complete && <p class="notice good compact">{t('microsoftAllGranted')}</p>}
      {!complete && consent?.state === 'stopped' && (
        <div class={`notice ${consent.problem ? 'warn' : 'compact'}`} data-consent="stopped">
          {t('microsoftWaitStopped')}
          {consent.problem && <KnownProblem problem={consent.problem} />}
        </div>
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
