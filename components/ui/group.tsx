import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  /** What the address of the page leads to it with. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** Settings about one subject, under a heading of their own. */
export function Group({ title, hint, id, children }: GroupProps) {
  const titleId = useId();
  return (
    <section class="group stack" aria-labelledby={titleId} {...(id === undefined ? {} : { id })}>
      <div>
        <h2 id={titleId}>{title}</h2>
        {hint && <p class="muted">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
