import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../components/call/confirm-outcome';
import { type Problem, problem } from '../../lib/core/problem';
import { isUp } from '../../lib/dial/call';
import { ask } from '../../lib/messaging/client';
import type { Answer } from '../../lib/messaging/protocol';
import type { ConfirmView, DialAnswer } from '../../lib/messaging/views';
import { openPhoneApp } from '../../lib/platform/phone-app';

/** Where the page stands: it reads the question, asks it once, and shows what became of the answer. */
export type Step =
  | { readonly at: 'reading' }
  /** `busy`: the call is being asked for. */
  | { readonly at: 'asking'; readonly question: ConfirmView; readonly busy: boolean }
  /** `closing`: nothing is left to read, so the page closes by itself. */
  | { readonly at: 'over'; readonly outcome: Outcome; readonly closing: boolean };

/** Long enough to read that the own phone rings. */
const READ_MS = 1_500;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** One question and its one answer. */
export function useConfirm(id: string, close: () => void) {
  const [step, setStep] = useState<Step>({ at: 'reading' });
  const answered = useRef(false);

  useEffect(() => {
    void read(id).then((answer) =>
      setStep(
        answer.ok
          ? { at: 'asking', question: answer.value, busy: false }
          : over({ kind: 'gone', problem: answer.error }),
      ),
    );
  }, [id]);

  const answer = async (call: boolean, remember: boolean): Promise<void> => {
    if (step.at !== 'asking' || answered.current) return;
    answered.current = true;
    setStep({ ...step, busy: call });
    const said = await ask('confirm.answer', { id, call, remember, at: Date.now() });
    if (!call) return close();
    if (!said.ok) return setStep(over(failure(said.error)));
    if (said.value === null) return close();
    if (said.value.outcome === 'handedOver' && said.value.href !== null) openPhoneApp(said.value.href);
    const closing = isSettled(said.value);
    setStep(over({ kind: 'placed', answer: said.value }, closing));
    if (closing) setTimeout(close, READ_MS);
  };
  return { step, answer };
}

/** An address that names no question is like one that has been answered. */
const read = (id: string): Promise<Answer<'confirm.read'>> =>
  UUID.test(id) ? ask('confirm.read', { id }) : Promise.resolve({ ok: false, error: problem('confirmGone') });

const over = (outcome: Outcome, closing = false): Step => ({ at: 'over', outcome, closing });

const failure = (reason: Problem): Outcome => ({
  kind: reason.kind === 'confirmGone' ? 'gone' : 'failed',
  problem: reason,
});

/**
 * Whether nothing is left to read: what failed, or is not known, waits until a person has read it. So does the browser,
 * which asks on this page whether the phone app may be opened.
 */
function isSettled(answer: DialAnswer): boolean {
  if (answer.outcome === 'handedOver') return answer.href === null;
  return answer.outcome !== 'call' || isUp(answer.call.state) || answer.call.state === 'requested';
}
