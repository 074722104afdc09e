import { forgetConnection, pressConnect, readPopup } from '../browsers/journey';
import { textOf } from '../browsers/popup';
import { type Tab, until } from '../browsers/tab';
import { expect, test } from './fixtures';

const says = (page: Tab, text: string) => expect.poll(() => textOf(page)).toContain(text);

const attribute = (page: Tab, selector: string, name: string) =>
  page.evaluate(
    ([wanted = '', key = '']) => document.querySelector(wanted)?.getAttribute(key) ?? null,
    [selector, name],
  );

const stepNow = (page: Tab) => attribute(page, '[aria-current=step]', 'data-step');

/** How each line of the connection test came out, once none is being looked at. */
async function testConnection(options: Tab): Promise<Record<string, string>> {
  await options.click('button[name=test-connection]');
  return linesOf(options);
}

const linesOf = (options: Tab): Promise<Record<string, string>> =>
  until(
    () =>
      options.evaluate(() => {
        const lines = [...document.querySelectorAll<HTMLElement>('[data-check]')];
        return Object.fromEntries(lines.map(({ dataset: { check = '', state = '' } }) => [check, state]));
      }, null),
    (lines) => Object.keys(lines).length > 0 && !Object.values(lines).includes('waiting'),
    15_000,
  );

const ALL_GOOD = {
  access: 'good',
  reachable: 'good',
  token: 'good',
  version: 'good',
  licence: 'good',
  extension: 'good',
  phone: 'good',
  events: 'good',
  clock: 'good',
};

test.describe('the setup', () => {
  test.beforeEach(({ world: { browser } }) => forgetConnection(browser));

  test('leads in four steps to a call to the own phone', async ({ world: { browser, emulators }, pbx }) => {
    const options = await browser.openOwnPage('options.html');
    await options.appears('[data-step=address][aria-current=step]');
    await pressConnect(options, emulators);
    await options.appears('[data-step=phone][aria-current=step]');
    await options.click('button[name=next]');
    await options.appears('[data-step=test][aria-current=step]');
    await options.click('button[name=test-call]');
    await says(options, 'Your phone should ring now.');
    expect(await pbx.calls()).toMatchObject([{ dn: '100', destination: '100', outcome: 'own-ringing' }]);
    await options.click('button[name=rang]');
    await says(options, 'Your phone rang.');
    await says(options, 'Setup is complete.');
    await until(pbx.calls, ([call]) => call?.outcome === 'dropped');
    await options.click('button[name=later]');
    await says(options, 'Calls go out from extension');
    expect(await textOf(options)).not.toContain('Two steps are left');
    expect(await readPopup(browser, 'Phone registered')).not.toContain('+49');
  });

  test('can be put off, and goes on where it was left', async ({ world: { browser, emulators } }) => {
    const options = await browser.openOwnPage('options.html');
    await options.appears('button[name=later]');
    await options.click('button[name=later]');
    await says(options, 'No phone system is connected.');
    await options.click('button[name=continue-setup]');
    await options.fill('input[name=address]', 'pbx.example.com');
    await options.click('form button[type=submit]');
    await options.appears('input[name=clientId]');
    await options.close();
    const later = await browser.openOwnPage('options.html');
    await later.appears('input[name=clientId]');
    expect(await stepNow(later)).toBe('client');
    await later.fill('input[name=clientId]', emulators.pbx.employee.clientId);
    await later.fill('input[name=clientSecret]', emulators.pbx.employee.clientSecret);
    await later.click('form button[type=submit]');
    await later.appears('[data-step=phone][aria-current=step]');
    await later.click('button[name=later]');
    await says(later, 'Two steps are left');
  });

  test('lets the phone that rings be chosen, also one that came later', async ({
    world: { browser, emulators },
    pbx,
  }) => {
    const options = await browser.openOwnPage('options.html');
    await pressConnect(options, emulators);
    await options.appears('[data-step=phone] input[name=phone]');
    await pbx.send('POST', '/pbx/devices', { dn: '100', userAgent: 'Softphone on my laptop' });
    await options.click('button[name=look-again]');
    await says(options, 'Softphone on my laptop');
    await options.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find((one) =>
        one.textContent?.includes('Softphone'),
      );
      label?.click();
    }, null);
    await options.click('button[name=next]');
    await says(options, 'Softphone on my laptop');
    await options.click('button[name=test-call]');
    await until(pbx.calls, (calls) => calls.length > 0);
    const softphone = (await pbx.devices('100')).at(-1);
    expect(await pbx.calls()).toMatchObject([{ deviceId: softphone?.deviceId ?? softphone?.device_id }]);
    await options.click('button[name=silent]');
    await says(options, 'Your phone did not ring. The connection test looks for the reason.');
    expect(await linesOf(options)).toEqual(ALL_GOOD);
  });

  test('says why the test call cannot be made', async ({ world: { browser, emulators }, pbx }) => {
    const options = await browser.openOwnPage('options.html');
    await pressConnect(options, emulators);
    await options.appears('button[name=next]');
    await options.click('button[name=next]');
    await pbx.send('POST', '/pbx/devices/unregister', { dn: '100' });
    await options.click('button[name=test-call]');
    await says(options, 'No phone is registered for your extension');
    await options.click('button[name=test-after-call]');
    expect(await linesOf(options)).toEqual({ ...ALL_GOOD, phone: 'bad' });
  });
});

