import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What ties a control to its label, its hint and what is wrong with it. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed. */
  readonly problem?: string | null;
  /** The control; it gets the ids that tie label and hint to it. */
  readonly children: (ids: FieldIds) => ComponentChildren;
}

/** A label, its control, a hint below it, and what is wrong with it. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : '';
  const problemId = problem ? `${id}-problem` : '';
  const described = `${problemId} ${hintId}`.trim();
  const ids = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(problem ? { 'aria-invalid': true } : {}),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(ids)}
      {problem && (
        <span id={problemId} class="field-problem">
          {problem}
        </span>
      )}
      {hint && (
        <span id={hintId} class="muted">
          {hint}
        </span>
      )}
    </div>
  );
}
