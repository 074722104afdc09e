import {
  clickNumber,
  connect,
  forgetConnection,
  markedInMail,
  openMail,
  pressConnect,
} from '../browsers/journey';
import { until } from '../browsers/tab';
import { UNTRUSTED_PBX } from '../emulators/start';
import { expect, test } from './fixtures';

const OFFICE = '+49 (0)40 66969 128';
const MAKECALL = /^POST .*\/makecall$/;

test.describe('the options page says what is wrong', () => {
  const cases: readonly {
    readonly name: string;
    readonly typed: { readonly address?: string; readonly clientSecret?: string };
    readonly fault?: object;
    readonly kind: string;
    readonly says: string;
  }[] = [
    {
      name: 'an address that is none',
      typed: { address: 'not an address' },
      kind: 'addressInvalid',
      says: 'not an address of a phone system',
    },
    {
      name: 'an http address',
      typed: { address: 'http://pbx.example.com' },
      kind: 'addressNotHttps',
      says: 'only over https',
    },
    {
      name: 'a host that nobody knows',
      typed: { address: 'nowhere.example.com' },
      kind: 'unreachable',
      says: 'Nothing answered at this address',
    },
    {
      name: 'a certificate that nobody trusts',
      typed: { address: UNTRUSTED_PBX },
      kind: 'unreachable',
      says: 'not with a certificate that the browser trusts',
    },
    {
      name: 'a wrong secret',
      typed: { clientSecret: 'wrong' },
      kind: 'wrongSecret',
      says: 'does not accept this client ID and API key',
    },
    {
      name: 'a page of HTML instead of JSON',
      typed: {},
      fault: { kind: 'fail', match: '/connect/token', status: 502, body: 'html' },
      kind: 'serverError',
      says: 'reported an error of its own',
    },
    {
      name: 'a login page of the network, which answers 200 with HTML',
      typed: {},
      fault: { kind: 'fail', match: '/connect/token', status: 200, body: 'html' },
      kind: 'notPbx',
      says: 'not like a 3CX V20',
    },
    {
      name: 'JSON that breaks off',
      typed: {},
      fault: { kind: 'fail', match: '/connect/token', status: 200, body: 'garbage' },
      kind: 'notPbx',
      says: 'not like a 3CX V20',
    },
    {
      name: 'a redirect to another host',
      typed: {},
      fault: {
        kind: 'fail',
        match: '/connect/token',
        status: 302,
        body: 'empty',
        headers: { location: 'https://untrusted.example.com/connect/token' },
      },
      kind: 'redirected',
      says: 'leads on to another one',
    },
    {
      name: 'an API client without the right to call',
      typed: {},
      fault: { kind: 'fail', match: 'GET /callcontrol', status: 403, body: 'json' },
      kind: 'forbidden',
      says: 'does not allow your API client',
    },
  ];

  for (const { name, typed, fault, kind, says } of cases) {
    test(`about ${name}, and connects nothing`, async ({ world, pbx }) => {
      await forgetConnection(world.browser);
      if (fault) await pbx.send('POST', '/pbx/faults', fault);
      const options = await world.browser.openOwnPage('options.html');
      await pressConnect(options, world.emulators, typed);
      await options.appears(`[data-problem="${kind}"]`);
      const text = await options.evaluate(
        () => document.querySelector('[role=alert]')?.textContent ?? '',
        null,
      );
      expect(text).toContain(says);
      expect(text).toContain('Your settings were not changed.');
      expect(await options.evaluate(() => document.querySelector('nav small')?.textContent, null)).toBe(
        'not connected',
      );
    });
  }

  test('and keeps the connection there was', async ({ world, connected }) => {
    void connected;
    const options = await world.browser.openOwnPage('options.html');
    await options.click('.foldable summary');
    await pressConnect(options, world.emulators, { clientSecret: 'wrong' });
    await options.appears('[data-problem="wrongSecret"]');
    await options.goto(await options.evaluate(() => location.href, null));
    await options.appears('.notice.good');
  });
});

