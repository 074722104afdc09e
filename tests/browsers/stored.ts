import type { BrowserWithExtension } from './tab';

/*
 * What stands in the extension's storage: to begin a test where it should begin, without walking there.
 */

/** Some of the settings, as `lib/storage/settings.ts` keeps them; pages are not told. */
export const storeCalling = (browser: BrowserWithExtension, calling: object): Promise<void> =>
  inOwnPage(browser, { set: { calling } });

/** Forgets calls, settings and how far the setup came; the connection stays. */
export const startAfresh = (browser: BrowserWithExtension): Promise<void> =>
  inOwnPage(browser, { forget: ['calling', 'history', 'setup'] });

/** The API client that is connected, by what is stored of it. */
export async function storedConnection(browser: BrowserWithExtension): Promise<unknown> {
  const page = await browser.openOwnPage('confirm.html');
  const connection = await page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return (await api.storage.local.get('connection')).connection ?? null;
  }, null);
  await page.close();
  return connection;
}

interface Change {
  readonly set?: object;
  readonly forget?: string[];
}

async function inOwnPage(browser: BrowserWithExtension, change: Change): Promise<void> {
  const page = await browser.openOwnPage('confirm.html');
  await page.evaluate(async ({ set, forget }) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    if (set) await storage.local.set(set);
    if (!forget) return;
    // A background that has just been woken may still write down what it finds of the calls.
    do {
      await storage.session.clear();
      await new Promise((resolve) => setTimeout(resolve, 60));
      await storage.local.remove(forget);
    } while ((await storage.session.get('calls')).calls || (await storage.local.get('history')).history);
  }, change);
  await page.close();
}
