import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';

interface CopyButtonProps {
  /** What goes into the clipboard. */
  readonly text: string;
  /** What that is: the name of a button without words. */
  readonly what: string;
  /** The words on the button; an icon alone without them. */
  readonly label?: string;
}

const SHOWN_MS = 2_000;

/** Copies a text and says so where the person is looking. */
export function CopyButton({ text, what, label }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async () => {
    const copied = await intoClipboard(text);
    setOutcome(copied ? 'copied' : 'failed');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome(null), SHOWN_MS);
  };
  const named = t('microsoftCopyNamed', what);
  const said = outcome && t(outcome === 'copied' ? 'cardCopied' : 'cardNotCopied');
  return (
    <span class="copy">
      <button
        type="button"
        class={label ? '' : 'icon ghost'}
        data-copy={text}
        {...(label ? {} : { title: named, 'aria-label': named })}
        onClick={() => void copy()}
      >
        {label ? (said ?? label) : <Icon copied={outcome === 'copied'} />}
      </button>
      <span class={outcome === 'failed' && !label ? '' : 'visually-hidden'} role="status">
        {said}
      </span>
    </span>
  );
}

const Icon = ({ copied }: { readonly copied: boolean }) => (
  <svg class="copy-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={copied ? 'M2.5 8.5l3.5 3.5 7.5-8' : 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3'} />
  </svg>
);

/** A browser may keep the clipboard to itself; the text stands beside the button then. */
async function intoClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
