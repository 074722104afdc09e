import type { ComponentChildren } from 'preact';
import type { Problem } from '../../lib/core/problem';
import type { Call, CallState } from '../../lib/dial/call';
import { t } from '../../lib/i18n';
import { modelOf } from '../presence/phone-names';
import { ProblemNotice } from '../ui/problem-notice';
import { lengthOfTime, runningTime } from './call-times';
import { firstClick } from './first-click';
import { isolated, PlainName } from './plain-name';
import { ProblemText } from './problem-text';

interface CallCardProps {
  readonly call: Call;
  readonly now: number;
  /** Whether the phone system is being asked to end it. */
  readonly ending: boolean;
  /** Whether the card has only just come up: a click now was meant for what stood there before. */
  readonly settling?: boolean;
  /** Why it could not be ended. */
  readonly problem: Problem | null;
  readonly onHangUp: () => void;
  readonly onCallAgain: () => void;
  readonly onClose: () => void;
}

/** Older than this, what is known of a call that is up is shown with its age. */
const FRESH_MS = 10_000;

/** A phone of ours rings, or is about to: nobody else has been called yet. */
const BEFORE_DIALLING: readonly CallState[] = ['requested', 'ringing'];
const LIVE: readonly CallState[] = [...BEFORE_DIALLING, 'dialling', 'connected'];

/** One call: how it stands, whom it reaches, how long it has lasted, and the way to end it. */
export function CallCard(props: CallCardProps) {
  const { call, now, problem } = props;
  return (
    <section class="call-card" aria-label={t('callTitle')} data-call-state={call.state}>
      <p class="call-line">
        <span role="status">{stateWords(props)}</span>
        {call.answeredAt !== null && (
          <span class="call-clock" role="timer">
            {runningTime(call.answeredAt, call.state === 'connected' ? now : call.changedAt)}
          </span>
        )}
      </p>
      <h2 class="call-number">
        <PlainName text={call.shown} class="number" />
      </h2>
      {call.name && <PlainName text={call.name} class="call-name" />}
      <Origin call={call} now={now} />
      <Trouble call={call} />
      {problem && <ProblemText problem={problem} />}
      <Buttons {...props} />
    </section>
  );
}

/** Whether it is being ended; where that has failed, a person may try again. */
const isEnding = ({ call, ending, problem }: Pick<CallCardProps, 'call' | 'ending' | 'problem'>): boolean =>
  ending || (call.takenBack && problem === null);

function stateWords({ call, ending, problem }: CallCardProps): string {
  if (LIVE.includes(call.state) && isEnding({ call, ending, problem })) {
    return t(BEFORE_DIALLING.includes(call.state) ? 'callUndoing' : 'callHangingUp');
  }
  if (call.state === 'ended' && call.takenBack && call.answeredAt === null) return t('callTakenBack');
  return t(`call_${call.state}`);
}

/** Which phone it is on; or, in the same place, how old all this is. */
function Origin({ call, now }: Pick<CallCardProps, 'call' | 'now'>) {
  const age = now - call.checkedAt;
  if (LIVE.includes(call.state) && age > FRESH_MS) {
    return <p class="call-stale">{t('callStale', lengthOfTime(age / 1_000))}</p>;
  }
  return <p class="muted">{phoneWords(call)}</p>;
}

function phoneWords({ device, extension }: Call): string {
  if (device) return t('callOnDevice', isolated(modelOf(device)));
  return extension ? t('popupExtension', extension) : '';
}

/** Why it failed; or, where nobody knows, that it may have gone out. */
function Trouble({ call }: { readonly call: Call }) {
  if (call.problem) {
    return (
      <div class="call-trouble">
        <ProblemNotice problem={call.problem} wanted="call" />
      </div>
    );
  }
  return call.state === 'unknown' ? <p class="notice warn call-trouble">{t('maybeDialled')}</p> : null;
}

/** A call that may have gone out offers nothing that could dial it twice. */
function Buttons(props: CallCardProps) {
  const { call, settling = false, onHangUp, onCallAgain, onClose } = props;
  if (LIVE.includes(call.state)) {
    const undoes = BEFORE_DIALLING.includes(call.state);
    const inactive = isEnding(props) || settling;
    return (
      <ButtonRow>
        <button
          type="button"
          name="hang-up"
          class={undoes ? '' : 'danger'}
          aria-disabled={inactive}
          onClick={firstClick(() => !inactive && onHangUp())}
        >
          {t(undoes ? 'callUndo' : 'callHangUp')}
        </button>
      </ButtonRow>
    );
  }
  return (
    <ButtonRow>
      {call.state === 'failed' && call.target !== '' && (
        <button type="button" name="call-again" class="call" onClick={firstClick(onCallAgain)}>
          {t('callAgain')}
        </button>
      )}
      <button type="button" name="close" onClick={firstClick(onClose)}>
        {t('close')}
      </button>
    </ButtonRow>
  );
}

const ButtonRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="row call-buttons">{children}</div>
);
