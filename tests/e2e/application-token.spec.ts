import { CHROMIUM_ID } from '../browsers/chromium';
import {
  certificatesIn,
  configureApplication,
  holdTokenRequest,
  say,
  sessionRules,
  tokenRequests,
  uploadNewCertificate,
} from '../browsers/microsoft';
import type { Tab } from '../browsers/tab';
import { expect, test } from './fixtures';

const OWN_ORIGIN = `chrome-extension://${CHROMIUM_ID}`;
const WITHOUT_ORIGIN = 3;

let page: Tab;

test.describe('the application, by its certificate', () => {
  test.beforeEach(async ({ world: { browser, emulators }, pbx }) => {
    await pbx.send('POST', '/entra/reset');
    page = await browser.openOwnPage('options.html');
    await say(page, 'microsoft.forget', null);
    await configureApplication(page, emulators);
  });

  test('gets a token without Origin, while what a person signs in with keeps it', async ({
    world: { browser, emulators },
    pbx,
  }) => {
    const thumbprint = await uploadNewCertificate(page, pbx, emulators);
    const asked = await holdTokenRequest(pbx, 1_500);
    const trying = say(page, 'microsoft.tryCertificate', { thumbprint });
    await asked();
    expect(await sessionRules(page)).toContain(WITHOUT_ORIGIN);
    const path = `/${emulators.entra.tenantId}/oauth2/v2.0/token`;
    await browser.context
      .serviceWorkers()
      .at(-1)
      ?.evaluate(async (address) => {
        const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'x', refresh_token: 'x' });
        await fetch(address, { method: 'POST', body });
      }, `https://login.microsoftonline.com${path}`);

    expect(certificatesIn(await trying)).toMatchObject([
      { thumbprint, use: 'current', validity: 'valid', trust: { problem: null } },
    ]);
    expect(await tokenRequests(pbx)).toMatchObject([
      { path, grant: 'client_credentials', origin: null, status: 200 },
      { path, grant: 'refresh_token', origin: OWN_ORIGIN },
    ]);
    expect(await sessionRules(page)).not.toContain(WITHOUT_ORIGIN);
  });

  test('is rotated without a gap, its keys outliving the worker', async ({
    world: { browser, emulators },
    pbx,
  }) => {
    const first = await uploadNewCertificate(page, pbx, emulators);
    await say(page, 'microsoft.tryCertificate', { thumbprint: first });
    await browser.stopBackground();
    const second = await uploadNewCertificate(page, pbx, emulators);
    const uses = certificatesIn(await say(page, 'microsoft.tryCertificate', { thumbprint: second }));
    expect(uses.map(({ thumbprint, use }) => [thumbprint, use])).toEqual([
      [second, 'current'],
      [first, 'previous'],
    ]);
    expect(
      certificatesIn(await say(page, 'microsoft.removeCertificate', { thumbprint: first })),
    ).toHaveLength(1);
  });

  test('is told that its certificate was not uploaded', async ({ pbx }) => {
    const [created] = certificatesIn(await say(page, 'microsoft.createCertificate', null));
    const tried = await say(page, 'microsoft.tryCertificate', { thumbprint: created?.thumbprint ?? '' });
    expect(certificatesIn(tried)).toMatchObject([{ trust: { problem: { kind: 'certificateUnknown' } } }]);
    expect(await tokenRequests(pbx)).toMatchObject([{ origin: null, status: 401 }]);
    expect(await sessionRules(page)).not.toContain(WITHOUT_ORIGIN);
  });

  test('leaves no rule when the worker is killed within a request', async ({
    world: { browser, emulators },
    pbx,
  }) => {
    const thumbprint = await uploadNewCertificate(page, pbx, emulators);
    const asked = await holdTokenRequest(pbx, 5_000);
    void say(page, 'microsoft.tryCertificate', { thumbprint }).catch(() => undefined);
    await asked();
    expect(await sessionRules(page)).toContain(WITHOUT_ORIGIN);
    await browser.stopBackground();
    await say(page, 'microsoft.read', null);
    await expect.poll(() => sessionRules(page)).not.toContain(WITHOUT_ORIGIN);
  });
});
