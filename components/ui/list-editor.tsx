import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';

export interface ListItem {
  readonly id: string;
  readonly text: string;
}

interface ListEditorProps {
  readonly label: string;
  readonly items: readonly ListItem[];
  /** What is said where the list has nothing in it. */
  readonly empty: string;
  readonly onRemove: (id: string) => void;
  /** What adds to the list. */
  readonly children?: ComponentChildren;
}

/** A list whose lines can be taken out again, one by one. */
export function ListEditor({ label, items, empty, onRemove, children }: ListEditorProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const remove = (id: string) => {
    // The button that was pressed goes with its line; a keyboard goes on from the list.
    list.current?.focus();
    onRemove(id);
  };
  return (
    <fieldset class="list-editor" ref={list} tabIndex={-1}>
      <legend>{label}</legend>
      {items.length === 0 && <p class="muted">{empty}</p>}
      {items.length > 0 && (
        <ul>
          {items.map(({ id, text }) => (
            <li key={id}>
              <span class="number">{text}</span>
              <button
                type="button"
                class="ghost"
                aria-label={t('removeItem', text)}
                onClick={() => remove(id)}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </fieldset>
  );
}
