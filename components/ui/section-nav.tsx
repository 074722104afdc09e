export interface Section {
  readonly id: string;
  readonly name: string;
  /** The section's state in one line, under its name. */
  readonly condition: string;
}

interface SectionNavProps {
  readonly label: string;
  readonly sections: readonly Section[];
  readonly current: string;
}

/** Leads to the sections of a page and says how each of them is. */
export function SectionNav({ label, sections, current }: SectionNavProps) {
  return (
    <nav class="section-nav" aria-label={label}>
      {sections.map(({ id, name, condition }) => (
        <a key={id} href={`#${id}`} {...(id === current ? { 'aria-current': 'page' } : {})}>
          {name}
          <small>{condition}</small>
        </a>
      ))}
    </nav>
  );
}
