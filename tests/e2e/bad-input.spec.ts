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
      says: 'could not be reached',
    },
    {
      name: 'a certificate that nobody trusts',
      typed: { address: UNTRUSTED_PBX },
      kind: 'unreachable',
      says: 'with a trusted certificate',
    },
    {
      name: 'a wrong secret',
      typed: { clientSecret: 'wrong' },
      kind: 'wrongSecret',
      says: 'does not accept this client ID and secret',
    },
    {
      name: 'a page of HTML instead of JSON',
      typed: {},
      fault: { kind: 'fail', match: '/connect/token', status: 502, body: 'html' },
      kind: 'serverError',
      says: 'reported an error of its own',
    },
    {
      name: 'an API client without the right to call',
      typed: {},
      fault: { kind: 'fail', match: 'GET /callcontrol', status: 403, body: 'json' },
      kind: 'forbidden',
      says: 'does not permit this',
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
      says: 'could not be reached',
    },
    {
      name: 'it answers with HTML',
      path: '/pbx/faults',
      body: { kind: 'fail', match: '/devices$', status: 500, body: 'html' },
      says: 'reported an error of its own',
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
      await expect.poll(world.browser.readNote).toContain(says);
      expect(await world.browser.readNote()).toContain('Nothing was dialled.');
      expect((await pbx.calls()).filter(({ outcome }) => outcome !== 'refused')).toEqual([]);
    });
  }

  test('when nothing is connected', async ({ world, pbx }) => {
    await forgetConnection(world.browser);
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    await clickNumber(mail, OFFICE);
    await expect.poll(world.browser.readNote).toContain('No phone system is connected');
    expect(await pbx.calls()).toEqual([]);
  });
});

test('whoever disconnects leaves no secret and no permission behind', async ({ world }) => {
  const options = await connect(world.browser, world.emulators);
  const held = () =>
    options.evaluate(async (): Promise<string[]> => {
      const api = Reflect.get(globalThis, 'chrome');
      return (await api.permissions.getAll()).origins ?? [];
    }, null);
  expect(await held()).toEqual(
    expect.arrayContaining(['https://pbx.example.com/*', 'wss://pbx.example.com/*']),
  );
  await options.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === 'Disconnect')?.click();
  }, null);
  await until(held, (origins) => !origins.some((origin) => origin.includes('pbx')));
});
