import type { Problem } from '../../lib/core/problem';
import type { Call } from '../../lib/dial/call';
import { t } from '../../lib/i18n';
import type { ConnectionView } from '../../lib/messaging/protocol';
import { ProblemNotice } from '../ui/problem-notice';
import { LastCall } from './last-call';

interface PopupViewProps {
  /** `null` while it is being read: room is kept, nothing is claimed. */
  readonly connection: ConnectionView | null;
  readonly call: Call | null;
  readonly problem: Problem | null;
  readonly onSettings: () => void;
}

/** Am I connected, and what became of my last call? */
export function PopupView({ connection, call, problem, onSettings }: PopupViewProps) {
  const unconnected = connection?.state === 'none';
  return (
    <>
      <header class="popup-head">
        <Headline connection={connection} />
      </header>
      <main class="popup-main stack">
        {problem && <ProblemNotice problem={problem} wanted="setup" />}
        {connection?.state === 'accessMissing' && (
          <ProblemNotice problem={{ kind: 'accessMissing' }} wanted="call" />
        )}
        {unconnected && !call && <p>{t('popupTeach')}</p>}
        {unconnected && (
          <button type="button" class="primary" onClick={onSettings}>
            {t('popupConnectButton')}
          </button>
        )}
        {connection && !unconnected && !call && <p class="muted">{t('popupNoCall')}</p>}
        {call && <LastCall call={call} />}
      </main>
      <footer class="popup-foot">
        <span class="muted">{t('popupTitle')}</span>
        <button type="button" class="ghost" onClick={onSettings}>
          {t('settings')}
        </button>
      </footer>
    </>
  );
}

function Headline({ connection }: { readonly connection: ConnectionView | null }) {
  if (!connection) return <h1>{t('loading')}</h1>;
  if (connection.state === 'none') {
    return (
      <div class="row">
        <span class="dot off" />
        <h1>{t('popupNotConnected')}</h1>
      </div>
    );
  }
  const missing = connection.state === 'accessMissing';
  return (
    <>
      <div class="row">
        <span class={missing ? 'dot bad' : 'dot'} />
        <h1>{missing ? t('popupNotConnected') : t('popupConnected')}</h1>
      </div>
      <p class="muted">{t('popupLine', connection.extension, connection.host)}</p>
    </>
  );
}
