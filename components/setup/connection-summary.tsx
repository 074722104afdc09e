import { t } from '../../lib/i18n';
import type { ConnectionView } from '../../lib/messaging/views';

interface ConnectionSummaryProps {
  readonly connection: Exclude<ConnectionView, { state: 'none' }>;
  /** While something is being asked, nothing else can be. */
  readonly busy: boolean;
  /** Whether the own phone has never rung for a test. */
  readonly unfinished: boolean;
  /** Whether the steps below say what to do next. */
  readonly guided: boolean;
  readonly onAllowAccess: () => void;
  readonly onContinue: () => void;
}

/** The connection there is: to which phone system, and which phone rings. */
export function ConnectionSummary(props: ConnectionSummaryProps) {
  return props.connection.state === 'accessMissing' ? <Missing {...props} /> : <Connected {...props} />;
}

function Connected({ connection, unfinished, guided, onContinue }: ConnectionSummaryProps) {
  const { host, extension, phone } = connection;
  return (
    <div class="notice good" role="status">
      <strong>{t('connectedTitle', host)}</strong>
      <p>
        {phone === null
          ? t('connectedExtension', extension)
          : t('connectedPhone', `\u2068${extension}\u2069`, `\u2068${phone}\u2069`)}
      </p>
      {!guided && <p>{t(unfinished ? 'connectedUnfinished' : 'connectedNext')}</p>}
      {unfinished && !guided && (
        <p class="row">
          <button type="button" name="continue-setup" onClick={onContinue}>
            {t('continueSetup')}
          </button>
        </p>
      )}
    </div>
  );
}

function Missing({ connection: { host }, busy, onAllowAccess }: ConnectionSummaryProps) {
  return (
    <>
      <div class="notice warn" role="status">
        <strong>{t('accessMissingTitle', host)}</strong>
        {t('problem_accessMissing')}
      </div>
      <div class="row">
        <button type="button" class="primary" aria-disabled={busy} onClick={onAllowAccess}>
          {t('allowAccess')}
        </button>
      </div>
    </>
  );
}
