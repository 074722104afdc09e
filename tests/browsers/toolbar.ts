import { type Tab, until } from './tab';

/** Waits until the toolbar button's badge reads so: the background shows it after it has told the pages. */
export async function toolbarReads(page: Tab, text: string): Promise<void> {
  await until(
    () => readBadge(page),
    (badge) => badge === text,
  );
}

/** Read by one of our own pages, which every browser lets read it. */
const readBadge = (page: Tab): Promise<string> =>
  page.evaluate(() => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return api.action.getBadgeText({}) as Promise<string>;
  }, null);
