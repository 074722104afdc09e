import { browser } from 'wxt/browser';

/** More than this is no number, and is not carried around. */
const LONGEST = 10_000;

/**
 * The text that a person has selected in a tab: that of the frame with the focus before that of any other, where
 * a selection may have been left behind. The right to read it comes with the key that was pressed (`activeTab`);
 * `null` on pages that no extension may read.
 */
export async function readSelection(tabId: number): Promise<string | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: selectedText,
      args: [LONGEST],
    });
    const found = results.flatMap(({ result }) => (isSelection(result) ? [result] : []));
    const [first] = found.filter(({ text }) => text.trim() !== '').sort(focusedFirst);
    return first?.text ?? '';
  } catch {
    return null;
  }
}

interface Selected {
  readonly text: string;
  readonly focused: boolean;
}

const isSelection = (result: unknown): result is Selected =>
  typeof result === 'object' && result !== null && 'text' in result && 'focused' in result;

const focusedFirst = (one: Selected, other: Selected) => Number(other.focused) - Number(one.focused);

/** Runs in the page: text fields keep their selection to themselves, and a frame's parent has the focus too. */
function selectedText(longest: number): { readonly text: string; readonly focused: boolean } {
  const field = document.activeElement;
  const focused = document.hasFocus() && !(field instanceof HTMLIFrameElement);
  if (
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type !== 'password')
  ) {
    const { selectionStart, selectionEnd, value } = field;
    if (selectionStart !== null && selectionEnd !== null && selectionEnd > selectionStart) {
      return { text: value.slice(selectionStart, Math.min(selectionEnd, selectionStart + longest)), focused };
    }
  }
  return { text: String(getSelection() ?? '').slice(0, longest), focused };
}
