import * as v from 'valibot';
import type { MicrosoftView } from '../../lib/messaging/microsoft';
import type { switches } from './journey';
import { say } from './microsoft';
import { type BrowserWithExtension, type Tab, until } from './tab';

/*
 * How an administrator sets Microsoft 365 up and signs in, in either browser: through the options page, and through
 * the window that the browser opens.
 */

type Pbx = ReturnType<typeof switches>;

export interface BrowserWithWindows extends BrowserWithExtension {
  opened(address: RegExp): Promise<Tab>;
  isOpen(address: RegExp): Promise<boolean>;
}

export const TENANT = 'northwind.example';
export const ADMIN = 'admin@northwind.example';

/** What the application asks for: the narrower set for a person, the usual one for itself. */
const PERMISSIONS = {
  delegated: ['User.Read', 'User.Read.All', 'Calendars.ReadBasic', 'Contacts.Read'],
  application: ['Directory.Read.All', 'Contacts.Read', 'Calendars.Read'],
};

/** Registers an application as an administrator does in the portal; its client id. */
export async function registerApplication(
  pbx: Pbx,
  redirectUri: string,
  { platform = 'spa', tenant = TENANT } = {},
): Promise<string> {
  const registered = await pbx.send('POST', '/entra/apps', {
    displayName: 'Dialbridge',
    tenant,
    redirectUris: [{ platform, uri: redirectUri }],
    permissions: PERMISSIONS,
  });
  return v.parse(v.object({ clientId: v.string() }), registered).clientId;
}

/** The redirect address of this browser, as the options page shows it. */
export async function ownRedirectUri(page: Tab): Promise<string> {
  const { redirectUrls } = await readMicrosoft(page);
  const own = redirectUrls.find((one) => one.own);
  if (!own) throw new Error('no redirect address is shown');
  return own.url;
}

/** What the background says of Microsoft 365 now. */
export async function readMicrosoft(page: Tab): Promise<MicrosoftView> {
  const answer = await say(page, 'microsoft.read', null);
  const read = v.safeParse(v.object({ ok: v.literal(true), value: v.looseObject({}) }), answer);
  if (!read.success) throw new Error(`the background answered ${JSON.stringify(answer)}`);
  return read.output.value as unknown as MicrosoftView;
}

export const openMicrosoft = async (browser: BrowserWithExtension): Promise<Tab> => {
  const page = await browser.openOwnPage('options.html#microsoft');
  await page.appears('[name=clientId], [data-sign-in], [name=create-certificate], [name=sign-in]');
  return page;
};

/** The section as somebody finds it who never set anything up; and this browser's own redirect address. */
export async function openMicrosoftAnew(
  browser: BrowserWithExtension,
  pbx: Pbx,
): Promise<{ readonly page: Tab; readonly redirectUri: string }> {
  await pbx.send('POST', '/entra/reset');
  const other = await browser.openOwnPage('options.html');
  await say(other, 'microsoft.forget', null);
  await other.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.remove('microsoftSetup');
  }, null);
  const redirectUri = await ownRedirectUri(other);
  await other.close();
  return { page: await openMicrosoft(browser), redirectUri };
}

/** Step 1, as it is typed. */
export async function typeApplication(
  page: Tab,
  { clientId, tenant = TENANT, cloud }: { clientId: string; tenant?: string; cloud?: string },
): Promise<void> {
  if (cloud) await page.choose('[name=cloud]', cloud);
  await page.fill('[name=clientId]', clientId);
  await page.fill('[name=tenant]', tenant);
  await page.press('Enter');
}

/** Goes on from a step by its last button, past the key pair and the redirect address. */
export async function goOnToSignIn(page: Tab): Promise<void> {
  for (const step of ['key', 'redirect']) await page.click(`[data-step=${step}] [name=next]`);
  await page.appears('[name=sign-in]');
}

/** Presses `Sign in`; the window that Microsoft shows. */
export async function pressSignIn(browser: BrowserWithWindows, page: Tab): Promise<Tab> {
  return openWindow(browser, () => page.click('[name=sign-in]'));
}

/** A page to sign in or to agree on; the portal, which stands there too, is none. */
export const MICROSOFT_WINDOW = /^https:\/\/login\.[^/]*\/(?!portal)/;

/** The window that opens now: one from before is still closing for a moment. */
async function openWindow(browser: BrowserWithWindows, open: () => Promise<void>): Promise<Tab> {
  await noWindowOpen(browser);
  await open();
  return browser.opened(MICROSOFT_WINDOW);
}

const noWindowOpen = (browser: BrowserWithWindows): Promise<boolean> =>
  until(
    () => browser.isOpen(MICROSOFT_WINDOW),
    (isOpen) => !isOpen,
  );

/** Chooses an account and types its password. */
export async function signInAs(window: Tab, login: string): Promise<void> {
  await window.click(`button[name=login][value="${login}"]`);
  await window.appears('#passwd');
  await window.fill('#passwd', 'Emulated-1');
  // Where nothing is left to ask, the window closes before the key is up.
  await window.press('Enter').catch(() => undefined);
}

/** Presses a button of Microsoft's window by its words, as soon as it is there. */
export async function pressInWindow(window: Tab, words: string): Promise<void> {
  const press = (label: string) => {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === label,
    );
    button?.click();
    return button !== undefined;
  };
  await until(() => window.evaluate(press, words).catch(() => false), Boolean);
}

/** Signs in with consent to what is asked for, all the way. */
export async function signInWithConsent(
  browser: BrowserWithWindows,
  page: Tab,
  login = ADMIN,
): Promise<void> {
  const window = await pressSignIn(browser, page);
  await signInAs(window, login);
  await pressInWindow(window, 'Accept');
  await page.appears('[data-sign-in=active]');
  await noWindowOpen(browser);
}

/** Presses the button that agrees for the organisation, as whoever is signed in; the window that Microsoft shows. */
export async function pressAgree(
  browser: BrowserWithWindows,
  page: Tab,
  grant: 'delegated' | 'application' = 'delegated',
): Promise<Tab> {
  const window = await openWindow(browser, () => page.click(`[name=agree-${grant}]`));
  const words = await says(window, /Permissions requested|Pick an account/);
  if (/Pick an account/.test(words)) await window.click(`button[name=login][value="${ADMIN}"]`);
  return window;
}

/** The words of the page, in one line. */
export const wordsOf = (page: Tab): Promise<string> =>
  page.evaluate(() => (document.body?.innerText ?? '').replace(/\s+/g, ' '), null);

/** Waits until the page says so; one that just goes on to the next page says nothing. */
export const says = (page: Tab, words: RegExp): Promise<string> =>
  until(
    () => wordsOf(page).catch(() => ''),
    (text) => words.test(text),
    15_000,
  );
