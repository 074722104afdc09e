import { OFFICE, openDelivery } from '../browsers/delivery';
import { clickNumber, forgetCalls, markedInMail, openMail, readPopup } from '../browsers/journey';
import { dialInPopup } from '../browsers/popup';
import { storeCalling } from '../browsers/stored';
import { until } from '../browsers/tab';
import { confirm, confirmWindow, confirmWindows } from './confirm-window';
import { expect, test } from './fixtures';

const PREMIUM = '+49 900 1234567';
const GERMAN = { region: 'DE' };

test.describe('a window of our own asks', () => {
  test.beforeEach(({ connected }) => void connected);

  test('before a premium number in a mail is called, and calls it once', async ({
    world: { browser },
    pbx,
  }) => {
    await pbx.send('POST', '/outlook/mails', { id: 'hotline', text: `Our hotline: ${PREMIUM}` });
    const mail = await openMail(browser, 'hotline');
    await markedInMail(mail);
    await clickNumber(mail, PREMIUM);
    const page = await confirmWindow(browser.context);
    await expect(page.getByRole('heading')).toContainText('+49 900 1 234567');
    await expect(page.locator('body')).toContainText('This is a premium-rate number.');
    await expect.poll(browser.readCard).toContain('A Dialbridge window asks you first.');
    expect(await browser.readCard()).toContain('Nothing has been dialled yet.');
    expect(await pbx.calls()).toEqual([]);
    await confirm(page);
    await until(pbx.calls, (calls) => calls.length > 0);
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
    expect(await pbx.calls()).toMatchObject([{ destination: '+499001234567' }]);
  });

  test('before an emergency number, which needs a tick as well', async ({ world: { browser }, pbx }) => {
    await storeCalling(browser, GERMAN);
    await dialInPopup(browser, '112');
    const page = await confirmWindow(browser.context);
    await expect(page.locator('body')).toContainText('is an emergency number.');
    await expect(page.locator('input[name=remember]')).toHaveCount(0);
    const call = page.locator('button[name=call]');
    await expect(call).toHaveAttribute('aria-disabled', 'true');
    await expect(call).toHaveAccessibleDescription(/Tick “This is an emergency”/);
    await call.click({ force: true });
    expect(await pbx.calls()).toEqual([]);
    await page.check('input[name=emergency]');
    await confirm(page);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '112' }]);
  });

  for (const { name, typed, says, settings } of [
    { name: 'a short number', typed: '11880', says: 'is a short number', settings: GERMAN },
    { name: 'a feature code', typed: '*21', says: 'is a code', settings: GERMAN },
    { name: 'a shared-cost number', typed: '+49 180 5123456', says: 'shared-cost', settings: {} },
    {
      name: 'a country outside the list',
      typed: '+44 20 7946 0774',
      says: 'United Kingdom is outside',
      settings: { countries: ['DE'] },
    },
    {
      name: 'a number called for the first time',
      typed: '+49 40 66969128',
      says: 'is not among your recent calls',
      settings: { confirmFirstTime: true },
    },
  ]) {
    test(`before ${name} is called, and No calls nobody`, async ({ world: { browser }, pbx }) => {
      await storeCalling(browser, settings);
      const popup = await dialInPopup(browser, typed);
      const page = await confirmWindow(browser.context);
      await expect(page.locator('body')).toContainText(says);
      await popup.close();
      // The window goes with the click, and may be gone before the browser has said so.
      await page.click('button[name=cancel]').catch(() => undefined);
      await until(
        async () => confirmWindows(browser.context).length,
        (count) => count === 0,
      );
      expect(await pbx.requests(/makecall$/)).toBe(0);
    });
  }

  test('and the card says so when the answer is no', async ({ world: { browser }, pbx }) => {
    await storeCalling(browser, { confirmFirstTime: true });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    const page = await confirmWindow(browser.context);
    // The window goes with the key, and may be gone before the key comes up again.
    await page.keyboard.press('Escape').catch(() => undefined);
    await expect.poll(browser.readCard).toContain('You chose not to call this number.');
    expect(await browser.readCard()).toContain('Nothing was dialled.');
    expect(await pbx.calls()).toEqual([]);
  });

  test('and not again for a number that was ticked', async ({ world: { browser }, pbx }) => {
    await storeCalling(browser, { countries: ['FR'] });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    const page = await confirmWindow(browser.context);
    await page.check('input[name=remember]');
    await confirm(page);
    await until(pbx.calls, (calls) => calls.length === 1);
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
    await expect.poll(browser.readCard).toContain('The call has ended.');
    await forgetCalls(browser);
    for (const window of confirmWindows(browser.context)) await window.close();
    await mail.bringToFront();
    await clickNumber(mail, OFFICE);
    await until(pbx.calls, (calls) => calls.length === 2);
    expect(confirmWindows(browser.context)).toHaveLength(0);
  });

  test('and not again for a number that was called before', async ({ world: { browser }, pbx }) => {
    await storeCalling(browser, { confirmFirstTime: true });
    await dialInPopup(browser, '+49 40 66969128').then((popup) => popup.close());
    await confirm(await confirmWindow(browser.context));
    await until(pbx.calls, (calls) => calls.length === 1);
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
    await readPopup(browser, 'Not reached');
    await forgetCalls(browser);
    for (const window of confirmWindows(browser.context)) await window.close();
    await dialInPopup(browser, '+49 40 66969128');
    await until(pbx.calls, (calls) => calls.length === 2);
    expect(confirmWindows(browser.context)).toHaveLength(0);
  });

  test('and takes a double click that comes with it for no answer', async ({ world: { browser }, pbx }) => {
    await storeCalling(browser, { confirmFirstTime: true });
    await dialInPopup(browser, '+49 40 66969 415');
    const page = await confirmWindow(browser.context);
    const box = await page.locator('button[name=call]').boundingBox();
    if (!box) throw new Error('no button');
    await page.reload();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { clickCount: 2 });
    await expect(page.locator('button[name=call]')).toHaveAttribute('aria-disabled', 'false');
    expect(await pbx.requests(/makecall$/)).toBe(0);
  });

  test('once for one gesture', async ({ world: { browser }, pbx }) => {
    await storeCalling(browser, { confirmFirstTime: true });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await confirmWindow(browser.context);
    await mail.bringToFront();
    await clickNumber(mail, OFFICE);
    const page = await confirmWindow(browser.context);
    const again = await browser.context.newPage();
    await again.goto(page.url());
    await confirm(again);
    await until(pbx.calls, (calls) => calls.length > 0);
    if (!page.isClosed()) {
      await page.bringToFront();
      await confirm(page);
      await expect(page.locator('body')).toContainText('This question is no longer waiting for an answer.');
    }
    expect(await pbx.requests(/makecall$/)).toBe(1);
  });
});
