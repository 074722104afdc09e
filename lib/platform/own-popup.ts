import { browser } from 'wxt/browser';

/** Opens the popup where the browser lets us; otherwise the badge has to do. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // No window in front, or a browser that asks for a click first.
  }
}
