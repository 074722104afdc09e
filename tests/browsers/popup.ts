import type { BrowserWithExtension, Tab } from './tab';

/*
 * What people do in the popup, opened as a tab.
 */

/** Types into the dial box and presses Enter. */
export async function dialInPopup(browser: BrowserWithExtension, text: string): Promise<Tab> {
  const popup = await browser.openOwnPage('popup.html');
  await popup.appears('input[name=target]');
  await popup.fill('input[name=target]', text);
  await popup.press('Enter');
  return popup;
}

/** Everything that a page shows. */
export const textOf = (page: Tab): Promise<string> => page.evaluate(() => document.body.innerText, null);
