import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';

interface DisconnectProps {
  readonly host: string;
  readonly busy: boolean;
  /** Where something else is what a person is here for. */
  readonly quiet: boolean;
  readonly onDisconnect: () => void;
}

/** Asks first: a key that is forgotten cannot be looked up again. */
export function Disconnect({ host, busy, quiet, onDisconnect }: DisconnectProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div class={quiet ? 'row end' : 'row'}>
        <button type="button" class={quiet ? 'ghost' : ''} name="disconnect" onClick={() => setAsking(true)}>
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
