import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { ConnectionView } from '../../lib/messaging/protocol';
import { Field } from '../ui/field';

interface ConnectionSummaryProps {
  readonly connection: Exclude<ConnectionView, { state: 'none' }>;
  /** While something is being asked, nothing else can be. */
  readonly busy: boolean;
  readonly onChooseExtension: (extension: string) => void;
  readonly onAllowAccess: () => void;
  readonly onDisconnect: () => void;
}

/** The connection there is: to which phone system, and which phone rings. */
export function ConnectionSummary(props: ConnectionSummaryProps) {
  const { connection, busy, onAllowAccess } = props;
  const { host, extension, extensions } = connection;
  const missing = connection.state === 'accessMissing';
  return (
    <div class="stack">
      <div class={`notice ${missing ? 'warn' : 'good'}`} role="status">
        <strong>{missing ? t('accessMissingTitle', host) : t('connectedTitle', host)}</strong>
        {missing ? t('problem_accessMissing') : t('connectedExtension', extension)}
        {!missing && <p>{t('connectedNext')}</p>}
      </div>
      {extensions.length > 1 && <ExtensionChoice {...props} />}
      {missing && (
        <div class="row">
          <button type="button" class="primary" aria-disabled={busy} onClick={onAllowAccess}>
            {t('allowAccess')}
          </button>
        </div>
      )}
      <Disconnect {...props} />
    </div>
  );
}

/** Asks first: a key that is forgotten cannot be looked up again. */
function Disconnect({ connection: { host }, busy, onDisconnect }: ConnectionSummaryProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div class="row">
        <button type="button" name="disconnect" onClick={() => setAsking(true)}>
          {t('disconnect')}
        </button>
      </div>
    );
  }
  return (
    <div class="notice warn stack">
      <p>
        <strong>{t('disconnectQuestion', host)}</strong>
        {t('disconnectHint', host)}
      </p>
      <div class="row">
        <button
          type="button"
          name="disconnect-now"
          class="danger"
          aria-disabled={busy}
          onClick={onDisconnect}
        >
          {t('disconnectNow')}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {t('keepConnection')}
        </button>
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
