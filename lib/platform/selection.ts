import { browser } from 'wxt/browser';

/** More than this is no number, and is not carried around. */
const LONGEST = 10_000;

/**
 * The text that a person has selected in a tab, in whichever frame has the focus. The right to read it comes
 * with the key that was pressed (`activeTab`); `null` on pages that no extension may read.
 */
export async function readSelection(tabId: number): Promise<string | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: selectedText,
      args: [LONGEST],
    });
    const texts = results.map(({ result }) => (typeof result === 'string' ? result : ''));
    return texts.find((text) => text.trim() !== '') ?? '';
  } catch {
    return null;
  }
}

/** Runs in the page: text fields keep their selection to themselves. */
function selectedText(longest: number): string {
  const field = document.activeElement;
  if (
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type !== 'password')
  ) {
    const { selectionStart, selectionEnd, value } = field;
    if (selectionStart !== null && selectionEnd !== null && selectionEnd > selectionStart) {
      return value.slice(selectionStart, Math.min(selectionEnd, selectionStart + longest));
    }
  }
  return String(getSelection() ?? '').slice(0, longest);
}