test.describe('the connection test', () => {
  test.beforeEach(({ connected }) => void connected);

  test('is all green where all is well', async ({ world: { browser } }) => {
    const options = await browser.openOwnPage('options.html');
    await options.appears('button[name=test-connection]');
    expect(await testConnection(options)).toEqual(ALL_GOOD);
    await says(options, 'All 9 checks are fine.');
  });

  const cases: readonly {
    readonly name: string;
    readonly method?: string;
    readonly path: string;
    readonly body: object;
    readonly lines: Partial<Record<keyof typeof ALL_GOOD, string>>;
    readonly says: string;
  }[] = [
    {
      name: 'a secret that was changed',
      method: 'PUT',
      path: '/pbx/clients/dialbridge-employee',
      body: { secret: 'another' },
      lines: {
        token: 'bad',
        licence: 'skipped',
        extension: 'skipped',
        phone: 'skipped',
        events: 'skipped',
      },
      says: 'Enter the API key again',
    },
    {
      name: 'a phone that is not registered',
      path: '/pbx/devices/unregister',
      body: { dn: '100' },
      lines: { phone: 'bad' },
      says: 'Switch on your desk phone or open the 3CX app, then test again.',
    },
    {
      name: 'a licence that is gone',
      method: 'PATCH',
      path: '/pbx/settings',
      body: { licence: false },
      lines: { licence: 'bad', extension: 'skipped', phone: 'skipped', events: 'skipped' },
      says: 'Console Restrictions',
    },
    {
      name: 'an extension that is no longer monitored',
      method: 'PUT',
      path: '/pbx/clients/dialbridge-employee',
      body: { monitored: ['101'] },
      lines: { extension: 'bad', phone: 'skipped' },
      says: 'not from yours',
    },
    {
      name: 'a clock that is an hour off',
      path: '/pbx/faults',
      /** Of the moment of the test, which may be minutes after this file has been read. */
      get body() {
        const date = new Date(Date.now() + 3_600_000).toUTCString();
        return { kind: 'fail', match: '^GET /xapi/v1/Defs', status: 401, headers: { date } };
      },
      lines: { clock: 'warn' },
      says: 'behind the phone system’s by 60 minutes',
    },
    {
      name: 'events that are refused',
      path: '/pbx/faults',
      body: { kind: 'fail', match: 'GET /callcontrol/ws', status: 403, times: 50 },
      lines: { events: 'warn' },
      says: 'Changes are read every second or so instead, and calls work all the same.',
    },
  ];
  for (const one of cases) {
    const { name, method = 'POST', path, lines, says: words } = one;
    test(`finds ${name}`, async ({ world: { browser }, pbx }) => {
      const options = await browser.openOwnPage('options.html');
      await options.appears('button[name=test-connection]');
      await pbx.send(method, path, one.body);
      if (name.includes('secret')) await pbx.send('POST', '/pbx/tokens/kill', {});
      expect(await testConnection(options)).toMatchObject({ ...ALL_GOOD, ...lines });
      await says(options, words);
      expect(await pbx.requests(/makecall$/)).toBe(0);
    });
  }

  test('leads from a changed secret to the field for it, and is green afterwards', async ({
    world: { browser },
    pbx,
  }) => {
    const options = await browser.openOwnPage('options.html');
    await options.appears('button[name=test-connection]');
    await pbx.send('PUT', '/pbx/clients/dialbridge-employee', { secret: 'another' });
    await pbx.send('POST', '/pbx/tokens/kill', {});
    expect((await testConnection(options)).token).toBe('bad');
    await options.click('[data-check=token] .check-trouble button');
    const focused = () => options.evaluate(() => document.activeElement?.getAttribute('name') ?? null, null);
    await expect.poll(focused).toBe('clientSecret');
    await options.fill('input[name=clientSecret]', 'another');
    await options.press('Enter');
    await options.appears('.notice.good');
    await until(
      () => testConnection(options),
      (lines) => Object.values(lines).every((state) => state === 'good'),
    );
    await forgetConnection(browser);
  });

  test('finds that nothing answers, or not with a certificate that is trusted', async ({
    world: { browser },
    pbx,
  }) => {
    const options = await browser.openOwnPage('options.html');
    await options.appears('button[name=test-connection]');
    await pbx.send('POST', '/pbx/faults', { kind: 'cut', match: '/', times: 50 });
    const lines = await testConnection(options);
    expect(lines).toMatchObject({ access: 'good', reachable: 'bad', token: 'skipped', clock: 'skipped' });
    await says(
      options,
      'Nothing answered at this address, or not with a certificate that the browser trusts.',
    );
    await pbx.send('DELETE', '/pbx/faults');
    await until(
      () => testConnection(options),
      (again) => Object.values(again).every((state) => state === 'good'),
    );
  });

  test('finds that the secret is gone, and leads to the field for it', async ({ world: { browser } }) => {
    const options = await browser.openOwnPage('options.html');
    await options.appears('button[name=test-connection]');
    await options.evaluate(async (host) => {
      const { storage } = Reflect.get(globalThis, 'chrome');
      const { connection } = await storage.local.get('connection');
      await storage.local.set({ connection: { ...connection, clientId: `${connection.clientId}-${host}` } });
    }, 'of-another-day');
    await options.goto(await options.evaluate(() => location.href, null));
    await options.appears('button[name=test-connection]');
    expect(await testConnection(options)).toMatchObject({ access: 'bad', reachable: 'skipped' });
    await options.click('[data-check=access] .check-trouble button');
    const focused = () => options.evaluate(() => document.activeElement?.getAttribute('name') ?? null, null);
    await expect.poll(focused).toBe('clientSecret');
    await forgetConnection(browser);
  });
});

test('access that was taken away is told in the popup, and given back by one button', async ({
  world: { browser },
  connected,
}) => {
  void connected;
  const options = await browser.openOwnPage('options.html');
  await options.evaluate(async () => {
    const { permissions } = Reflect.get(globalThis, 'chrome');
    await permissions.remove({ origins: ['https://pbx.example.com/*', 'wss://pbx.example.com/*'] });
  }, null);
  const popup = await browser.openOwnPage('popup.html');
  await popup.appears('[data-access=allow-pbx]');
  expect(await textOf(popup)).toContain('Access to pbx.example.com is missing');
  await popup.click('button[name=allow-pbx]');
  await says(popup, 'Phone registered');
  expect(await textOf(popup)).not.toContain('is missing');
});
