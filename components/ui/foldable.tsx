import type { ComponentChildren } from 'preact';

interface FoldableProps {
  /** What the folded part is about; `null` shows it unfolded, without a handle. */
  readonly summary: string | null;
  /** Unfolds it from outside, where something points to what is in it. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** Keeps what is seldom needed out of sight, one click away. */
export function Foldable({ summary, open = false, onToggle, children }: FoldableProps) {
  return (
    <details
      class="foldable"
      open={open || summary === null}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
    >
      <summary hidden={summary === null}>{summary}</summary>
      {children}
    </details>
  );
}
