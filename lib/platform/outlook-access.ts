import { browser } from 'wxt/browser';
import { OUTLOOK_MATCHES } from '../core/outlook-hosts';

/**
 * Asks the person for Outlook's pages, all hosts in one question. Has to be the very first thing in a click:
 * browsers forget the gesture at the first await.
 */
export const requestOutlookAccess = (): Promise<boolean> =>
  browser.permissions.request({ origins: OUTLOOK_MATCHES });

/** Whether numbers can be marked anywhere in Outlook: a person may well leave us only the host of the own mailbox. */
export async function hasOutlookAccess(): Promise<boolean> {
  const held = await Promise.all(
    OUTLOOK_MATCHES.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return held.includes(true);
}
