import { beforeEach, describe, expect, it } from 'vitest';
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
  signInWithConsent,
  typeApplication,
} from '../browsers/microsoft-sign-in';
import { type Tab, until } from '../browsers/tab';
import { toolbarReads } from '../browsers/toolbar';
import { shareWorld } from './world';

const world = shareWorld();
let page: Tab;
let clientId: string;

beforeEach(async () => {
  const { browser, pbx } = world();
  const opened = await openMicrosoftAnew(browser, pbx);
  page = opened.page;
  clientId = await registerApplication(pbx, opened.redirectUri);
  await typeApplication(page, { clientId });
  await goOnToSignIn(page);
});

const missing = async () =>
  (await readMicrosoft(page)).permissions
    .filter(({ grant, state }) => grant === 'delegated' && state === 'missing')
    .map(({ name }) => name);

describe('an administrator, in Firefox', () => {
  it('registers the app in the portal, signs in, agrees, and gives the application a key', async () => {
    const { browser, pbx } = world();
    const anew = await openMicrosoftAnew(browser, pbx);
    await setUpFromPortal({ browser, ...anew });
  });

  it('signs in, agrees, and sees the permissions turn green', async () => {
    const { browser } = world();
    await signInWithConsent(browser, page);
    await says(page, /Signed in as Robin Keller/);
    expect(await missing()).not.toEqual([]);
    await pressInWindow(await pressAgree(browser, page), 'Cancel');
    await page.appears('#microsoft-permissions-delegated [data-consent=refused]');
    await pressInWindow(await pressAgree(browser, page), 'Accept');
    await until(missing, (names) => names.length === 0, 30_000);
    await until(
      async () => (await readMicrosoft(page)).consents.delegated?.state,
      (state) => state === 'granted',
    );
  });

  it('goes on after the background was killed in the middle of it', async () => {
    const { browser } = world();
    const window = await pressSignIn(browser, page);
    await browser.killBackground();
    await until(
      async () => (await readMicrosoft(page)).signIn?.problem?.kind,
      (kind) => kind === 'signInInterrupted',
    );
    await window.close().catch(() => undefined);
    await page.close();
    page = await browser.openOwnPage('options.html#microsoft');
    await page.appears('[name=sign-in]');
    await says(page, /The sign-in was interrupted before it was complete/);
    await signInWithConsent(browser, page);
  });

  it('whose session was revoked reads one sentence, and the toolbar says so', async () => {
    const { browser, pbx } = world();
    await signInWithConsent(browser, page);
    await pbx.send('POST', `/entra/accounts/${ADMIN}/revoke-sessions`, {});
    await page.click('[name=check]');
    await page.appears('[data-sign-in=ended]');
    await toolbarReads(page, '!');
  });
});
