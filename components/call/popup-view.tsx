import type { Call } from '../../lib/dial/call';
import { t } from '../../lib/i18n';
import type { StatusView } from '../../lib/messaging/views';
import { OwnStatus } from '../presence/own-status';
import { AccessNotice } from './access-notice';
import { CallCard } from './call-card';
import { MicrosoftNotice } from './microsoft-notice';
import { PageChoice } from './page-choice';
import { PopupCalling } from './popup-calling';
import { PopupFoot } from './popup-foot';
import type { PopupViewProps } from './popup-model';
import { ProblemText } from './problem-text';
import { Teach } from './teach';

/** What is my status, am I in a call, whom did I just talk to? */
export function PopupView(props: PopupViewProps) {
  const { status, call, page, problem, actions } = props;
  return (
    <>
      <main class="popup-main">
        <h1 class="visually-hidden">{t('popupTitle')}</h1>
        {call && <TopCall {...props} call={call} />}
        <OwnLine {...props} />
        {problem && <ProblemText problem={problem} />}
        {status && (
          <AccessNotice
            status={status}
            page={page}
            onAllowPbx={actions.allowPbx}
            onAllowOutlook={actions.allowOutlook}
          />
        )}
        {status?.microsoft && <MicrosoftNotice care={status.microsoft} onOpen={actions.openMicrosoft} />}
        {status?.connection.state === 'none' && <NotConnected onConnect={actions.openSettings} />}
        {status && mayCall(status) && <PopupCalling {...props} status={status} />}
      </main>
      <PageChoice page={page} onChoose={actions.choosePage} />
      <PopupFoot status={status} onSettings={actions.openSettings} />
    </>
  );
}

/** Without a phone system a number can still go to the web client or to the phone app, if the settings say so. */
const mayCall = ({ connection, fallback }: StatusView): boolean =>
  connection.state !== 'none' || fallback !== 'none';

function TopCall({ call, now, ending, settling, actions }: PopupViewProps & { readonly call: Call }) {
  return (
    <CallCard
      call={call}
      now={now}
      ending={ending.busy}
      settling={settling}
      problem={ending.problem}
      onHangUp={actions.hangUp}
      onCallAgain={() => void actions.dial(call.target, call.name)}
      onClose={actions.closeCall}
    />
  );
}

/** Room is kept until it is known; where the phone system may not be asked, nothing is being read. */
function OwnLine({ status, call, now, choosing, actions }: PopupViewProps) {
  const isAsked = status?.connection.state === 'connected' || status?.line;
  if (status && !isAsked) return null;
  return (
    <div class="popup-status">
      {status && (
        <OwnStatus
          line={status.line}
          now={now}
          busy={choosing}
          advised={call?.state === 'failed' && call.problem?.kind === 'noDevice'}
          onChoose={actions.chooseProfile}
        />
      )}
    </div>
  );
}

const NotConnected = ({ onConnect }: { readonly onConnect: () => void }) => (
  <Teach
    title={t('popupNotConnected')}
    text={t('popupTeach')}
    button={t('popupConnectButton')}
    main={true}
    onAct={onConnect}
  />
);
