import { browser } from 'wxt/browser';
import { outlookTabs } from './tabs';

/**
 * After an update the scripts in open Outlook tabs belong to nobody. Chromium leaves them so until the page is
 * loaded again, so the new one is put beside them (it makes the old one go); Firefox does it by itself.
 */
export async function takeOverOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  for (const tabId of await outlookTabs()) await inject(tabId);
}

async function inject(tabId: number): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/content-scripts/outlook.css'] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/outlook.js'] });
  } catch {
    // A tab that is discarded, shows an error or has just been closed gets the script when it loads.
  }
}

/** Listens for the extension having been installed or updated, and for the browser having started. */
export function onStart(handlers: { readonly installed: () => void; readonly started: () => void }): void {
  browser.runtime.onInstalled.addListener(handlers.installed);
  browser.runtime.onStartup.addListener(handlers.started);
}
