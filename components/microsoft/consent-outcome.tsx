import type { Ref } from 'preact';
import { t } from '../../lib/i18n';
import type { ConsentView } from '../../lib/messaging/microsoft';
import { KnownProblem } from './known-problem';
import { listed } from './times';

interface ConsentOutcomeProps {
  /** The last time that somebody agreed or waited for it, in this browser's life. */
  readonly consent: ConsentView | null;
  /** Whether nothing is missing. */
  readonly complete: boolean;
  /** For a keyboard that comes from the waiting. */
  readonly place: Ref<HTMLDivElement>;
}

/** What came of Microsoft's page and of the waiting; and that nothing is missing, where nothing is. */
export function ConsentOutcome({ consent, complete, place }: ConsentOutcomeProps) {
  return (
    <div ref={place} role="status" tabIndex={-1}>
      {complete && <p class="notice good compact">{t('microsoftAllGranted')}</p>}
      {!complete && consent && <Outcome consent={consent} />}
    </div>
  );
}

function Outcome({ consent: { grant, state, missing, problem } }: { readonly consent: ConsentView }) {
  const why = problem && <KnownProblem problem={problem} />;
  switch (state) {
    case 'agreed':
      return (
        <p class="notice good compact" data-consent={state}>
          {t(grant === 'delegated' ? 'microsoftAgreed' : 'microsoftAgreedApplication')}
        </p>
      );
    case 'refused':
      return (
        <div class="notice warn" data-consent={state}>
          {why}
        </div>
      );
    case 'stopped':
      return (
        <div class={`notice ${problem ? 'warn' : 'compact'}`} data-consent={state}>
          {t('microsoftWaitStopped')}
          {why}
        </div>
      );
    case 'late':
      return (
        <div class="notice warn" data-consent={state}>
          <strong>{t('microsoftWaitLate', listed(missing))}</strong>
          {t('microsoftWaitLateHint')}
          {why}
        </div>
      );
    // What was granted once may have been taken back: only the permissions say that nothing is missing.
    default:
      return null;
  }
}
