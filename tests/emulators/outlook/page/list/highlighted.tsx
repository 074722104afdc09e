/** @jsxImportSource react */
import css from './message-list.module.css';

interface HighlightedProps {
  readonly text: string;
  /** What was searched for; null when nothing was. */
  readonly query: string | null;
}

/** Text with the hits of a search marked, which cuts it into several nodes. */
export function Highlighted({ text, query }: HighlightedProps) {
  if (!query) return text;
  const pieces = text.split(new RegExp(`(${query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'i'));
  return pieces.map((piece, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other identity
      <span key={i} className={css.hit}>
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
