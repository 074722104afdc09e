import { certificatesIn, say } from '../browsers/microsoft';
import { setUpFromPortal } from '../browsers/microsoft-setup';
import {
  ADMIN,
  goOnToSignIn,
  openMicrosoftAnew,
  pressAgree,
  pressInWindow,
  pressSignIn,
  readMicrosoft,
  registerApplication,
  says,
  signInAs,
  signInWithConsent,
  typeApplication,
} from '../browsers/microsoft-sign-in';
import type { Tab } from '../browsers/tab';
import { toolbarReads } from '../browsers/toolbar';
import { expect, test } from './fixtures';

let page: Tab;
let redirectUri: string;

test.beforeEach(async ({ world: { browser }, pbx }) => {
  await browser.context.clearCookies();
  ({ page, redirectUri } = await openMicrosoftAnew(browser, pbx));
});

const missing = async () =>
  (await readMicrosoft(page)).permissions
    .filter(({ grant, state }) => grant === 'delegated' && state === 'missing')
    .map(({ name }) => name);

test.describe('an administrator', () => {
  test('registers the app in the portal, signs in, agrees, and gives the application a key', async ({
    world: { browser },
  }) => {
    await setUpFromPortal({ browser, page, redirectUri });
  });

  test('sets the application up, signs in, agrees, and sees the permissions turn green', async ({
    world: { browser },
    pbx,
  }) => {
    await pbx.send('PATCH', '/entra/settings', { propagationMs: 6_000 });
    const clientId = await registerApplication(pbx, redirectUri);
    await typeApplication(page, { clientId });
    await goOnToSignIn(page);
    await signInWithConsent(browser, page);
    await says(page, /Signed in as Robin Keller/);
    await says(page, /Northwind Logistics · signed in/);
    expect(await missing()).not.toEqual([]);

    await pressInWindow(await pressAgree(browser, page), 'Cancel');
    await page.appears('#microsoft-permissions-delegated [data-consent=refused]');
    await says(page, /permissions were declined/);
    await pressInWindow(await pressAgree(browser, page), 'Accept');
    await page.appears('[name=stop-awaiting]');
    await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
    await expect.poll(async () => (await readMicrosoft(page)).consents.delegated?.state).toBe('granted');
    const { abilities } = await readMicrosoft(page);
    const can = abilities.filter(({ by }) => by === 'delegated').map(({ what, state }) => [what, state]);
    expect(can).toEqual([
      ['users', 'yes'],
      ['status', 'yes'],
      ['ownContacts', 'yes'],
      ['othersContacts', 'no'],
    ]);
  });

  test('gives the application a key, and it may then read the contacts of others', async ({ pbx }) => {
    const clientId = await registerApplication(pbx, redirectUri);
    await pbx.send('POST', `/entra/apps/${clientId}/grant`, {});
    await typeApplication(page, { clientId });
    await page.appears('[name=organisation-wide]');
    await page.click('[name=organisation-wide]');
    await page.appears('[name=create-certificate]');
    await page.click('[name=create-certificate]');
    await page.appears('[name=save-pem]');
    const [made] = certificatesIn(await say(page, 'microsoft.read', null));
    await says(page, new RegExp(made?.thumbprint ?? 'none'));
    await page.click('[name=try-certificate]');
    await says(page, /does not know this certificate/);
    await pbx.send('POST', `/entra/apps/${clientId}/certificates`, { certificate: made?.pem });
    await page.click('[name=try-certificate]');
    await expect
      .poll(async () => (await readMicrosoft(page)).abilities.find(({ what }) => what === 'othersContacts'))
      .toBeDefined();
    await expect
      .poll(async () =>
        (await readMicrosoft(page)).abilities
          .filter(({ by, state }) => by === 'application' && state === 'yes')
          .map(({ what }) => what),
      )
      .toEqual(['users', 'status', 'othersContacts']);
  });

  test('goes on after the worker was killed in the middle of it', async ({ world: { browser }, pbx }) => {
    const clientId = await registerApplication(pbx, redirectUri);
    await typeApplication(page, { clientId });
    await goOnToSignIn(page);
    await pressSignIn(browser, page);
    await browser.stopBackground();
    await expect
      .poll(async () => (await readMicrosoft(page)).signIn?.problem?.kind)
      .toBe('signInInterrupted');
    for (const other of browser.context.pages()) if (/login\./.test(other.url())) await other.close();
    await page.close();
    page = await browser.openOwnPage('options.html#microsoft');
    await page.appears('[name=sign-in]');
    await says(page, /The sign-in was interrupted before it was complete/);
    await signInWithConsent(browser, page);
  });

  test('whose session was revoked reads one sentence, and the toolbar says so', async ({
    world: { browser },
    pbx,
  }) => {
    const clientId = await registerApplication(pbx, redirectUri);
    await typeApplication(page, { clientId });
    await goOnToSignIn(page);
    await signInWithConsent(browser, page);
    await pbx.send('POST', `/entra/accounts/${ADMIN}/revoke-sessions`, {});
    await page.click('[name=check]');
    await page.appears('[data-sign-in=ended]');
    await says(page, /Sign in again/i);
    await toolbarReads(page, '!');
    await signInWithConsentAgain(browser);
  });
});

async function signInWithConsentAgain(browser: Parameters<typeof signInWithConsent>[0]): Promise<void> {
  const window = await pressSignIn(browser, page);
  await signInAs(window, ADMIN);
  await page.appears('[data-sign-in=active]');
}
