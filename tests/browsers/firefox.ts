import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Emulators, UNTRUSTED_PBX } from '../emulators/start';
import type { CardBrowser } from './card';
import { type SeenCard, seeCard } from './firefox-card';
import { inBrowserWindow, openContexts } from './firefox-chrome';
import { go, tabOf } from './firefox-tab';
import { type BrowserWithExtension, type Tab, until } from './tab';

const GECKO_ID = 'dialbridge@dialbridge.app';
const UUID = '11111111-2222-4333-8444-555555555555';
const EXTENSION = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** How soon the event page of the background is unloaded when nothing happens, in milliseconds. */
const IDLE_MS = 1_500;

export interface FirefoxWithExtension extends BrowserWithExtension, CardBrowser {
  /** A page of our own that asks the background nothing: what is read through it wakes nobody. */
  readonly desk: Tab;
  /** The tab or window that the extension itself has opened, as soon as its address matches. */
  opened(address: RegExp): Promise<Tab>;
  /** Whether a tab or window with such an address is open. */
  isOpen(address: RegExp): Promise<boolean>;
  /** The card in the Outlook tab that was in front last. */
  seeCard(): Promise<SeenCard>;
  /** Presses the key of one of our commands, over the tab in front. */
  pressCommand(command: string): Promise<void>;
  /** Chooses an entry of the menu that a right click has opened. */
  chooseFromMenu(label: string): Promise<void>;
  /** Ends the background's life at once, whatever it is doing. */
  killBackground(): Promise<void>;
  /** Loads the extension anew, as an update does; its own pages are closed by that. */
  reloadExtension(): Promise<void>;
}

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
): Promise<FirefoxWithExtension> {
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
  const openDesk = async () => tabOf(await openPage(browser, ownUrl('confirm.html')));
  let desk = await openDesk();
  return {
    get desk() {
      return desk;
    },
    openTab: async (url) => tabOf(await openPage(browser, url)),
    openOwnPage: async (path) => tabOf(await openPage(browser, ownUrl(path))),
    opened: async (address) => {
      const page = await until(() => findPage(browser, address), Boolean);
      if (!page) throw new Error(`nothing was opened at ${address}`);
      return tabOf(page);
    },
    isOpen: async (address) => (await findPage(browser, address)) !== undefined,
    seeCard: () => seeCard(desk),
    readCard: async () => (await seeCard(desk)).text,
    placeOnCard: async (part) => (await seeCard(desk)).parts[part] ?? null,
    pressCommand: (command) => pressCommand(browser, command),
    chooseFromMenu: (label) => chooseFromMenu(browser, label),
    killBackground: () => killBackground(browser),
    reloadExtension: async () => {
      await reloadExtension(browser);
      desk = await openDesk();
    },
    stopBackground: async () => {
      await until(
        () => isBackgroundThere(desk),
        (isThere) => !isThere,
        10 * IDLE_MS,
      );
    },
    isBackgroundAwake: () => isBackgroundThere(desk),
    close,
  };
}

/** The event page is unloaded once nothing happened for a while; an own page can see whether it is there. */
const isBackgroundThere = (desk: Tab): Promise<boolean> =>
  desk.evaluate((): boolean => {
    const api = Reflect.get(globalThis, 'browser');
    return api.extension.getBackgroundPage() !== null;
  }, null);

/** Puppeteer does not hear where pages of extensions go, so the browser is asked. */
async function findPage(browser: Browser, address: RegExp): Promise<Page | undefined> {
  const wanted = (await openContexts(browser)).findLast(({ url }) => address.test(url));
  return (await browser.pages()).find(
    (page) => wanted && Reflect.get(page.mainFrame(), '_id') === wanted.context,
  );
}

/** Our keys are elements of the browser's window, made from the manifest, in its order. */
async function pressCommand(browser: Browser, command: string): Promise<void> {
  await inBrowserWindow(
    browser,
    `const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
     const names = Object.keys(extension.manifest.commands);
     const keys = document.querySelectorAll('keyset[id^="ext-keyset"] key');
     keys[names.indexOf('${command}')].doCommand();`,
  );
}

async function chooseFromMenu(browser: Browser, label: string): Promise<void> {
  const choose = `
    const menu = document.getElementById('contentAreaContextMenu');
    const entries = [...menu.querySelectorAll('menuitem')];
    const entry = entries.find(({ label, hidden }) => !hidden && label === ${JSON.stringify(label)});
    if (menu.state !== 'open' || !entry) return false;
    menu.activateItem(entry);
    return true;`;
  await until(() => inBrowserWindow(browser, choose), Boolean);
}

async function killBackground(browser: Browser): Promise<void> {
  await inBrowserWindow(
    browser,
    `const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
     await extension.terminateBackground({ disableResetIdleForTest: true });`,
  );
}

async function reloadExtension(browser: Browser): Promise<void> {
  await inBrowserWindow(browser, `await (await AddonManager.getAddonByID('${GECKO_ID}')).reload();`);
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
