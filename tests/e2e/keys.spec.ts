import { settledOnCard } from '../browsers/card';
import { OFFICE_DIALLED, OFFICE_SHOWN, openDelivery } from '../browsers/delivery';
import { forgetCalls, readPopup } from '../browsers/journey';
import { storeCalling } from '../browsers/stored';
import { until } from '../browsers/tab';
import { FIRST, openTwoNumbers } from '../browsers/two-numbers';
import { confirmWindow } from './confirm-window';
import { expect, test } from './fixtures';
import { browserEvents, pressToolbarButton } from './worker';

const ELSEWHERE = 'https://intranet.example.net/people';

test.describe('a key', () => {
  test.beforeEach(({ connected }) => void connected);

  test('goes from number to number of the open mail and opens the card of each', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openTwoNumbers(browser, pbx);
    const url = await mail.evaluate(() => location.href, null);
    const { command } = browserEvents(browser.context);
    const selected = () => mail.evaluate(() => getSelection()?.toString() ?? '', null);
    await command('walk-numbers', url);
    await expect.poll(browser.readCard).toContain('Number 1 of 2: +49 40 66969128');
    expect(await selected()).toBe(FIRST);
    await command('walk-numbers', url);
    await expect.poll(browser.readCard).toContain('Number 2 of 2: +49 40 66969415');
    await command('walk-numbers', url);
    await expect.poll(browser.readCard).toContain('Number 1 of 2: +49 40 66969128');
    expect(await pbx.calls()).toEqual([]);
    // The button to call has the focus: Enter calls the number that was announced.
    await settledOnCard(browser, 'call');
    await mail.press('Enter');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969128' }]);
  });

  test('says so where there is no number on the page', async ({ world: { browser }, pbx }) => {
    await pbx.send('POST', '/outlook/mails', { id: 'plain', text: 'Nothing to call here.' });
    const tab = await browser.openTab('https://outlook.office.com/mail/id/plain');
    await tab.appears('[id^="UniqueMessageBody"]');
    // No number tells here that somebody hears the key.
    await expect
      .poll(() => tab.evaluate(() => CSS.highlights.has('dialbridge-number'), null).catch(() => false))
      .toBe(true);
    const { command } = browserEvents(browser.context);
    await command('walk-numbers', 'https://outlook.office.com/mail/id/plain');
    await expect.poll(browser.readCard).not.toBe('');
    expect(await pbx.calls()).toEqual([]);
  });

  test('calls the selected number, and hangs up', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    const url = await mail.evaluate(() => location.href, null);
    const { command } = browserEvents(browser.context);
    await command('walk-numbers', url);
    await expect.poll(browser.readCard).toContain(OFFICE_SHOWN);
    await command('call-selection', url);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: OFFICE_DIALLED, outcome: 'own-ringing' }]);
    await readPopup(browser, 'Your phone is ringing');
    await command('hang-up', url);
    await until(pbx.calls, ([call]) => call?.outcome === 'dropped');
  });

  test('calls a number selected on any other page once the key gives the right to read it', async ({
    world: { browser },
    pbx,
  }) => {
    await browser.context.route(`${ELSEWHERE}*`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p id=n>+49 40 66969 415</p><p id=w>No number</p>' }),
    );
    const page = await browser.openTab(ELSEWHERE);
    const select = (id: string) =>
      page.evaluate((wanted) => {
        const element = document.getElementById(wanted);
        if (element) getSelection()?.selectAllChildren(element);
      }, id);
    await select('n');
    const { command } = browserEvents(browser.context);
    await page.bringToFront();
    await command('call-selection', ELSEWHERE);
    await readPopup(browser, 'The browser lets no extension read this page.');
    expect(await pbx.calls()).toEqual([]);
    await page.bringToFront();
    await pressToolbarButton(browser.context, ELSEWHERE);
    await command('call-selection', ELSEWHERE);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969415' }]);
  });

  test('says in the popup that a selection holds no number, or several', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openTwoNumbers(browser, pbx);
    const url = await mail.evaluate(() => location.href, null);
    const { command } = browserEvents(browser.context);
    await mail.evaluate(() => getSelection()?.removeAllRanges(), null);
    await command('call-selection', url);
    expect(await readPopup(browser, 'There is no phone number in this text.')).toContain('Not dialled');
    await forgetCalls(browser);
    await mail.bringToFront();
    await mail.evaluate(() => {
      const body = document.querySelector('[id^="UniqueMessageBody"]');
      if (body) getSelection()?.selectAllChildren(body);
    }, null);
    await command('call-selection', url);
    await readPopup(browser, 'There is more than one phone number in this text.');
    expect(await pbx.requests(/makecall$/)).toBe(0);
  });
});

test.describe('the context menu', () => {
  test.beforeEach(({ connected }) => void connected);

  for (const [name, info, dialled] of [
    [
      'a selected text',
      { menuItemId: 'call-selection', selectionText: 'Tel. +49 40 66969 415' },
      '+494066969415',
    ],
    ['a tel: link', { menuItemId: 'call-link', linkUrl: 'tel:+49-40-66969-415' }, '+494066969415'],
    ['a callto: link', { menuItemId: 'call-link', linkUrl: 'callto:+494066969415' }, '+494066969415'],
  ] as const) {
    test(`calls ${name}`, async ({ world: { browser }, pbx }) => {
      const popup = await browser.openOwnPage('popup.html');
      await popup.appears('main');
      await browserEvents(browser.context).menu(info, '');
      await until(pbx.calls, (calls) => calls.length > 0);
      expect(await pbx.calls()).toMatchObject([{ destination: dialled }]);
    });
  }

  test('asks first about a risky number, like everything else', async ({ world: { browser }, pbx }) => {
    const popup = await browser.openOwnPage('popup.html');
    await popup.appears('main');
    const info = { menuItemId: 'call-link', linkUrl: 'tel:+499001234567' };
    await browserEvents(browser.context).menu(info, '');
    await confirmWindow(browser.context);
    expect(await pbx.calls()).toEqual([]);
  });

  for (const [name, text, says] of [
    ['holds ten thousand characters', 'x1'.repeat(5_000), 'too long'],
    ['holds more than anybody selects', 'x1'.repeat(20_000), 'too long'],
    ['holds no number', 'Kind regards', 'There is no phone number in this text.'],
  ] as const) {
    test(`says so when the selection ${name}`, async ({ world: { browser }, pbx }) => {
      await storeCalling(browser, {});
      const popup = await browser.openOwnPage('popup.html');
      await popup.appears('main');
      await browserEvents(browser.context).menu({ menuItemId: 'call-selection', selectionText: text }, '');
      await readPopup(browser, says);
      expect(await pbx.requests(/makecall$/)).toBe(0);
    });
  }
});
