import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Field } from '../ui/field';
import { ListEditor } from '../ui/list-editor';
import { readNumber } from './read-number';

interface NumberListProps {
  readonly label: string;
  readonly empty: string;
  readonly numbers: readonly string[];
  readonly onChange: (entry: string, listed: boolean) => void;
  /** What the field is called that adds a number; where nothing can be added it is left out. */
  readonly addLabel?: string;
}

/** Numbers that can be taken out of a list and, where that makes sense, put into it. */
export function NumberList({ label, empty, numbers, onChange, addLabel }: NumberListProps) {
  return (
    <ListEditor
      label={label}
      items={numbers.map((number) => ({ id: number, text: number }))}
      empty={empty}
      onRemove={(gone) => onChange(gone, false)}
    >
      {addLabel !== undefined && (
        <AddNumber
          label={addLabel}
          onAdd={(number) => {
            if (!numbers.includes(number)) onChange(number, true);
          }}
        />
      )}
    </ListEditor>
  );
}

function AddNumber({ label, onAdd }: { readonly label: string; readonly onAdd: (number: string) => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const number = readNumber(text);
    setWrong(number === null);
    if (number === null) return;
    onAdd(number);
    setText('');
  };
  return (
    <form class="add" onSubmit={submit}>
      <Field label={label} hint={t('numberHint')} problem={wrong ? t('numberWrong') : null}>
        {(ids) => (
          <input
            {...ids}
            name="number"
            type="tel"
            required
            maxLength={60}
            autocomplete="off"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit">{t('add')}</button>
    </form>
  );
}
