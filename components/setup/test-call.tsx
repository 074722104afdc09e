import type { Problem } from '../../lib/core/problem';
import type { CallState } from '../../lib/dial/call';
import { type MessageKey, t } from '../../lib/i18n';
import { ProblemNotice } from '../ui/problem-notice';

/** How a test call stands, from asking for it to what the person says of it. */
export type TestCallView =
  | { readonly phase: 'idle'; readonly problem: Problem | null }
  | { readonly phase: 'running'; readonly state: CallState; readonly problem: Problem | null }
  | { readonly phase: 'rang' | 'silent'; readonly problem: Problem | null };

interface TestCallProps {
  readonly view: TestCallView;
  readonly onStart: () => void;
  /** Whether the phone rang; the call is hung up either way. */
  readonly onAnswer: (rang: boolean) => void;
  /** Looks for the reason. */
  readonly onTest: () => void;
  /** Ends the setup, where the test call is its last step. */
  readonly onFinish?: () => void;
}

/** Lets the own phone ring, nobody else's, and asks whether it did. */
export function TestCall(props: TestCallProps) {
  const { view, onFinish } = props;
  return (
    <div class="stack" data-test-call={view.phase}>
      <p class={view.phase === 'rang' ? 'notice good' : ''} role="status">
        {t(wordsOf(view))}
      </p>
      {view.problem && (
        <div role="alert">
          <ProblemNotice key={view.problem.kind} problem={view.problem} wanted="call" />
        </div>
      )}
      {view.phase === 'rang' && onFinish && <p>{t('setupFinished')}</p>}
      <div class="row">{view.phase === 'running' ? <Answers {...props} /> : <Starts {...props} />}</div>
    </div>
  );
}

function Answers({ onAnswer }: TestCallProps) {
  return (
    <>
      <button type="button" class="primary" name="rang" onClick={() => onAnswer(true)}>
        {t('testCallRang')}
      </button>
      <button type="button" name="silent" onClick={() => onAnswer(false)}>
        {t('testCallSilent')}
      </button>
    </>
  );
}

/** Once it rang, to ring again is the least that a person wants. */
function Starts({ view, onStart, onTest, onFinish }: TestCallProps) {
  const rang = view.phase === 'rang';
  return (
    <>
      {rang && onFinish && (
        <button type="button" class="primary" name="later" onClick={onFinish}>
          {t('setupFinish')}
        </button>
      )}
      <button type="button" class={rang ? 'ghost' : 'call'} name="test-call" onClick={onStart}>
        {t(view.phase === 'idle' && !view.problem ? 'testCallStart' : 'testCallAgain')}
      </button>
      {view.problem && (
        <button type="button" name="test-after-call" onClick={onTest}>
          {t('testConnection')}
        </button>
      )}
    </>
  );
}

function wordsOf(view: TestCallView): MessageKey {
  switch (view.phase) {
    case 'idle':
      return 'testCallIntro';
    case 'running':
      return RUNNING[view.state] ?? 'testCallUnknown';
    case 'rang':
      return 'testCallGood';
    case 'silent':
      return 'testCallBad';
  }
}

/** Of every other state nobody can say whether the phone rings. */
const RUNNING: Partial<Readonly<Record<CallState, MessageKey>>> = {
  requested: 'testCallRequested',
  ringing: 'testCallRinging',
  dialling: 'testCallRinging',
  connected: 'testCallConnected',
  ended: 'testCallEnded',
};
