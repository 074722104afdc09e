import type { switches } from './journey';
import { certificatesIn, say } from './microsoft';
import {
  ADMIN,
  type BrowserWithWindows,
  goOnToSignIn,
  MICROSOFT_WINDOW,
  pressInWindow,
  pressSignIn,
  readMicrosoft,
  registerApplication,
  says,
  signInAs,
  signInWithConsent,
  typeApplication,
} from './microsoft-sign-in';
import { type Tab, until } from './tab';
import { toolbarReads } from './toolbar';

/** What goes wrong happens in a browser that has just opened the section about Microsoft 365. */
export interface Scene {
  readonly browser: BrowserWithWindows;
  readonly page: Tab;
  readonly pbx: ReturnType<typeof switches>;
  /** This browser's own redirect address. */
  readonly redirectUri: string;
}

const HOUR = 3_600_000;

/** What an administrator meets that is not as it should be, and how it ends: the same in either browser. */
export const TROUBLES: readonly (readonly [name: string, happens: (scene: Scene) => Promise<void>])[] = [
  [
    'mistypes the ids, and reads what is wrong with each',
    async ({ page, pbx, redirectUri }) => {
      await typeApplication(page, { clientId: '12345' });
      await says(page, /This is not an application \(client\) ID/);
      const clientId = await registerApplication(pbx, redirectUri);
      await typeApplication(page, { clientId, tenant: 'nowhere.example' });
      await says(page, /Microsoft knows no such tenant/);
      await typeApplication(page, { clientId });
      await page.appears('[data-step=key][data-state=current]');
    },
  ],
  [
    'declines the permissions, and is told what that means',
    async (scene) => {
      const { browser, page } = scene;
      await setUp(scene);
      const window = await pressSignIn(browser, page);
      await signInAs(window, ADMIN);
      await says(window, /Permissions requested/);
      await pressInWindow(window, 'Cancel');
      await says(page, /permissions were declined/);
    },
  ],
  [
    'is let in on the page and given no tokens by a policy, and is told so',
    async (scene) => {
      const { browser, page, pbx } = scene;
      await setUp(scene);
      await pbx.send('PATCH', `/entra/accounts/${ADMIN}`, { policies: { blocked: 'token' } });
      const window = await pressSignIn(browser, page);
      await signInAs(window, ADMIN);
      await pressInWindow(window, 'Accept');
      await says(page, /Conditional Access/);
    },
  ],
  [
    'approves the sign-in on a second device, and is asked for it again once that is demanded anew',
    async (scene) => {
      const { browser, page, pbx } = scene;
      await setUp(scene);
      await signInWithConsent(browser, page);
      await pbx.send('PATCH', `/entra/accounts/${ADMIN}`, { policies: { mfa: 'required' } });
      await page.click('[name=check]');
      await page.appears('[data-sign-in=ended] [data-problem=mfaRequired]');
      await noWindow(scene);
      const window = await pressSignIn(browser, page);
      await says(window, /Pick an account/);
      await window.click(`button[name=login][value="${ADMIN}"]`);
      await pressInWindow(window, 'Approve');
      await page.appears('[data-sign-in=active]');
    },
  ],
  [
    'of a national cloud is told which it is, and signs in there',
    async ({ browser, page, pbx, redirectUri }) => {
      const tenant = 'northwind-public.example';
      const clientId = await registerApplication(pbx, redirectUri, { tenant });
      await typeApplication(page, { clientId, tenant });
      await says(page, /Microsoft knows no such tenant in this cloud/);
      await typeApplication(page, { clientId, tenant, cloud: 'usGovernment' });
      await goOnToSignIn(page);
      await signInWithConsent(browser, page, `admin@${tenant}`);
      await says(page, /Northwind Public Services/);
    },
  ],
  [
    'whose computer’s clock is wrong by a day is told so',
    async (scene) => {
      const { browser, page, pbx } = scene;
      await pbx.send('POST', '/entra/clock', { shiftMs: 24 * HOUR });
      await setUp(scene);
      await signInWithConsent(browser, page);
      await page.appears('[data-notice=clock]');
    },
  ],
  [
    'goes on by itself after the 24 hours, where Microsoft still knows the person',
    async (scene) => {
      await setUp(scene);
      await signInWithConsent(scene.browser, scene.page);
      await scene.pbx.send('POST', '/entra/clock', { shiftMs: 25 * HOUR });
      await check(scene);
      await says(scene.page, /Signed in as Robin Keller/);
      await noWindow(scene);
    },
  ],
  [
    'has ended after the 24 hours, with one sentence and a mark on the toolbar, and no window',
    async (scene) => {
      const { page, pbx, browser } = scene;
      await setUp(scene);
      await signInWithConsent(browser, page);
      await pbx.send('PATCH', `/entra/accounts/${ADMIN}`, { policies: { signInFrequencySeconds: 3_600 } });
      await pbx.send('POST', '/entra/clock', { shiftMs: 25 * HOUR });
      await page.click('[name=check]');
      await page.appears('[data-sign-in=ended]');
      await noWindow(scene);
      await toolbarReads(page, '!');
      await pbx.send('POST', '/entra/clock', { shiftMs: 0 });
      await pbx.send('PATCH', `/entra/accounts/${ADMIN}`, { policies: { signInFrequencySeconds: null } });
      const window = await pressSignIn(browser, page);
      await says(window, /Pick an account/);
      await window.click(`button[name=login][value="${ADMIN}"]`);
      await page.appears('[data-sign-in=active]');
      await toolbarReads(page, '');
    },
  ],
  [
    'reads that a proxy answered, has lost nothing, and goes on',
    async (scene) => {
      const { page, pbx } = scene;
      await setUp(scene);
      await signInWithConsent(scene.browser, page);
      await pbx.send('POST', '/entra/faults', {
        kind: 'fail',
        match: '/oauth2/v2.0/token$',
        status: 502,
        body: 'html',
        times: 5,
      });
      await page.click('[name=check]');
      await page.appears('[data-problem=microsoftProxy]');
      await page.appears('[data-sign-in=active]');
      await pbx.send('DELETE', '/entra/faults', undefined);
      await check(scene);
    },
  ],
  [
    'reads that Microsoft cannot be reached, has lost nothing, and goes on',
    async (scene) => {
      const { page, pbx } = scene;
      await setUp(scene);
      await signInWithConsent(scene.browser, page);
      await pbx.send('POST', '/entra/faults', { kind: 'cut', match: 'microsoft', times: 20 });
      await page.click('[name=check]');
      await page.appears('[data-problem=microsoftUnreachable]');
      await page.appears('[data-sign-in=active]');
      await pbx.send('DELETE', '/entra/faults', undefined);
      await check(scene);
    },
  ],
  [
    'sets up nothing while Microsoft cannot be reached, and keeps what was typed',
    async (scene) => {
      const { page, pbx, redirectUri } = scene;
      const clientId = await registerApplication(pbx, redirectUri);
      await pbx.send('POST', '/entra/faults', { kind: 'cut', match: 'microsoft', times: 20 });
      await typeApplication(page, { clientId });
      await page.appears('[data-problem=microsoftUnreachable]');
      await pbx.send('DELETE', '/entra/faults', undefined);
      await page.click('button[type=submit]');
      await page.appears('[data-step=key][data-state=current]');
    },
  ],
  [
    'has an application that is registered for another platform, and is told which it takes',
    async (scene) => {
      const { browser, page } = scene;
      await setUp(scene, { platform: 'web' });
      const window = await pressSignIn(browser, page);
      await signInAs(window, ADMIN);
      await pressInWindow(window, 'Accept');
      await page.appears('[data-problem=redirectNotSinglePage]');
      await says(page, /Single-page application/);
    },
  ],
  [
    'has an application without this browser’s redirect address, and is told where to add it',
    async (scene) => {
      const { browser, page } = scene;
      await setUp({ ...scene, redirectUri: 'https://somewhere.chromiumapp.org/' });
      await page.click('[name=sign-in]');
      await closeRefusal(browser);
      await page.appears('[data-problem=redirectNotRegistered]');
    },
  ],
  [
    'has one without it, on a page that refuses by a script',
    async (scene) => {
      const { browser, page, pbx } = scene;
      await pbx.send('PATCH', '/entra/settings', { refusalPages: 'scripted' });
      await setUp({ ...scene, redirectUri: 'https://somewhere.chromiumapp.org/' });
      await page.click('[name=sign-in]');
      await closeRefusal(browser);
      await page.appears('[data-problem=redirectNotRegistered]');
    },
  ],
  [
    'is blocked by a policy after the password, and is told by whom once the page is closed',
    async (scene) => {
      const { browser, page, pbx } = scene;
      await setUp(scene);
      await pbx.send('PATCH', '/entra/settings', { refusalPages: 'scripted' });
      await pbx.send('PATCH', `/entra/accounts/${ADMIN}`, { policies: { blocked: 'signIn' } });
      await signInAs(await pressSignIn(browser, page), ADMIN);
      await closeRefusal(browser);
      await page.appears('[data-problem=policyBlocked]');
    },
  ],
  [
    'is not assigned to the application, and is told so once the page is closed',
    async (scene) => {
      const { browser, page, pbx } = scene;
      const clientId = await setUp(scene);
      await pbx.send('PATCH', '/entra/settings', { refusalPages: 'scripted' });
      await pbx.send('PATCH', `/entra/apps/${clientId}`, { assigned: ['users@northwind.example'] });
      await signInAs(await pressSignIn(browser, page), ADMIN);
      await closeRefusal(browser);
      await page.appears('[data-problem=accountNotAssigned]');
    },
  ],
  [
    'has an application of another tenant, and is told so, whatever Microsoft’s page leads to',
    async (scene) => {
      const { browser, page, pbx, redirectUri } = scene;
      const clientId = await registerApplication(pbx, redirectUri, { tenant: 'fabrikam.example' });
      await typeApplication(page, { clientId });
      await goOnToSignIn(page);
      await page.click('[name=sign-in]');
      await closeRefusal(browser);
      await page.appears('[data-problem=applicationUnknown]');
    },
  ],
  [
    'has a certificate that is not uploaded, and is told that it opens nothing',
    async ({ page, pbx, redirectUri }) => {
      const clientId = await registerApplication(pbx, redirectUri);
      await pbx.send('POST', `/entra/apps/${clientId}/grant`, {});
      await typeApplication(page, { clientId });
      await page.appears('[name=organisation-wide]');
      await page.click('[name=organisation-wide]');
      await page.click('[name=create-certificate]');
      await page.click('[name=try-certificate]');
      await says(page, /does not know this certificate/);
      const { abilities } = await readMicrosoft(page);
      const opened = abilities.filter(({ by, state }) => by === 'application' && state === 'yes');
      if (opened.length > 0) throw new Error(`it opens ${opened.map(({ what }) => what)}`);
    },
  ],
  [
    'has a certificate that has expired, and is told to make a new one',
    async (scene) => {
      const { page, pbx, redirectUri } = scene;
      const clientId = await registerApplication(pbx, redirectUri);
      await typeApplication(page, { clientId });
      await page.appears('[name=organisation-wide]');
      await page.click('[name=organisation-wide]');
      await page.appears('[name=create-certificate]');
      await page.click('[name=create-certificate]');
      await page.appears('[name=try-certificate]');
      const [made] = certificatesIn(await say(page, 'microsoft.read', null));
      await pbx.send('POST', `/entra/apps/${clientId}/certificates`, { certificate: made?.pem });
      await pbx.send('POST', '/entra/clock', { shiftMs: 400 * 24 * HOUR });
      await page.click('[name=try-certificate]');
      await says(page, /no longer valid/);
      const [tried] = (await readMicrosoft(page)).certificates;
      if (tried?.trust?.problem?.kind !== 'certificateExpired')
        throw new Error(`Microsoft said ${JSON.stringify(tried?.trust)}`);
    },
  ],
];

/** Firefox shows the page on which Microsoft refuses somebody; Chromium ends there by itself. */
async function closeRefusal(browser: BrowserWithWindows): Promise<void> {
  const window = await browser.opened(MICROSOFT_WINDOW).catch(() => null);
  if (window === null) return;
  await says(window, /AADSTS/);
  await window.close();
}

async function setUp({ page, pbx, redirectUri }: Scene, { platform = 'spa' } = {}): Promise<string> {
  const clientId = await registerApplication(pbx, redirectUri, { platform });
  await typeApplication(page, { clientId });
  await goOnToSignIn(page);
  return clientId;
}

/** Asks again, which works. */
async function check({ page }: Scene): Promise<void> {
  const before = (await readMicrosoft(page)).account?.checkedAt ?? 0;
  await page.click('[name=check]');
  await until(
    async () => (await readMicrosoft(page)).account,
    (account) => (account?.checkedAt ?? 0) > before && account?.problem === null,
  );
  await page.appears('[data-sign-in=active]');
}

async function noWindow({ browser }: Scene): Promise<void> {
  if (await browser.isOpen(MICROSOFT_WINDOW)) throw new Error('a window of Microsoft’s was opened');
}
