import type { ComponentChildren, Ref } from 'preact';
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
export function Question({ label, ...asked }: QuestionProps) {
  const { name } = asked;
  const [asking, setAsking] = useState(false);
  const box = useFocusOnChange<HTMLElement>(asking);
  const trigger = useFocusOnChange<HTMLButtonElement>(asking);
  if (!asking) {
    return (
      <button ref={trigger} type="button" class="ghost" name={name} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return <QuestionBox {...asked} box={box} onKeep={() => setAsking(false)} />;
}

interface QuestionBoxProps extends Omit<QuestionProps, 'label'> {
  readonly box: Ref<HTMLElement>;
  readonly onKeep: () => void;
}

/** The question itself, for whoever asks it by something else than a button of its own. */
export function QuestionBox(props: QuestionBoxProps) {
  const { name, question, hint, confirm, keep, busy, box, onConfirm, onKeep, children } = props;
  const titleId = useId();
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
        <button type="button" name={`${name}-not`} onClick={onKeep}>
          {keep}
        </button>
      </div>
    </section>
  );
}
