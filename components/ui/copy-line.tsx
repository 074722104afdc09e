import type { ComponentChildren } from 'preact';
import { CopyButton } from './copy-button';

interface CopyLineProps {
  /** What it is, before the text; not shown where something above says it. */
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly text: string;
}

/** A text that is needed elsewhere, letter by letter: to read, to select, to copy. */
export function CopyLine({ label, labelHidden = false, text }: CopyLineProps) {
  return (
    <div class="copy-line">
      <span class={labelHidden ? 'visually-hidden' : 'muted'}>{label}</span>
      <div class="copy-text">
        <code>{breakable(text)}</code>
        <CopyButton text={text} what={label} />
      </div>
    </div>
  );
}

/** A long address breaks behind its first name, and elsewhere only where it has to. */
function breakable(text: string): ComponentChildren {
  const [, head, tail] = /^(https:\/\/[^.]+\.)(.+)$/.exec(text) ?? [];
  if (head === undefined) return text;
  return (
    <>
      {head}
      <wbr />
      {tail}
    </>
  );
}
