import { browser } from 'wxt/browser';

/** Opens the options page in a tab, or brings the open one to the front. */
export const openOptions = (): void => void browser.runtime.openOptionsPage();

/** Closes the page that asks, popup, window or tab: Firefox lets no script close a window that the browser opened. */
export async function closeThisPage(): Promise<void> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id);
}

/** Closes the popup; where it was opened as a tab, it stays. */
export async function closePopup(): Promise<void> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  if (tab === undefined) window.close();
}