test.describe('a click on a number says why nothing was dialled', () => {
  const cases: readonly {
    readonly name: string;
    readonly path: string;
    readonly body: object;
    readonly says: string;
  }[] = [
    {
      name: 'no phone is registered',
      path: '/pbx/devices/unregister',
      body: { dn: '100' },
      says: 'No phone is registered for your extension',
    },
    {
      name: 'the phone system is down',
      path: '/pbx/faults',
      body: { kind: 'cut', match: '/', times: 50 },
      says: 'Nothing answered at this address',
    },
    {
      name: 'it answers with HTML',
      path: '/pbx/faults',
      body: { kind: 'fail', match: '/devices$', status: 500, body: 'html' },
      says: 'reported an error of its own',
    },
    {
      name: 'a login page of the network answers in its place',
      path: '/pbx/faults',
      body: { kind: 'fail', match: '/devices$', status: 200, body: 'html' },
      says: 'Something answered at this address, but not like a 3CX V20',
    },
    {
      name: 'it refuses the call',
      path: '/pbx/faults',
      body: { kind: 'fail', match: 'makecall$', status: 422, body: 'json' },
      says: 'cannot call this number from your phone',
    },
    {
      name: 'it is busy',
      path: '/pbx/faults',
      body: { kind: 'fail', match: '/devices$', status: 503, body: 'empty' },
      says: 'is busy and refused the request',
    },
  ];
  for (const { name, path, body, says } of cases) {
    test(`when ${name}`, async ({ world, pbx, connected }) => {
      void connected;
      const mail = await openMail(world.browser, 'demo-delivery');
      await markedInMail(mail);
      await pbx.send('POST', path, body);
      await clickNumber(mail, OFFICE);
      await expect.poll(world.browser.readCard).toContain(says);
      expect(await world.browser.readCard()).toContain('Nothing was dialled.');
      expect((await pbx.calls()).filter(({ outcome }) => outcome !== 'refused')).toEqual([]);
    });
  }

  test('when nothing is connected', async ({ world, pbx }) => {
    await forgetConnection(world.browser);
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    await clickNumber(mail, OFFICE);
    await expect.poll(world.browser.readCard).toContain('No phone system is connected');
    expect(await pbx.calls()).toEqual([]);
  });
});

test.describe('a click whose request to call is answered by somebody else', () => {
  const redirect = { location: 'https://pbx.example.com/callcontrol/100/makecall' };
  const cases = [
    { name: 'with a page, in its place', fault: { status: 200, body: 'html' } },
    { name: 'with JSON that breaks off', fault: { status: 200, body: 'garbage' } },
    {
      name: 'with a redirect that would repeat it',
      fault: { status: 307, body: 'empty', headers: redirect },
    },
  ];
  for (const { name, fault } of cases) {
    test(`${name} stays unknown and is not sent again`, async ({ world, pbx, connected }) => {
      void connected;
      const mail = await openMail(world.browser, 'demo-delivery');
      await markedInMail(mail);
      await pbx.send('POST', '/pbx/faults', { kind: 'fail', match: 'makecall$', ...fault });
      await clickNumber(mail, OFFICE);
      await expect.poll(world.browser.readCard).toContain('It is not known whether your phone rang.');
      expect(await pbx.calls()).toEqual([]);
      expect(await pbx.requests(MAKECALL)).toBe(1);
    });
  }

  test('after it was performed is found to ring, and is not sent again', async ({
    world,
    pbx,
    connected,
  }) => {
    void connected;
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    const fault = { kind: 'fail', match: 'makecall$', status: 200, body: 'html', when: 'after' };
    await pbx.send('POST', '/pbx/faults', fault);
    await clickNumber(mail, OFFICE);
    await expect.poll(world.browser.readCard).toContain('Your phone is ringing');
    expect(await pbx.calls()).toMatchObject([{ outcome: 'own-ringing' }]);
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });
});

test('whoever disconnects leaves no secret and no permission behind', async ({ world }) => {
  const options = await connect(world.browser, world.emulators);
  const secrets = () =>
    options.evaluate(
      () =>
        new Promise<number>((done, failed) => {
          const opening = indexedDB.open('dialbridge-secrets');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const counting = opening.result.transaction('secrets').objectStore('secrets').count();
            counting.onsuccess = () => done(counting.result);
          };
        }),
      null,
    );
  expect(await secrets()).toBe(1);
  const held = () =>
    options.evaluate(async (): Promise<string[]> => {
      const api = Reflect.get(globalThis, 'chrome');
      return (await api.permissions.getAll()).origins ?? [];
    }, null);
  expect(await held()).toEqual(
    expect.arrayContaining(['https://pbx.example.com/*', 'wss://pbx.example.com/*']),
  );
  await options.click('button[name=disconnect]');
  await options.click('button[name=disconnect-now]');
  await until(held, (origins) => !origins.some((origin) => origin.includes('pbx')));
  await until(secrets, (count) => count === 0);
});
