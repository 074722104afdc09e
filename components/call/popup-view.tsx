import type { Problem, ProblemKind } from '../../lib/core/problem';
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
        <Headline connection={connection} call={call} />
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

interface HeadlineProps {
  readonly connection: ConnectionView | null;
  readonly call: Call | null;
}

/** The one thing to know: is a call up, and if not, could one be made? */
function Headline({ connection, call }: HeadlineProps) {
  if (!connection) return <h1>{t('loading')}</h1>;
  if (connection.state === 'none') return <State dot="off" text={t('popupNotConnected')} />;
  return (
    <>
      {connection.state === 'accessMissing' ? (
        <State dot="bad" text={t('popupNotConnected')} />
      ) : (
        <Readiness call={call} />
      )}
      <p class="muted">{t('popupLine', connection.extension, connection.host)}</p>
    </>
  );
}

/** After these no call can be made until somebody does something about it. */
const STANDING: readonly ProblemKind[] = [
  'noDevice',
  'wrongSecret',
  'tokenRefused',
  'forbidden',
  'unreachable',
];

function Readiness({ call }: { readonly call: Call | null }) {
  switch (call?.state) {
    case 'ringing':
      return <State dot="busy" text={t('popupRinging')} />;
    case 'requested':
    case 'dialling':
      return <State dot="busy" text={t('popupCalling')} />;
    case 'connected':
      return <State dot="busy" text={t('popupInCall')} />;
    default: {
      const blocked = call?.problem && STANDING.includes(call.problem.kind);
      return <State dot={blocked ? 'bad' : ''} text={t(blocked ? 'popupAttention' : 'popupConnected')} />;
    }
  }
}

function State({ dot, text }: { readonly dot: '' | 'off' | 'bad' | 'busy'; readonly text: string }) {
  return (
    <div class="row">
      <span class={`dot ${dot}`} />
      <h1>{text}</h1>
    </div>
  );
}
