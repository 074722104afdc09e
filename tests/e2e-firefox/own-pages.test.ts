import { describe, expect, it } from 'vitest';
import { axeComplaints } from '../browsers/axe';
import { OFFICE, OFFICE_DIALLED, OFFICE_SHOWN, openDelivery } from '../browsers/delivery';
import { clickNumber, forgetConnection, markedInMail, pressConnect } from '../browsers/journey';
import { storeCalling } from '../browsers/stored';
import { type Tab, until } from '../browsers/tab';
import { forgetSession, shareWorld, untilCardSays } from './world';

const world = shareWorld({ connected: true });

const openPopup = () => world().browser.openOwnPage('popup.html');
const openOptions = () => world().browser.openOwnPage('options.html');
const shows = (page: Tab, state: string) => page.appears(`[data-call-state="${state}"]`);
const wordsOf = (page: Tab): Promise<string> => page.evaluate(() => document.body.innerText, null);
const untilSays = (page: Tab, words: string) =>
  until(
    () => wordsOf(page),
    (text) => text.includes(words),
  );
const destinations = async () => (await world().pbx.calls()).map(({ destination }) => destination);

describe('the popup in Firefox', () => {
  it('calls what is typed, and once more from the recent calls, by keys alone', async () => {
    const { browser, pbx } = world();
    const popup = await openPopup();
    await popup.appears('input[name=target]:focus');
    for (const key of OFFICE_SHOWN) await popup.press(key);
    await popup.press('Enter');
    await shows(popup, 'ringing');
    expect(await destinations()).toEqual([OFFICE_DIALLED]);
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
    await shows(popup, 'ended');
    await popup.close();
    await forgetSession(browser.desk);
    const later = await openPopup();
    await later.appears('button[name=call-again]');
    await later.appears('input[name=target]:focus');
    await later.press('ArrowDown');
    await later.press('Enter');
    await shows(later, 'ringing');
    expect(await destinations()).toEqual([OFFICE_DIALLED, OFFICE_DIALLED]);
    await later.close();
  });

  it('says that the phone system may not be contacted any more, and mends it with one button', async () => {
    const { browser } = world();
    await browser.desk.evaluate(async () => {
      const api = Reflect.get(globalThis, 'browser');
      const origins = ['https://pbx.example.com/*', 'wss://pbx.example.com/*'];
      await api.permissions.remove({ origins });
    }, null);
    const popup = await openPopup();
    await untilSays(popup, 'Access to pbx.example.com is missing');
    await popup.click('button[name=allow-pbx]');
    await untilSays(popup, 'Phone registered');
    await popup.close();
  });
});

describe('the connection test in Firefox', () => {
  /** Runs the test until it has found as many lines that are not good. */
  const test = async (page: Tab, faulty: number): Promise<string[]> => {
    const lines = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('.check')].map(
            ({ dataset }) => `${dataset.check} ${dataset.state}`,
          ),
        null,
      );
    const bad = (all: readonly string[]) => all.filter((line) => !line.endsWith(' good'));
    await page.click('button[name=test-connection]');
    return bad(await until(lines, (all) => all.length === 9 && bad(all).length === faulty));
  };

  it('is green where everything works, and red where it does not', async () => {
    const { pbx } = world();
    const options = await openOptions();
    await test(options, 0);
    expect(await wordsOf(options)).toContain('All 9 checks are fine.');
    await pbx.send('POST', '/pbx/devices/unregister', { dn: '100' });
    expect(await test(options, 1)).toEqual(['phone bad']);
    expect(await wordsOf(options)).toContain('Switch on your desk phone');
    await pbx.send('PATCH', '/pbx/settings', { licence: false });
    expect(await test(options, 4)).toContain('licence bad');
    await options.close();
  });
});

