import { browser } from 'wxt/browser';
import type { Cloud } from '../messaging/microsoft';

/** Sign-in and Graph of each of Microsoft's clouds (contracts/microsoft.md §1.5). */
export const MICROSOFT_HOSTS: Readonly<Record<Cloud, readonly [signIn: string, graph: string]>> = {
  global: ['login.microsoftonline.com', 'graph.microsoft.com'],
  usGovernment: ['login.microsoftonline.us', 'graph.microsoft.us'],
  china: ['login.partner.microsoftonline.cn', 'microsoftgraph.chinacloudapi.cn'],
};

const originsOf = (cloud: Cloud): string[] => MICROSOFT_HOSTS[cloud].map((host) => `https://${host}/*`);

/** Every right that Microsoft 365 may need, as match patterns. */
export const MICROSOFT_MATCHES: readonly string[] = [
  ...originsOf('global'),
  ...originsOf('usGovernment'),
  ...originsOf('china'),
];

/**
 * Asks the person for one cloud's sign-in and Graph, both in one question; where they are held already the browser
 * asks nothing. Has to be the very first thing in a click: browsers forget the gesture at the first await.
 */
export const requestMicrosoftAccess = (cloud: Cloud): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(cloud) });

/** Gives the rights of one cloud back, where they were given. What the browser keeps all the same stays. */
export const releaseMicrosoftAccess = async (cloud: Cloud): Promise<void> =>
  void (await browser.permissions.remove({ origins: originsOf(cloud) }).catch(() => false));

/** Whether one cloud's sign-in and Graph may be contacted. */
export const hasMicrosoftAccess = (cloud: Cloud): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(cloud) });
