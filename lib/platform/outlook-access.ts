import { browser } from 'wxt/browser';
import {
  matchOf,
  OTHER_OUTLOOK_HOSTS,
  type OtherOutlookHost,
  OUTLOOK_HOSTS,
  OUTLOOK_MATCHES,
} from '../core/outlook-hosts';

/**
 * Asks the person for Outlook's pages, all hosts in one question. Has to be the very first thing in a click:
 * browsers forget the gesture at the first await.
 */
export const requestOutlookAccess = (): Promise<boolean> =>
  browser.permissions.request({ origins: OUTLOOK_MATCHES });

/** The same for one host of a national cloud, and for nothing else. */
export const requestOutlookHost = (host: OtherOutlookHost): Promise<boolean> =>
  browser.permissions.request({ origins: [matchOf(host)] });

/** Gives it back. */
export const releaseOutlookHost = (host: OtherOutlookHost): Promise<boolean> =>
  browser.permissions.remove({ origins: [matchOf(host)] });

/**
 * The hosts of national clouds that the person has allowed one by one. Whoever let us read every page has said
 * nothing about these.
 */
export async function grantedOutlookHosts(): Promise<readonly OtherOutlookHost[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return OTHER_OUTLOOK_HOSTS.filter((host) => origins.includes(matchOf(host)));
}

export const isGrantedOutlookHost = async (host: string): Promise<boolean> =>
  (await grantedOutlookHosts()).some((granted) => granted === host);

/** Whether numbers can be marked anywhere in Outlook: a person may well leave us only the host of the own mailbox. */
export async function hasOutlookAccess(): Promise<boolean> {
  const held = await Promise.all([...OUTLOOK_HOSTS, ...OTHER_OUTLOOK_HOSTS].map(mayReadOutlookHost));
  return held.includes(true);
}

/** Whether numbers can be marked on one host of Outlook: that a tab's address is known here says nothing of it. */
export const mayReadOutlookHost = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [matchOf(host)] });

/** Calls back whenever a right was given or taken, here or in the browser's own settings. */
export function onAccessChanged(changed: () => void, signal: AbortSignal): void {
  const listener = () => changed();
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(listener);
    signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
  }
}