describe('without a phone system in Firefox a number', () => {
  it('goes to the 3CX web client where a person has chosen so, and is never said to be placed', async () => {
    const { browser, pbx } = world();
    await forgetAccess();
    await storeCalling(browser, { fallback: 'webClient', webClientHost: 'pbx.example.com' });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    const client = await browser.opened(/webclient/);
    expect(await client.evaluate(() => location.href, null)).toBe(
      'https://pbx.example.com/webclient/#/call?phone=%2B494066969128',
    );
    await client.close();
    await untilCardSays(browser, 'The number was handed over.');
    expect(await pbx.calls()).toEqual([]);
    const popup = await openPopup();
    await untilSays(popup, 'Handed over');
    await popup.close();
    await mail.close();
  });

  it('goes to the phone app where a person has chosen so', async () => {
    const { browser, pbx } = world();
    await forgetAccess();
    await storeCalling(browser, { fallback: 'tel' });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await untilCardSays(browser, 'The number was handed over.');
    expect(await pbx.calls()).toEqual([]);
    await mail.close();
  });

  /** The connection stays as it is: only the right to use it is gone, until a later test takes it up again. */
  const forgetAccess = () =>
    world().browser.desk.evaluate(async () => {
      const api = Reflect.get(globalThis, 'browser');
      await api.permissions.remove({ origins: ['https://pbx.example.com/*', 'wss://pbx.example.com/*'] });
    }, null);
});

describe('the setup in Firefox', () => {
  it('leads in four steps to a test call that rings the own phone and nobody else', async () => {
    const { browser, emulators, pbx } = world();
    await forgetConnection(browser);
    const options = await openOptions();
    await pressConnect(options, emulators);
    await options.appears('[data-step=phone] button[name=next]');
    expect(await axeComplaints(options)).toEqual([]);
    await options.click('[data-step=phone] button[name=next]');
    await options.click('button[name=test-call]');
    await untilSays(options, 'Your phone should ring now.');
    expect(await pbx.calls()).toMatchObject([{ dn: '100', destination: '100', outcome: 'own-ringing' }]);
    await options.click('button[name=rang]');
    await untilSays(options, 'Your phone rang.');
    await until(pbx.calls, ([call]) => call?.outcome === 'dropped');
    await options.click('[data-step=test] button[name=later]');
    await options.appears('button[name=disconnect]');
    await options.close();
  });
});

describe('axe finds nothing to complain of in Firefox', () => {
  it('in the popup, with a call and with recent ones', async () => {
    const { pbx } = world();
    const popup = await openPopup();
    await popup.fill('input[name=target]', OFFICE_SHOWN);
    await popup.press('Enter');
    await shows(popup, 'ringing');
    expect(await axeComplaints(popup)).toEqual([]);
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
    await popup.appears('.recent-row');
    expect(await axeComplaints(popup)).toEqual([]);
    await popup.close();
  });

  it.each(['connection', 'calling'])('in the settings, section %s', async (section) => {
    const options = await world().browser.openOwnPage(`options.html#${section}`);
    await options.appears('main h1');
    await options.appears(section === 'calling' ? 'select[name=region]' : 'button[name=disconnect]');
    expect(await axeComplaints(options)).toEqual([]);
    await options.close();
  });

  it('on the confirm page', async () => {
    const { browser } = world();
    const popup = await openPopup();
    await popup.fill('input[name=target]', '112');
    await popup.press('Enter');
    const confirm = await browser.opened(/confirm\.html#./);
    await confirm.appears('button[name=call]');
    expect(await axeComplaints(confirm)).toEqual([]);
    // The window goes with the click, and may be gone before the browser has said so.
    await confirm.click('button[name=cancel]').catch(() => undefined);
    await until(
      () => browser.isOpen(/confirm\.html#./),
      (open) => !open,
    );
    await popup.close();
  });
});

describe('after the extension was loaded anew in Firefox', () => {
  it('an open mail is marked and can be called without a reload', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(browser);
    // What the old script has painted is not to be taken for the new one's.
    await mail.evaluate(() => CSS.highlights.clear(), null);
    await browser.reloadExtension();
    await until(
      () => mail.evaluate(() => document.querySelectorAll('dialbridge-card').length, null),
      (count) => count === 1,
    );
    await markedInMail(mail);
    await mail.bringToFront();
    await clickNumber(mail, OFFICE);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await destinations()).toEqual([OFFICE_DIALLED]);
    await mail.close();
  });
});

describe('the popup in Firefox, with Outlook out of its reach', () => {
  it('says so, and mends it with one button', async () => {
    const { browser } = world();
    await browser.desk.evaluate(async () => {
      const api = Reflect.get(globalThis, 'browser');
      const { host_permissions: origins } = api.runtime.getManifest();
      await api.permissions.remove({ origins });
    }, null);
    const popup = await openPopup();
    await untilSays(popup, 'Access to Outlook is missing');
    await popup.click('button[name=allow-outlook]');
    await until(
      () => wordsOf(popup),
      (text) => !text.includes('Access to Outlook'),
    );
    await popup.close();
    const mail = await openDelivery(browser);
    await mail.close();
  });
});
