import { useEffect, useState } from 'preact/hooks';
import { Field } from './field';

interface TextSettingProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  /** What is kept of a typed text; `null` where it cannot be meant. */
  readonly read: (text: string) => string | null;
  /** What is said of a text that cannot be meant. */
  readonly invalid: string;
  readonly onSave: (value: string) => void;
}

/** A short text that is kept when the field is left or Enter is pressed. */
export function TextSetting(props: TextSettingProps) {
  const { label, hint, name, value, placeholder, maxLength, read, invalid, onSave } = props;
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setText(value), [value]);
  const save = () => {
    const kept = read(text);
    setWrong(kept === null);
    if (kept === null) return;
    setText(kept);
    if (kept !== value) onSave(kept);
  };
  return (
    <Field label={label} hint={hint} problem={wrong ? invalid : null}>
      {(ids) => (
        <input
          {...ids}
          name={name}
          value={text}
          maxLength={maxLength}
          autocomplete="off"
          spellcheck={false}
          {...(placeholder ? { placeholder } : {})}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onChange={save}
        />
      )}
    </Field>
  );
}
