export interface ContentsEntry {
  /** The id of the part it leads to. */
  readonly id: string;
  readonly title: string;
}

interface ContentsProps {
  readonly label: string;
  readonly entries: readonly ContentsEntry[];
}

/** Leads to the parts of a long page. */
export function Contents({ label, entries }: ContentsProps) {
  return (
    <nav class="contents" aria-label={label}>
      <p class="muted" aria-hidden="true">
        {label}
      </p>
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
