import { describe, expect, it } from 'vitest';
import { OFFICE, openDelivery } from '../browsers/delivery';
import { clickNumber, connect, forgetConnection, pressConnect } from '../browsers/journey';
import { until } from '../browsers/tab';
import { UNTRUSTED_PBX } from '../emulators/start';
import { shareWorld, untilCardSays } from './world';

/** What needs the connection comes first: the other tests begin without one. */
const world = shareWorld({ connected: true });

describe('in Firefox a click on a number says why nothing was dialled', () => {
  it.each([
    ['no phone is registered', '/pbx/devices/unregister', { dn: '100' }, 'No phone is registered'],
    [
      'the phone system is down',
      '/pbx/faults',
      { kind: 'cut', match: '/', times: 50 },
      'Nothing answered at this address',
    ],
    [
      'it answers with HTML',
      '/pbx/faults',
      { kind: 'fail', match: '/devices$', status: 500, body: 'html' },
      'an error of its own',
    ],
    [
      'a login page of the network answers in its place',
      '/pbx/faults',
      { kind: 'fail', match: '/devices$', status: 200, body: 'html' },
      'not like a 3CX V20',
    ],
  ])('when %s', async (_, path, body, says) => {
    const { browser, pbx } = world();
    const mail = await openDelivery(browser);
    await pbx.send('POST', path, body);
    await clickNumber(mail, OFFICE);
    expect(await untilCardSays(browser, says)).toContain('Nothing was dialled.');
    expect(await pbx.calls()).toEqual([]);
    await mail.close();
  });
});

describe('in Firefox the options page says what is wrong', () => {
  it.each([
    ['an address that is none', { address: 'not an address' }, 'addressInvalid'],
    ['an http address', { address: 'http://pbx.example.com' }, 'addressNotHttps'],
    ['a certificate that nobody trusts', { address: UNTRUSTED_PBX }, 'unreachable'],
    ['a wrong secret', { clientSecret: 'wrong' }, 'wrongSecret'],
  ])('about %s, and connects nothing', async (_, typed, kind) => {
    const { browser, emulators } = world();
    await forgetConnection(browser);
    const options = await browser.openOwnPage('options.html');
    await pressConnect(options, emulators, typed);
    await options.appears(`[data-problem="${kind}"]`);
    const condition = await options.evaluate(() => document.querySelector('nav small')?.textContent, null);
    expect(condition).toBe('not connected');
    await options.close();
  });
});

describe('in Firefox the options page sees who answers in the place of the phone system', () => {
  const redirect = { location: 'https://untrusted.example.com/connect/token' };
  it.each([
    ['a login page of the network', { status: 200, body: 'html' }, 'notPbx'],
    ['a redirect to another host', { status: 302, body: 'empty', headers: redirect }, 'redirected'],
  ])('%s, and connects nothing', async (_, fault, kind) => {
    const { browser, emulators, pbx } = world();
    await forgetConnection(browser);
    await pbx.send('POST', '/pbx/faults', { kind: 'fail', match: '/connect/token', ...fault });
    const options = await browser.openOwnPage('options.html');
    await pressConnect(options, emulators);
    await options.appears(`[data-problem="${kind}"]`);
    await options.close();
  });
});

it('whoever disconnects in Firefox leaves no permission behind', async () => {
  const { browser, emulators } = world();
  const options = await connect(browser, emulators);
  const held = () =>
    options.evaluate(async (): Promise<string[]> => {
      const api = Reflect.get(globalThis, 'browser');
      return (await api.permissions.getAll()).origins ?? [];
    }, null);
  expect(await held()).toEqual(
    expect.arrayContaining(['https://pbx.example.com/*', 'wss://pbx.example.com/*']),
  );
  await options.click('button[name=disconnect]');
  await options.click('button[name=disconnect-now]');
  await until(held, (origins) => !origins.some((origin) => origin.includes('pbx')));
  await options.close();
});
