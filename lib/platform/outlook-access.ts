import { browser } from 'wxt/browser';
import { OUTLOOK_MATCHES } from '../core/outlook-hosts';

/**
 * Asks the person for Outlook's pages, all hosts in one question. Has to be the very first thing in a click:
 * browsers forget the gesture at the first await.
 */
export const requestOutlookAccess = (): Promise<boolean> =>
  browser.permissions.request({ origins: OUTLOOK_MATCHES });

/** Whether numbers can be marked in Outlook, on whichever of its hosts a mailbox is. */
export const hasOutlookAccess = (): Promise<boolean> =>
  browser.permissions.contains({ origins: OUTLOOK_MATCHES });
