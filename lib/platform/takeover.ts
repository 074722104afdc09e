import { browser } from 'wxt/browser';
import { matchOf } from '../core/outlook-hosts';
import { grantedOutlookHosts } from './outlook-access';
import { outlookTabs, tabsAt } from './tabs';

/**
 * After an update the scripts in open Outlook tabs belong to nobody. Chromium leaves them so until the page is
 * loaded again, so the new one is put beside them (it makes the old one go); Firefox does it by itself, but not for
 * scripts that were registered.
 */
export async function takeOverOpenTabs(): Promise<void> {
  const tabs = import.meta.env.FIREFOX ? otherTabs() : outlookTabs();
  for (const tabId of await tabs) await inject(tabId);
}

/** A script that is registered begins with the next page: those that are open already get it from here. */
export async function startInOtherTabs(): Promise<void> {
  for (const tabId of await otherTabs()) await inject(tabId);
}

const otherTabs = async (): Promise<readonly number[]> => tabsAt((await grantedOutlookHosts()).map(matchOf));

async function inject(tabId: number): Promise<void> {
  try {
    const target = { tabId, allFrames: true };
    await browser.scripting.insertCSS({ target, files: ['/content-scripts/outlook.css'] });
    await browser.scripting.executeScript({ target, files: ['/content-scripts/outlook.js'] });
  } catch {
    // A tab that is discarded, shows an error or has just been closed gets the script when it loads.
  }
}

/** Listens for the extension having been installed or updated, and for the browser having started. */
export function onStart(handlers: { readonly installed: () => void; readonly started: () => void }): void {
  browser.runtime.onInstalled.addListener(handlers.installed);
  browser.runtime.onStartup.addListener(handlers.started);
}
