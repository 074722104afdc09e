import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';

interface RecentCallsSettingProps {
  /** How many calls are kept; `null` while they are being read. */
  readonly count: number | null;
  readonly onClear: () => void;
}

/** How many calls are remembered, where, and how they are forgotten. */
export function RecentCallsSetting({ count, onClear }: RecentCallsSettingProps) {
  const words = useRef<HTMLParagraphElement>(null);
  // The button goes with the calls; a keyboard goes on from what is said of them.
  const clear = () => {
    words.current?.focus();
    onClear();
  };
  return (
    <div class="row recent-calls">
      <p ref={words} role="status" tabIndex={-1}>
        {wordsFor(count)}
      </p>
      {Boolean(count) && (
        <button type="button" name="clear-history" onClick={clear}>
          {t('historyClear')}
        </button>
      )}
    </div>
  );
}

function wordsFor(count: number | null): string {
  if (count === null) return t('loading');
  if (count === 0) return t('recentNone');
  return count === 1 ? t('recentOne') : t('recentMany', String(count));
}
