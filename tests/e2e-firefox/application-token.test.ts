import { beforeEach, describe, expect, it } from 'vitest';
import {
  certificatesIn,
  configureApplication,
  holdTokenRequest,
  say,
  sessionRules,
  tokenRequests,
  uploadNewCertificate,
} from '../browsers/microsoft';
import { type Tab, until } from '../browsers/tab';
import { shareWorld } from './world';

const WITHOUT_ORIGIN = 3;
const OWN_ORIGIN = /^moz-extension:\/\//;

const world = shareWorld();
let page: Tab;

beforeEach(async () => {
  const { browser, emulators, pbx } = world();
  await pbx.send('POST', '/entra/reset');
  page = await browser.openOwnPage('options.html');
  await say(page, 'microsoft.forget', null);
  await configureApplication(page, emulators);
});

/** A token request as it is sent for a person who has signed in, from the background's own page. */
const askAsPerson = (address: string) =>
  page.evaluate(async (url) => {
    const background = Reflect.get(globalThis, 'browser').extension.getBackgroundPage();
    const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'x', refresh_token: 'x' });
    await background.fetch(url, { method: 'POST', body });
  }, address);

describe('the application, by its certificate, in Firefox', () => {
  it('gets a token without Origin, while what a person signs in with keeps it', async () => {
    const { emulators, pbx } = world();
    const thumbprint = await uploadNewCertificate(page, pbx, emulators);
    const asked = await holdTokenRequest(pbx, 1_200);
    const trying = say(page, 'microsoft.tryCertificate', { thumbprint });
    await asked();
    expect(await sessionRules(page)).toContain(WITHOUT_ORIGIN);
    const path = `/${emulators.entra.tenantId}/oauth2/v2.0/token`;
    await askAsPerson(`https://login.microsoftonline.com${path}`);

    expect(certificatesIn(await trying)).toMatchObject([
      { thumbprint, use: 'current', validity: 'valid', trust: { problem: null } },
    ]);
    expect(await tokenRequests(pbx)).toMatchObject([
      { path, grant: 'client_credentials', origin: null, status: 200 },
      { path, grant: 'refresh_token', origin: expect.stringMatching(OWN_ORIGIN) },
    ]);
    expect(await sessionRules(page)).not.toContain(WITHOUT_ORIGIN);
  });

  it('keeps its keys when the background is unloaded', async () => {
    const { browser, emulators, pbx } = world();
    const thumbprint = await uploadNewCertificate(page, pbx, emulators);
    await browser.killBackground();
    const tried = await say(page, 'microsoft.tryCertificate', { thumbprint });
    expect(certificatesIn(tried)).toMatchObject([{ trust: { problem: null } }]);
  });

  it('leaves no rule when the background is killed within a request', async () => {
    const { browser, emulators, pbx } = world();
    const thumbprint = await uploadNewCertificate(page, pbx, emulators);
    const asked = await holdTokenRequest(pbx, 3_000);
    void say(page, 'microsoft.tryCertificate', { thumbprint }).catch(() => undefined);
    await asked();
    expect(await sessionRules(page)).toContain(WITHOUT_ORIGIN);
    await browser.killBackground();
    await say(page, 'microsoft.read', null);
    await until(
      () => sessionRules(page),
      (rules) => !rules.includes(WITHOUT_ORIGIN),
    );
  });
});
