import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import type { DialAnswer } from '../../lib/messaging/views';
import { modelOf } from '../presence/phone-names';
import { ProblemNotice } from '../ui/problem-notice';
import { isolated, PlainName } from './plain-name';
import { ProblemText } from './problem-text';

export type Outcome =
  | { readonly kind: 'placed'; readonly answer: DialAnswer }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** There was nothing to answer: it may have been answered before, so nobody can say what was dialled. */
  | { readonly kind: 'gone'; readonly problem: Problem };

interface ConfirmOutcomeProps {
  readonly outcome: Outcome;
  /** Whether the page is about to close by itself. */
  readonly closing: boolean;
  readonly onClose: () => void;
}

/** What became of the answer; it stays on screen until it is closed, where there is something to read. */
export function ConfirmOutcome({ outcome, closing, onClose }: ConfirmOutcomeProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <main class="confirm-main">
      {outcome.kind === 'placed' ? <Placed answer={outcome.answer} /> : <h1>{t('confirmQuestion')}</h1>}
      {outcome.kind === 'failed' && <ProblemNotice problem={outcome.problem} wanted="call" />}
      {outcome.kind === 'gone' && <ProblemText problem={outcome.problem} />}
      <div class="confirm-answers">
        <button ref={button} type="button" name="close" onClick={onClose}>
          {t('close')}
        </button>
        <p class="muted confirm-note">{closing && t('confirmCloses')}</p>
      </div>
    </main>
  );
}

function Placed({ answer }: { readonly answer: DialAnswer }) {
  if (answer.outcome === 'call') {
    const { state, shown, device, problem } = answer.call;
    return (
      <>
        <header class="confirm-whom" data-call-state={state}>
          <p class="muted" role="status">
            {t(`call_${state}`)}
          </p>
          <h1>
            <PlainName text={shown} class="number" />
          </h1>
          {device && <p class="muted">{t('callOnDevice', isolated(modelOf(device)))}</p>}
        </header>
        {problem && <ProblemNotice problem={problem} wanted="call" />}
        {!problem && state === 'unknown' && <p class="notice warn">{t('maybeDialled')}</p>}
      </>
    );
  }
  return (
    <>
      <h1>{t('call_handedOver')}</h1>
      <p role="status">{handedOver(answer)}</p>
    </>
  );
}

function handedOver(answer: DialAnswer): string {
  const toApp = answer.outcome === 'handedOver' && answer.href !== null;
  return t(toApp ? 'dialHandedOverTel' : 'dialHandedOverWeb');
}
