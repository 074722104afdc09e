import { browser } from 'wxt/browser';
import { matchOf, OUTLOOK_HOSTS, OUTLOOK_MATCHES } from '../core/outlook-hosts';
import { grantedOutlookHosts } from './outlook-access';

/** The Outlook host that a tab shows; `null` for every other page, whose address the browser does not tell. */
export async function outlookHostIn(tabId: number): Promise<string | null> {
  try {
    const { url = '' } = await browser.tabs.get(tabId);
    const host = URL.parse(url)?.hostname;
    return [...OUTLOOK_HOSTS, ...(await grantedOutlookHosts())].find((known) => known === host) ?? null;
  } catch {
    return null;
  }
}

/** Every tab that shows Outlook. */
export async function outlookTabs(): Promise<readonly number[]> {
  return tabsAt([...OUTLOOK_MATCHES, ...(await grantedOutlookHosts()).map(matchOf)]);
}

/** Every tab that shows one of these addresses. */
export async function tabsAt(patterns: string[]): Promise<readonly number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: patterns });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Every tab there is, whatever it shows. */
export async function allTabs(): Promise<readonly number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
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
