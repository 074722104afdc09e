import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useFocusOnChange } from './focus';

interface QuestionProps {
  readonly name: string;
  /** The button that asks. */
  readonly label: string;
  readonly question: string;
  readonly hint: string;
  readonly confirm: string;
  readonly keep: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  /** What else may be chosen with it. */
  readonly children?: ComponentChildren;
}

/** Asks before something is gone for good; the focus goes to the question and comes back from it. */
export function Question(props: QuestionProps) {
  const { name, label, question, hint, confirm, keep, busy, onConfirm, children } = props;
  const [asking, setAsking] = useState(false);
  const titleId = useId();
  const box = useFocusOnChange<HTMLElement>(asking);
  const trigger = useFocusOnChange<HTMLButtonElement>(asking);
  if (!asking) {
    return (
      <button ref={trigger} type="button" class="ghost" name={name} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <section ref={box} class="notice warn stack question" aria-labelledby={titleId} tabIndex={-1}>
      <p>
        <strong id={titleId}>{question}</strong>
        {hint}
      </p>
      {children}
      <div class="row">
        <button
          type="button"
          name={`${name}-now`}
          class="danger"
          aria-disabled={busy}
          onClick={() => !busy && onConfirm()}
        >
          {confirm}
        </button>
        <button type="button" name={`${name}-not`} onClick={() => setAsking(false)}>
          {keep}
        </button>
      </div>
    </section>
  );
}
