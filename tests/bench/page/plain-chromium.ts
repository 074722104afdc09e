import { type CDPSession, chromium, type Page } from 'playwright';
import { callIn, type Offers, type PlainBrowser, type PlainPage } from './browser';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
  // Every measurement begins without what others have left behind.
  '--js-flags=--expose-gc',
];

export async function launchPlainChromium(url: string): Promise<PlainBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env.DIALBRIDGE_CHROMIUM ?? 'chromium',
    args: ARGUMENTS,
  });
  return {
    name: 'chromium',
    version: browser.version(),
    open: async (path = '') => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${url}${path}`);
      return pageOf(page, await context.newCDPSession(page));
    },
    close: () => browser.close(),
  };
}

const pageOf = <Offered extends Offers<Offered>>(page: Page, devtools: CDPSession): PlainPage<Offered> => ({
  run: (name, argument) => page.evaluate(callIn(name, argument)),
  usedHeap: async () => {
    for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return usedSize;
  },
  close: () => page.context().close(),
});
