import { HandsetIcon } from './icons';

interface TeachProps {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** Whether this is what the page is for just now. */
  readonly main: boolean;
  readonly onAct: () => void;
}

/** Where there is nothing yet: one sentence, one button. */
export function Teach({ title, text, button, main, onAct }: TeachProps) {
  return (
    <section class="teach">
      <span class="teach-sign">
        <HandsetIcon />
      </span>
      <h2>{title}</h2>
      <p class="muted">{text}</p>
      <button type="button" name="teach" class={main ? 'primary' : ''} onClick={onAct}>
        {button}
      </button>
    </section>
  );
}
