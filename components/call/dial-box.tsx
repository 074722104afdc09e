import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import { problemWords, t } from '../../lib/i18n';
import { firstClick } from './first-click';
import { inOneLine } from './pasted-lines';

interface DialBoxProps {
  readonly text: string;
  /** While one call is being asked for, no other can be. */
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** What became of the last request, in words. */
  readonly note: string | null;
  readonly input: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
  readonly onDial: () => void;
  /** Goes on to the recent calls that match. */
  readonly onDown: () => void;
}

/** One line for a name, a number or a whole pasted sentence, and the button that calls it. */
export function DialBox(props: DialBoxProps) {
  const { busy, problem, note, onDial } = props;
  const noteId = useId();
  const words = problem ? problemWords(problem, 'call') : null;
  return (
    <form
      class="dial-box"
      onSubmit={(event) => {
        event.preventDefault();
        onDial();
      }}
    >
      <Line {...props} noteId={noteId} />
      <button type="button" class="call" name="dial" aria-disabled={busy} onClick={firstClick(onDial)}>
        {t('dialButton')}
      </button>
      <p id={noteId} class={words ? 'dial-note bad' : 'dial-note'} role="status">
        {words && (
          <strong>
            {words.what} {words.consequence}{' '}
          </strong>
        )}
        {words ? words.next : note}
      </p>
    </form>
  );
}

function Line({ text, problem, noteId, input, onText, onDown }: DialBoxProps & { readonly noteId: string }) {
  return (
    <input
      ref={input}
      class="grow"
      name="target"
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      enterkeyhint="go"
      aria-label={t('dialLabel')}
      placeholder={t('dialLabel')}
      aria-describedby={noteId}
      aria-invalid={problem !== null}
      value={text}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
      onPaste={(event) => pasteInOneLine(event, onText)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          onDown();
        }
      }}
    />
  );
}

function pasteInOneLine(event: ClipboardEvent, onText: (text: string) => void): void {
  const line = inOneLine(event.clipboardData?.getData('text/plain') ?? '');
  const input = event.currentTarget;
  if (line === null || !(input instanceof HTMLInputElement)) return;
  event.preventDefault();
  input.setRangeText(line, input.selectionStart ?? 0, input.selectionEnd ?? input.value.length, 'end');
  onText(input.value);
}
