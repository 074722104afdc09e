import { OFFICE, OFFICE_DIALLED, openDelivery } from '../browsers/delivery';
import { clickNumber, placeOf, readPopup } from '../browsers/journey';
import { storeCalling } from '../browsers/stored';
import { until } from '../browsers/tab';
import { expect, test } from './fixtures';

const MAKECALL = /^POST .*\/makecall$/;

test.describe('a call', () => {
  test.beforeEach(({ connected }) => void connected);

  for (const [name, upTo] of [
    ['rings', 'Your phone is ringing'],
    ['is connected', 'Connected'],
  ] as const) {
    test(`whose worker is killed while it ${name} is taken up again, and dialled once`, async ({
      world: { browser },
      pbx,
    }) => {
      const mail = await openDelivery(browser);
      await clickNumber(mail, OFFICE);
      await expect.poll(browser.readCard).toContain('Your phone is ringing');
      if (upTo === 'Connected') {
        await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
        await pbx.send('POST', '/pbx/calls/latest/far', { do: 'answer' });
        await expect.poll(browser.readCard).toContain('Connected');
      }
      await browser.stopBackground();
      if (upTo !== 'Connected') {
        await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
        await expect.poll(browser.readCard).toContain('Calling the other side');
      }
      await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
      await expect.poll(browser.readCard).toContain('The call has ended.');
      expect(await pbx.requests(MAKECALL)).toBe(1);
    });
  }

  test('whose worker is killed before the phone system answers is found, and dialled once', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    await pbx.send('POST', '/pbx/faults', { kind: 'delay', match: 'makecall$', ms: 3_000, when: 'after' });
    await clickNumber(mail, OFFICE);
    await until(pbx.calls, (calls) => calls.length > 0);
    await browser.stopBackground();
    await mail.bringToFront();
    await expect.poll(browser.readCard, { timeout: 15_000 }).toContain('Your phone is ringing');
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });

  test('that nobody answers for, and that is nowhere, is told as not known', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    await pbx.send('POST', '/pbx/faults', { kind: 'cut', match: 'makecall$', times: 5 });
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('It is not known whether your phone rang.');
    expect(await browser.readCard()).toContain('Nothing is called again by itself.');
    const popup = await readPopup(browser, 'Not known whether your phone rang');
    expect(popup).not.toContain('Nothing was dialled');
    expect(await pbx.calls()).toEqual([]);
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });

  test('over a slow phone system is asked for once, and shown as asked for', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    await pbx.send('POST', '/pbx/faults', { kind: 'delay', match: '/', ms: 2_500, times: 3 });
    const { x, y } = await placeOf(mail, OFFICE);
    await mail.mouse.move(x, y);
    await mail.mouse.click(x, y);
    await expect.poll(browser.readCard).toContain('Asking 3CX to call…');
    await mail.mouse.click(x, y);
    await expect.poll(browser.readCard, { timeout: 20_000 }).toContain('Your phone is ringing');
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });

  test('that two tabs ask for at once is made once', async ({ world: { browser }, pbx }) => {
    const one = await openDelivery(browser);
    const other = await openDelivery(browser);
    const here = await placeOf(one, OFFICE);
    const there = await placeOf(other, OFFICE);
    await Promise.all([one.mouse.click(here.x, here.y), other.mouse.click(there.x, there.y)]);
    await until(pbx.calls, (calls) => calls.length > 0);
    await readPopup(browser, 'Your phone is ringing');
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });

  test('goes on being true after another client has taken the token', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
    await pbx.send('POST', '/pbx/tokens/kill', {});
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
    await expect.poll(browser.readCard).toContain('Calling the other side');
  });

  for (const { name, path, body } of [
    { name: 'is cut', path: '/pbx/sockets/drop', body: {} },
    { name: 'is closed for maintenance', path: '/pbx/sockets/drop', body: { code: 1012 } },
    { name: 'says nothing any more', path: '/pbx/sockets/half-open', body: {} },
    { name: 'says nonsense', path: '/pbx/sockets/send', body: { text: 'not json' } },
  ]) {
    test(`goes on being true when the events socket ${name}`, async ({ world: { browser }, pbx }) => {
      const mail = await openDelivery(browser);
      await clickNumber(mail, OFFICE);
      await expect.poll(browser.readCard).toContain('Your phone is ringing');
      await until(
        () => pbx.send('GET', '/pbx/sockets'),
        (sockets) => Array.isArray(sockets) && sockets.length > 0,
      );
      await pbx.send('POST', path, body);
      await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
      await expect.poll(browser.readCard).toContain('Calling the other side');
      await pbx.send('POST', '/pbx/calls/latest/far', { do: 'answer' });
      await expect.poll(browser.readCard).toContain('Connected');
    });
  }

  test('is followed by asking where the events socket is refused', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    const refusal = { kind: 'fail', match: 'GET /callcontrol/ws', status: 403, times: 50 };
    await pbx.send('POST', '/pbx/faults', refusal);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
    await expect.poll(browser.readCard).toContain('Calling the other side');
  });

  test('goes out at most once when the phone registers anew in that very moment', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    await pbx.send('POST', '/pbx/faults', { kind: 'delay', match: 'makecall$', ms: 800 });
    await clickNumber(mail, OFFICE);
    await until(
      () => pbx.requests(MAKECALL),
      (count) => count > 0,
    );
    await pbx.send('POST', '/pbx/devices/reregister', { dn: '100' });
    await expect.poll(browser.readCard).toMatch(/Your phone is ringing|re-registered/);
    const rung = (await pbx.calls()).filter(({ outcome }) => outcome !== 'refused');
    expect(rung.length).toBe((await browser.readCard()).includes('ringing') ? 1 : 0);
  });

  test('that the other side refuses ends, and says so', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'busy' });
    await expect.poll(browser.readCard).toContain('The call has ended.');
    await readPopup(browser, 'Not reached');
  });
});

test.describe('without a licence', () => {
  test.beforeEach(async ({ connected, pbx }) => {
    void connected;
    await pbx.send('PATCH', '/pbx/settings', { licence: false });
  });

  test('a number is not dialled, and the reason is said', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('does not allow your API client to do this');
    expect(await browser.readCard()).toContain('Nothing was dialled.');
    expect((await pbx.calls()).filter(({ outcome }) => outcome !== 'refused')).toEqual([]);
  });

  test('a number goes to the web client where the settings say so, and counts as handed over', async ({
    world: { browser },
    pbx,
  }) => {
    await storeCalling(browser, { fallback: 'webClient' });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    const options = await browser.openOwnPage('options.html');
    const opened = () =>
      options.evaluate(async (): Promise<string[]> => {
        const tabs: readonly { readonly url?: string }[] = await Reflect.get(globalThis, 'chrome').tabs.query(
          {},
        );
        return tabs.flatMap(({ url = '' }) => (url.includes('/webclient/') ? url : []));
      }, null);
    const webClient = `https://pbx.example.com/webclient/#/call?phone=${encodeURIComponent(OFFICE_DIALLED)}`;
    await expect.poll(opened).toEqual([webClient]);
    expect(await pbx.requests(/^GET \/webclient/)).toBe(1);
    await readPopup(browser, 'Handed over');
  });

  test('a number goes to the phone app where the settings say so', async ({ world: { browser } }) => {
    await storeCalling(browser, { fallback: 'tel' });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('The number was handed over.');
    expect(await readPopup(browser, 'Recent calls')).toContain('Handed over');
  });
});
