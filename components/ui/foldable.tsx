import type { ComponentChildren } from 'preact';

interface FoldableProps {
  /** What the folded part is about; `null` shows it unfolded, without a handle. */
  readonly summary: string | null;
  readonly children: ComponentChildren;
}

/** Keeps what is seldom needed out of sight, one click away. */
export function Foldable({ summary, children }: FoldableProps) {
  return (
    <details class="foldable" open={summary === null}>
      <summary hidden={summary === null}>{summary}</summary>
      {children}
    </details>
  );
}
