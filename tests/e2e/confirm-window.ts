import type { BrowserContext, Page } from 'playwright';
import { until } from '../browsers/tab';

/** Every window in which the extension asks. */
export const confirmWindows = (context: BrowserContext): readonly Page[] =>
  context.pages().filter((page) => page.url().includes('/confirm.html#'));

/** The window in which the extension asks, as soon as it does. */
export async function confirmWindow(context: BrowserContext): Promise<Page> {
  const [page] = await until(
    async () => confirmWindows(context),
    (pages) => pages.length > 0,
  );
  if (!page) throw new Error('no window asks');
  await page.waitForSelector('button[name=call]');
  // It has the focus, and hears keys, a moment after it is drawn.
  await page.waitForSelector('button[name=cancel]:focus');
  return page;
}

/** Says yes, once the button can be meant. */
export async function confirm(page: Page): Promise<void> {
  await page.waitForSelector('button[name=call][aria-disabled=false]');
  await page.click('button[name=call]');
}
