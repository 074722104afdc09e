import { t } from '../../lib/i18n';

interface RecentCallsSettingProps {
  /** How many calls are kept; `null` while they are being read. */
  readonly count: number | null;
  readonly onClear: () => void;
}

/** How many calls are remembered, where, and how they are forgotten. */
export function RecentCallsSetting({ count, onClear }: RecentCallsSettingProps) {
  return (
    <div class="row">
      <p role="status">{wordsFor(count)}</p>
      <button
        type="button"
        name="clear-history"
        aria-disabled={!count}
        onClick={() => {
          if (count) onClear();
        }}
      >
        {t('historyClear')}
      </button>
    </div>
  );
}

function wordsFor(count: number | null): string {
  if (count === null) return t('loading');
  if (count === 0) return t('recentNone');
  return count === 1 ? t('recentOne') : t('recentMany', String(count));
}
