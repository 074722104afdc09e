import type { CheckResult } from '../../lib/core/check';

interface CheckIconProps {
  readonly state: CheckResult['state'] | 'waiting';
}

/** Each state has a shape of its own beside its colour; a word says the same, to screen readers alone where all is well. */
export function CheckIcon({ state }: CheckIconProps) {
  return (
    <svg class="check-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={SHAPES[state]} />
    </svg>
  );
}

const SHAPES: Readonly<Record<CheckIconProps['state'], string>> = {
  good: 'M2.5 8.5l3.5 3.5 7.5-8',
  warn: 'M8 2l6.5 12h-13zM8 6.5v3.5M8 12v.5',
  bad: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  skipped: 'M4 8h8',
  waiting: 'M3 8h.5M8 8h.5M13 8h.5',
};
