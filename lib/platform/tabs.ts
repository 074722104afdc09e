import { browser } from 'wxt/browser';
import { OUTLOOK_HOSTS, OUTLOOK_MATCHES } from '../core/outlook-hosts';

/** The Outlook host that a tab shows; `null` for every other page, whose address the browser does not tell. */
export async function outlookHostIn(tabId: number): Promise<string | null> {
  try {
    const { url = '' } = await browser.tabs.get(tabId);
    const host = URL.parse(url)?.hostname;
    return OUTLOOK_HOSTS.find((known) => known === host) ?? null;
  } catch {
    return null;
  }
}

/** Every tab that shows Outlook. */
export async function outlookTabs(): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: OUTLOOK_MATCHES });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** The tab in front of the person. */
export async function tabInFront(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

export const openTab = async (url: string): Promise<void> => void (await browser.tabs.create({ url }));

/** Tells which tabs are gone. */
export const onTabClosed = (closed: (tabId: number) => void): void =>
  browser.tabs.onRemoved.addListener((tabId) => closed(tabId));
