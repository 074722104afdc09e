import { t } from '../../lib/i18n';

/** The room of what is being read; nothing is seen of it before it has taken a moment. */
export function Skeleton() {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t('loading')}</span>
    </div>
  );
}
