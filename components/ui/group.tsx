import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** Settings about one subject, under a heading of their own. */
export function Group({ title, hint, children }: GroupProps) {
  const id = useId();
  return (
    <section class="group stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {hint && <p class="muted">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
