import { useId } from 'preact/hooks';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceProps<Value extends string> {
  /** What is chosen here; the heading above says it already where it is hidden. */
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly name: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, legendHidden = false, options } = props;
  return (
    <fieldset class="choice">
      <legend class={legendHidden ? 'visually-hidden' : ''}>{legend}</legend>
      {options.map((option) => (
        <Option key={option.value} option={option} {...props} />
      ))}
    </fieldset>
  );
}

interface OptionProps<Value extends string> extends ChoiceProps<Value> {
  readonly option: ChoiceOption<Value>;
}

function Option<Value extends string>({ option, name, chosen, onChoose }: OptionProps<Value>) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div class="choice-option">
      <input
        id={id}
        type="radio"
        name={name}
        value={option.value}
        checked={option.value === chosen}
        {...(option.hint ? { 'aria-describedby': hintId } : {})}
        onChange={() => onChoose(option.value)}
      />
      <div>
        <label for={id}>{option.label}</label>
        {option.hint && (
          <span id={hintId} class="muted">
            {option.hint}
          </span>
        )}
      </div>
    </div>
  );
}
