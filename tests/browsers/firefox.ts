import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { type Emulators, UNTRUSTED_PBX } from '../emulators/start';
import { type BrowserWithExtension, type Tab, until } from './tab';

const GECKO_ID = 'dialbridge@dialbridge.app';
const UUID = '11111111-2222-4333-8444-555555555555';
const EXTENSION = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** How soon the event page of the background is unloaded when nothing happens, in milliseconds. */
const IDLE_MS = 1_500;

/** Puppeteer's own waiting stands still in a tab that is not in front, so it is done from outside. */
const APPEARS_WITHIN_MS = 15_000;

interface LaunchOptions {
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
}

/**
 * Starts a real Firefox with the built extension, over WebDriver BiDi. All hosts lead to the emulators' router
 * port; each known host's certificate is trusted by name, so that other certificates fail as they should.
 */
export async function launchFirefox(
  emulators: Pick<Emulators, 'router' | 'certificateOf'>,
  { headless = true, colorScheme = 'light' }: LaunchOptions = {},
): Promise<BrowserWithExtension> {
  const profile = await mkdtemp(join(tmpdir(), 'dialbridge-firefox-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 3 });
  await writeFile(join(profile, 'cert_override.txt'), await overrides(emulators));
  const launching = puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.DIALBRIDGE_FIREFOX ?? 'firefox',
    headless,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 800 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.background.idle.timeout': IDLE_MS,
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${emulators.router.port}`,
      'network.stricttransportsecurity.preloadlist': false,
      'security.cert_pinning.enforcement_level': 0,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      'intl.locale.requested': 'en-US',
      'intl.accept_languages': 'en-US',
    },
  });
  const browser = await launching.catch(async (error: unknown) => {
    await removeProfile();
    throw error;
  });
  const close = async () => {
    await browser.close();
    await removeProfile();
  };
  await browser.installExtension(EXTENSION).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    openTab: async (url) => tabOf(await openPage(browser, url)),
    openOwnPage: async (path) => tabOf(await openPage(browser, ownUrl(path))),
    stopBackground: () => waitForUnload(browser),
    close,
  };
}

/** The event page is unloaded once nothing happened for a while; an own page can see whether it is there. */
async function waitForUnload(browser: Browser): Promise<void> {
  const page = await openPage(browser, ownUrl('popup.html'));
  const running = () =>
    page.evaluate((): boolean => {
      const api = Reflect.get(globalThis, 'browser');
      return api.extension.getBackgroundPage() !== null;
    });
  await until(running, (alive) => !alive, 10 * IDLE_MS);
  await page.close();
}

const ownUrl = (path: string) => `moz-extension://${UUID}/${path}`;

/** One line a host: `name:port:⇥SHA-256's OID⇥fingerprint⇥`, as Firefox writes them itself; the port is the forced one. */
async function overrides({ router, certificateOf }: Pick<Emulators, 'router' | 'certificateOf'>) {
  const trusted = router.hosts.filter((host) => host !== UNTRUSTED_PBX);
  const lines = await Promise.all(
    trusted.map(
      async (host) =>
        `${host}:${router.port}:\tOID.2.16.840.1.101.3.4.2.1\t${(await certificateOf(host)).fingerprint}\t`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await go(page, url);
  return page;
}

/** Puppeteer waits in vain for the load event of extension pages, so nobody waits for it there. */
async function go(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: url.startsWith('moz-extension:') ? [] : 'load' });
}

function tabOf(page: Page): Tab {
  const { mouse, keyboard } = page;
  const appears = async (selector: string) => {
    await until(() => page.$(selector), Boolean, APPEARS_WITHIN_MS);
  };
  const click = async (selector: string) => {
    await appears(selector);
    await page.click(selector);
  };
  return {
    goto: (url) => go(page, url),
    evaluate: (work, argument) => page.evaluate(work as never, argument),
    appears,
    click,
    choose: async (selector, value) => {
      await appears(selector);
      await page.select(selector, value);
    },
    fill: async (selector, text) => {
      await click(selector);
      await keyboard.down('Control');
      await keyboard.press('a');
      await keyboard.up('Control');
      await keyboard.type(text);
    },
    press: (key) => keyboard.press(key as KeyInput),
    mouse: {
      move: (x, y) => mouse.move(x, y),
      down: () => mouse.down(),
      up: () => mouse.up(),
      click: (x, y, { clickCount = 1, button = 'left' } = {}) =>
        mouse.click(x, y, { count: clickCount, button }),
    },
    keyDown: (key) => keyboard.down(key as KeyInput),
    keyUp: (key) => keyboard.up(key as KeyInput),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    setSize: (width, height) => page.setViewport({ width, height }),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}
