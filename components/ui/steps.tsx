import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import { useFocusOnChange } from './focus';

export interface Step {
  readonly id: string;
  readonly title: string;
  /** What came of it, once it is done. */
  readonly outcome?: string;
  /** Goes back to it, where that is possible. */
  readonly onChange?: () => void;
  readonly body: ComponentChildren;
}

interface StepsProps {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly current: string;
}

/** Steps in their order: those before the current one are done, and only the current one is open. */
export function Steps({ label, steps, current }: StepsProps) {
  const heading = useFocusOnChange<HTMLHeadingElement>(current);
  const position = steps.findIndex(({ id }) => id === current);
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          class="step"
          data-step={step.id}
          data-state={index < position ? 'done' : index === position ? 'current' : 'ahead'}
          {...(index === position ? { 'aria-current': 'step' as const } : {})}
        >
          <div class="step-head">
            <span class="step-mark" aria-hidden="true">
              {index < position ? '✓' : index + 1}
            </span>
            <div class="step-title">
              <h2 tabIndex={-1} {...(index === position ? { ref: heading } : {})}>
                {step.title}
              </h2>
              {index < position && <p class="muted">{step.outcome ?? t('stepDone')}</p>}
            </div>
            {index < position && step.onChange && (
              <button
                type="button"
                class="ghost"
                name={`change-${step.id}`}
                aria-label={t('stepChangeNamed', step.title)}
                onClick={step.onChange}
              >
                {t('stepChange')}
              </button>
            )}
          </div>
          {index === position && <div class="step-body stack">{step.body}</div>}
        </li>
      ))}
    </ol>
  );
}
