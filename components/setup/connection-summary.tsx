import { t } from '../../lib/i18n';
import type { ConnectionView } from '../../lib/messaging/protocol';
import { Field } from '../ui/field';

interface ConnectionSummaryProps {
  readonly connection: Exclude<ConnectionView, { state: 'none' }>;
  readonly onChooseExtension: (extension: string) => void;
  readonly onAllowAccess: () => void;
  readonly onDisconnect: () => void;
}

/** The connection there is: to which phone system, and which phone rings. */
export function ConnectionSummary(props: ConnectionSummaryProps) {
  const { connection, onAllowAccess, onDisconnect } = props;
  const { host, extension, extensions } = connection;
  const missing = connection.state === 'accessMissing';
  return (
    <div class="stack">
      <div class={`notice ${missing ? 'warn' : 'good'}`}>
        <strong>{missing ? t('accessMissingTitle', host) : t('connectedTitle', host)}</strong>
        {missing ? t('problem_accessMissing') : t('connectedExtension', extension)}
        {!missing && <p>{t('connectedNext')}</p>}
      </div>
      {extensions.length > 1 && <ExtensionChoice {...props} />}
      <div class="row">
        {missing && (
          <button type="button" class="primary" onClick={onAllowAccess}>
            {t('allowAccess')}
          </button>
        )}
        <button type="button" onClick={onDisconnect}>
          {t('disconnect')}
        </button>
        <span class="muted">{t('disconnectHint', host)}</span>
      </div>
    </div>
  );
}

function ExtensionChoice({ connection, onChooseExtension }: ConnectionSummaryProps) {
  return (
    <Field label={t('fieldExtension')} hint={t('fieldExtensionHint')}>
      {(ids) => (
        <select
          {...ids}
          name="extension"
          value={connection.extension}
          onChange={({ currentTarget }) => onChooseExtension(currentTarget.value)}
        >
          {connection.extensions.map((extension) => (
            <option key={extension} value={extension}>
              {extension}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
