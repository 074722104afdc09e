import { browser } from 'wxt/browser';

/** The tab that the popup was opened over. */
export async function activeTab(): Promise<{ readonly id: number } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id };
}
