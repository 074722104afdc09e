import type { Ref } from 'preact';
import { t } from '../../lib/i18n';
import type { ConsentView } from '../../lib/messaging/microsoft';
import { lengthOfTime, runningTime } from '../call/call-times';
import { listed } from './times';

interface ConsentWaitProps {
  readonly consent: ConsentView;
  readonly now: number;
  /** Its heading, for a keyboard that comes from what was there before. */
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onStop: () => void;
}

const MINUTE_MS = 60_000;
/** So many answers in vain are no matter of seconds any more. */
const FEW = 2;

/** Waiting for Microsoft to let new tokens have what was agreed to: for what, since when, until when. */
export function ConsentWait({ consent, now, heading, onStop }: ConsentWaitProps) {
  const { startedAt, until, asked, missing } = consent;
  const left = Math.max(0, until - now);
  const wholeMinutes = Math.ceil(left / MINUTE_MS) * 60;
  return (
    <div class="notice stack tight consent-wait" data-consent="waiting">
      <div>
        <h4 ref={heading} tabIndex={-1}>
          {t('microsoftWaiting')}
        </h4>
        <p>{t('microsoftWaitingFor', listed(missing))}</p>
        {asked > FEW && <p>{t('microsoftWaitingHint')}</p>}
      </div>
      <progress
        aria-label={t('microsoftWaiting')}
        max={until - startedAt}
        value={Math.min(until, Math.max(startedAt, now)) - startedAt}
      />
      <div class="row">
        <p class="grow number">{t('microsoftWaitingCount', String(asked), runningTime(0, left))}</p>
        <button type="button" name="stop-awaiting" onClick={onStop}>
          {t('microsoftStopWaiting')}
        </button>
      </div>
      {/* The clock above changes every second: who listens hears of it once a minute. */}
      <p class="visually-hidden" role="status">
        {t('microsoftWaitingStatus', lengthOfTime(wholeMinutes))}
      </p>
    </div>
  );
}
