import { browser } from 'wxt/browser';
import { matchOf, OTHER_OUTLOOK_HOSTS } from '../core/outlook-hosts';
import { MICROSOFT_MATCHES } from './microsoft-access';

/**
 * The right to talk to one phone system: requests and its events socket, in one go and without ports, which
 * Firefox stores but never honours (design/toolchain.md §9).
 */
const originsOf = (host: string) => [`https://${host}/*`, `wss://${host}/*`];

/** Asks the person. Has to be the very first thing in a click: browsers forget the gesture at the first await. */
export const requestPbxAccess = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(host) });

export const hasPbxAccess = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`https://${host}/*`] });

/** Whether its events socket may be listened to as well; Chromium grants it apart from requests. */
export const hasPbxEvents = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`wss://${host}/*`] });

/** Tells that a person has given some right. */
export const onAccessAdded = (added: () => void): void =>
  browser.permissions.onAdded.addListener(() => added());

/** Tells that a person has taken some right away, in the browser's own settings. */
export const onAccessRemoved = (removed: () => void): void =>
  browser.permissions.onRemoved.addListener(() => removed());

/**
 * Gives back the right to every single host but `host`; with `null`, to all of them. What a person granted more
 * widely in the browser's own settings is his to take back.
 */
export async function keepOnlyPbxAccess(host: string | null): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const kept = new Set([...(host === null ? [] : originsOf(host)), ...ownPatterns()]);
  const surplus = origins.filter((origin) => isSingleHost(origin) && !kept.has(origin));
  if (surplus.length > 0) await browser.permissions.remove({ origins: surplus });
}

const isSingleHost = (origin: string) => /^(?:https|wss):\/\/[^*/]+\/\*$/.test(origin);

/**
 * Rights of the content script stand in the manifest and cannot be given back; those on Outlook's and Microsoft's
 * other hosts were given for something else than a phone system.
 */
const ownPatterns = (): string[] => [
  ...(browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []) ?? []),
  ...OTHER_OUTLOOK_HOSTS.map(matchOf),
  ...MICROSOFT_MATCHES,
];
