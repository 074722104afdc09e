import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly on: boolean;
  /** Whether something else is being done, so that it cannot be switched now. */
  readonly busy?: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, hint, name, on, busy = false, onSwitch }: SwitchProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        name={name}
        checked={on}
        aria-checked={on}
        aria-disabled={busy}
        onClick={(event) => {
          if (busy) event.preventDefault();
        }}
        {...(hint ? { 'aria-describedby': hintId } : {})}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <span id={hintId} class="muted">
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
