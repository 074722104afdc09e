import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import type { Emulators } from '../emulators/start';
import type { CardBrowser } from './card';
import { placeOnCard, readCard } from './chromium-card';
import { type BrowserWithExtension, type Tab, until } from './tab';

/** Follows from the public `key` in wxt.config.ts. */
export const CHROMIUM_ID = 'enddbobbleddnedjbhbklpakdidogoef';

const EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface ChromiumWithExtension extends BrowserWithExtension, CardBrowser {
  readonly context: BrowserContext;
  /** Lets `permissions.request` succeed without its dialog, which no test can press in a headless browser. */
  approvePermissions(): Promise<void>;
  /** Turns the lights on or off on every open page, and on those to come. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** The tab or window that the extension or the browser has opened, as soon as its address matches. */
  opened(address: RegExp): Promise<Tab>;
  /** Whether a tab or window with such an address is open. */
  isOpen(address: RegExp): Promise<boolean>;
  /** Lets go of the right to read some pages, as a person does it on the browser's own page. */
  revokeAccess(patterns: readonly string[]): Promise<void>;
}

interface LaunchOptions {
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  /** Whether a signal to end this process ends the browser and the process at once (Playwright's way). */
  readonly endsOnSignals?: boolean;
}

/**
 * Starts a real Chromium with the built extension. Every host name of the emulators leads to them, every
 * other one nowhere; their authority is trusted by its key, so that other certificates fail as they should.
 */
export async function launchChromium(
  emulators: Pick<Emulators, 'router' | 'spki'>,
  { headless = true, colorScheme = 'light', locale = 'en-US', endsOnSignals = true }: LaunchOptions = {},
): Promise<ChromiumWithExtension> {
  const profile = await mkdtemp(join(tmpdir(), 'dialbridge-chromium-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 3 });
  const launching = chromium.launchPersistentContext(profile, {
    executablePath: process.env.DIALBRIDGE_CHROMIUM ?? 'chromium',
    headless,
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    handleSIGINT: endsOnSignals,
    handleSIGTERM: endsOnSignals,
    handleSIGHUP: endsOnSignals,
    args: argumentsFor(emulators, locale),
  });
  const context = await launching.catch(async (error: unknown) => {
    await removeProfile();
    throw error;
  });
  let scheme: 'light' | 'dark' = colorScheme;
  context.on('page', (page) => void page.emulateMedia({ colorScheme: scheme }).catch(() => undefined));
  const ownPage = (path: string) => openPage(context, `chrome-extension://${CHROMIUM_ID}/${path}`);
  return {
    context,
    openTab: async (url) => tabOf(await openPage(context, url)),
    openOwnPage: async (path) => tabOf(await ownPage(path)),
    approvePermissions: () => approvePermissions(context),
    setColorScheme: async (wanted) => {
      scheme = wanted;
      await Promise.all(context.pages().map((page) => page.emulateMedia({ colorScheme: wanted })));
    },
    opened: async (address) => {
      const find = async () => context.pages().find((page) => address.test(page.url()));
      const page = await until(find, Boolean);
      if (!page) throw new Error(`nothing was opened at ${address}`);
      return tabOf(page);
    },
    isOpen: async (address) => context.pages().some((page) => address.test(page.url())),
    revokeAccess: (patterns) => changeHostAccess(context, 'removeHostPermission', patterns),
    readCard: () => readCard(context),
    placeOnCard: (part) => placeOnCard(context, part),
    stopBackground: () => stopWorker(context),
    isBackgroundAwake: () => isWorkerRunning(context),
    close: async () => {
      await context.close();
      await removeProfile();
    },
  };
}

function argumentsFor({ router, spki }: Pick<Emulators, 'router' | 'spki'>, locale: string): string[] {
  const rules = [
    ...router.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${router.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ];
  return [
    `--load-extension=${EXTENSION}`,
    `--disable-extensions-except=${EXTENSION}`,
    `--lang=${locale}`,
    `--host-resolver-rules=${rules.join(',')}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
    ...QUIET,
  ];
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  // Lets a test press the button in the toolbar, which no page can.
  '--enable-unsafe-extension-debugging',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
];

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

function tabOf(page: Page): Tab {
  const { mouse, keyboard } = page;
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (work, argument) => page.evaluate(work as never, argument),
    appears: async (selector) => void (await page.waitForSelector(selector, { state: 'attached' })),
    click: (selector) => page.click(selector),
    choose: async (selector, value) => void (await page.selectOption(selector, value)),
    fill: async (selector, text) => {
      await page.click(selector);
      await keyboard.press('Control+a');
      await keyboard.type(text);
    },
    press: (key) => keyboard.press(key),
    mouse: {
      move: (x, y) => mouse.move(x, y),
      down: () => mouse.down(),
      up: () => mouse.up(),
      click: (x, y, options) => mouse.click(x, y, options),
    },
    keyDown: (key) => keyboard.down(key),
    keyUp: (key) => keyboard.up(key),
    screenshot: async (path) => void (await page.screenshot({ path })),
    setSize: (width, height) => page.setViewportSize({ width, height }),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

const approvePermissions = (context: BrowserContext): Promise<void> =>
  changeHostAccess(context, 'addHostPermission', ['<all_urls>']);

async function changeHostAccess(
  context: BrowserContext,
  method: 'addHostPermission' | 'removeHostPermission',
  patterns: readonly string[],
): Promise<void> {
  const page = await openPage(context, `chrome://extensions/?id=${CHROMIUM_ID}`);
  await page.evaluate(
    async ({ id, method, patterns }) => {
      const api: Record<typeof method, (id: string, pattern: string) => Promise<void>> = Reflect.get(
        Reflect.get(globalThis, 'chrome'),
        'developerPrivate',
      );
      for (const pattern of patterns) await api[method](id, pattern);
    },
    { id: CHROMIUM_ID, method, patterns },
  );
  await page.close();
}

/** Asked of the browser: a tab that is opened for it would wake the worker itself. */
async function isWorkerRunning(context: BrowserContext): Promise<boolean> {
  const [page] = context.pages();
  if (!page) return false;
  const devtools = await context.newCDPSession(page);
  const { targetInfos } = await devtools.send('Target.getTargets');
  await devtools.detach();
  return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(CHROMIUM_ID));
}

/** From a tab that is there: one that is opened for it, and closed again, would wake the next worker. */
async function stopWorker(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (!page) return;
  const devtools = await context.newCDPSession(page);
  const stopped = new Promise<void>((done) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await devtools.detach();
}
