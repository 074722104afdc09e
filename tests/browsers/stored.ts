import type { BrowserWithExtension } from './tab';

/*
 * What stands in the extension's storage: to begin a test where it should begin, without walking there.
 */

/** Some of the settings, as `lib/storage/settings.ts` keeps them; pages are not told. */
export const storeCalling = async (browser: BrowserWithExtension, calling: object): Promise<void> =>
  void (await inOwnPage(browser, { set: { calling } }));

/**
 * Forgets calls, settings and how far the setup came; the connection stays. Returns the API client that is connected,
 * by what is stored of it.
 */
export const startAfresh = (browser: BrowserWithExtension): Promise<unknown> =>
  inOwnPage(browser, { forget: ['calling', 'history', 'setup'] });

interface Change {
  readonly set?: object;
  readonly forget?: string[];
}

/** Returns the connection that is stored. */
async function inOwnPage(browser: BrowserWithExtension, change: Change): Promise<unknown> {
  const page = await browser.openOwnPage('confirm.html');
  const connection = await page.evaluate(async ({ set, forget }) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    if (set) await storage.local.set(set);
    // A background that has just been woken may still write down what it finds of the calls.
    while (forget) {
      await storage.session.clear();
      await storage.local.remove(forget);
      await new Promise((resolve) => setTimeout(resolve, 60));
      const { calls } = await storage.session.get('calls');
      const { history } = await storage.local.get('history');
      if (!calls && !history) break;
    }
    return (await storage.local.get('connection')).connection ?? null;
  }, change);
  await page.close();
  return connection;
}
