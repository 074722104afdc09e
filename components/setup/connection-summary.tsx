import { t } from '../../lib/i18n';
import type { ConnectionView } from '../../lib/messaging/views';
import { isolated } from '../call/plain-name';
import { namedIn } from '../presence/phone-names';

interface ConnectionSummaryProps {
  readonly connection: Exclude<ConnectionView, { state: 'none' }>;
  /** While something is being asked, nothing else can be. */
  readonly busy: boolean;
  /** Whether the own phone has never rung for a test. */
  readonly unfinished: boolean;
  /** Whether the steps below say what to do next. */
  readonly guided: boolean;
  /** Whether the last connection test found what keeps calls from being made. */
  readonly failing: boolean;
  readonly onAllowAccess: () => void;
  readonly onContinue: () => void;
}

/** The connection there is: to which phone system, and which phone rings. */
export function ConnectionSummary(props: ConnectionSummaryProps) {
  const { connection, guided, failing } = props;
  if (connection.state === 'accessMissing') return <Missing {...props} />;
  return (
    <div class={`notice ${failing ? 'warn' : 'good'} ${guided ? 'compact' : ''}`} role="status">
      <strong>{t(failing ? 'notReadyTitle' : 'connectedTitle', connection.host)}</strong>
      {!guided && (failing ? <p>{t('notReadyNext')}</p> : <Connected {...props} />)}
    </div>
  );
}

function Connected({ connection, unfinished, onContinue }: ConnectionSummaryProps) {
  const { extension, phone } = connection;
  return (
    <>
      <p>
        {phone === null
          ? t('connectedExtension', extension)
          : t('connectedPhone', isolated(extension), isolated(namedIn(phone)))}
      </p>
      <p>{t(unfinished ? 'connectedUnfinished' : 'connectedNext')}</p>
      {unfinished && (
        <p class="row">
          <button type="button" name="continue-setup" onClick={onContinue}>
            {t('continueSetup')}
          </button>
        </p>
      )}
    </>
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
