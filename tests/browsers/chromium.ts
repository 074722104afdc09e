import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import type { Emulators } from '../emulators/start';

/** Follows from the public `key` in wxt.config.ts. */
export const CHROMIUM_ID = 'enddbobbleddnedjbhbklpakdidogoef';

const EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface ChromiumWithExtension {
  readonly context: BrowserContext;
  /** Opens one of the extension's own pages in a tab. */
  openOwnPage(path: string): Promise<Page>;
  /** Lets `permissions.request` succeed without its dialog, which no test can press in a headless browser. */
  approvePermissions(): Promise<void>;
  /** Kills the background worker; the next message starts a fresh one. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

interface LaunchOptions {
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
}

/**
 * Starts a real Chromium with the built extension. Every host name of the emulators leads to them, every
 * other one nowhere; their authority is trusted by its key, so that other certificates fail as they should.
 */
export async function launchChromium(
  emulators: Pick<Emulators, 'router' | 'spki'>,
  { headless = true, colorScheme = 'light', locale = 'en-US' }: LaunchOptions = {},
): Promise<ChromiumWithExtension> {
  const profile = await mkdtemp(join(tmpdir(), 'dialbridge-chromium-'));
  const { port, hosts } = emulators.router;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.DIALBRIDGE_CHROMIUM ?? 'chromium',
    headless,
    colorScheme,
    viewport: { width: 1280, height: 800 },
    args: [
      `--load-extension=${EXTENSION}`,
      `--disable-extensions-except=${EXTENSION}`,
      `--lang=${locale}`,
      `--host-resolver-rules=${[...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(',')}`,
      `--ignore-certificate-errors-spki-list=${emulators.spki}`,
      ...QUIET,
    ],
  });
  const openOwnPage = (path: string) => openPage(context, `chrome-extension://${CHROMIUM_ID}/${path}`);
  return {
    context,
    openOwnPage,
    approvePermissions: () => approvePermissions(context),
    stopWorker: () => stopWorker(context, openOwnPage),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
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

async function approvePermissions(context: BrowserContext): Promise<void> {
  const page = await openPage(context, `chrome://extensions/?id=${CHROMIUM_ID}`);
  await page.evaluate(async (id) => {
    const api: { addHostPermission(id: string, pattern: string): Promise<void> } = Reflect.get(
      Reflect.get(globalThis, 'chrome'),
      'developerPrivate',
    );
    await api.addHostPermission(id, '<all_urls>');
  }, CHROMIUM_ID);
  await page.close();
}

async function stopWorker(
  context: BrowserContext,
  openOwnPage: (path: string) => Promise<Page>,
): Promise<void> {
  const page = await openOwnPage('options.html');
  const devtools = await context.newCDPSession(page);
  const stopped = new Promise<void>((done) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}
