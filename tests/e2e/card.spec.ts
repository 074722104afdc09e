import { pressOnCard } from '../browsers/card';
import { OFFICE, OFFICE_SHOWN, openDelivery, pointAt } from '../browsers/delivery';
import { clickNumber } from '../browsers/journey';
import { storeCalling } from '../browsers/stored';
import { type Tab, until } from '../browsers/tab';
import { expect, test } from './fixtures';

const cursorAt = (mail: Tab, place: { x: number; y: number }): Promise<string> =>
  mail.evaluate(({ x, y }) => {
    const element = document.elementFromPoint(x, y);
    return element ? getComputedStyle(element).cursor : '';
  }, place);

test.describe('the card', () => {
  test.beforeEach(({ connected }) => void connected);

  test('comes where the pointer rests on a number, says what it is, and goes with the pointer', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    const place = await pointAt(mail, OFFICE);
    await expect.poll(browser.readCard).toContain(OFFICE_SHOWN);
    const said = await browser.readCard();
    expect(said).toContain('Germany · landline');
    expect(said).toContain('Call with 3CX');
    expect(await cursorAt(mail, place)).toBe('pointer');
    await mail.mouse.move(place.x, 40);
    await expect.poll(browser.readCard).toBe('');
    expect(await cursorAt(mail, place)).not.toBe('pointer');
    expect(await pbx.calls()).toEqual([]);
  });

  test('stays while the pointer is in it, and goes by Esc', async ({ world: { browser } }) => {
    const mail = await openDelivery(browser);
    await pointAt(mail, OFFICE);
    const { x, y } = await until(
      () => browser.placeOnCard('copy'),
      (place) => place !== null,
    ).then((place) => place ?? { x: 0, y: 0 });
    await mail.mouse.move(x, y);
    // Longer than the card waits for the pointer to come back.
    await mail.evaluate(() => new Promise((done) => setTimeout(done, 500)), null);
    expect(await browser.readCard()).toContain(OFFICE_SHOWN);
    await mail.press('Escape');
    await expect.poll(browser.readCard).toBe('');
  });

  test('offers Undo after a click, which drops the own leg again', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
    await pressOnCard(browser, mail, 'undo');
    await expect.poll(browser.readCard).toContain('Taken back.');
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969128', outcome: 'dropped' }]);
  });

  test('only opens by a click where the settings say so, and calls by its button', async ({
    world: { browser },
    pbx,
  }) => {
    await storeCalling(browser, { clickAction: 'card' });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('Call with 3CX');
    expect(await pbx.calls()).toEqual([]);
    await pressOnCard(browser, mail, 'call');
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
    expect(await pbx.calls()).toHaveLength(1);
  });

  test('follows the call: ringing, dialling, connected, ended', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('Your phone is ringing. Pick it up, then 3CX calls.');
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
    await expect.poll(browser.readCard).toContain('Calling the other side');
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'answer' });
    await expect.poll(browser.readCard).toMatch(/Connected.*00:0\d/);
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'hangUp' });
    await expect.poll(browser.readCard).toContain('The call has ended.');
  });

  test('hangs up', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'answer' });
    await pressOnCard(browser, mail, 'hangUp');
    await expect.poll(browser.readCard).toContain('The call has ended.');
    expect(await pbx.calls()).toMatchObject([{ outcome: 'dropped' }]);
  });

  test('calls the number as it was edited', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    await pointAt(mail, OFFICE);
    await pressOnCard(browser, mail, 'edit');
    await until(
      () => browser.placeOnCard('field'),
      (place) => place !== null,
    );
    for (const key of '+494066969415') await mail.press(key);
    await expect.poll(browser.readCard).toContain('Calls +49 40 66969415');
    await mail.press('Enter');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969415' }]);
  });

  test('copies the number as a person reads it', async ({ world: { browser } }) => {
    const mail = await openDelivery(browser);
    await pointAt(mail, OFFICE);
    await pressOnCard(browser, mail, 'copy');
    await expect.poll(browser.readCard).toContain('Copied');
    await mail.press('Escape');
    await mail.click('[role=search] input');
    await mail.press('Control+v');
    const pasted = () =>
      mail.evaluate(() => {
        const field = document.querySelector('[role=search] input');
        return field instanceof HTMLInputElement ? field.value : null;
      }, null);
    await expect.poll(pasted).toBe(OFFICE_SHOWN);
  });

  test('keeps every key that is typed in it from Outlook: the mail survives', async ({
    world: { browser },
    pbx,
  }) => {
    await storeCalling(browser, { clickAction: 'card' });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain('Call with 3CX');
    for (const key of ['Delete', 'r', 'n', 'j', 'ArrowDown']) await mail.press(key);
    await pressOnCard(browser, mail, 'edit');
    for (const key of ['Delete', 'r', 'n', 'j', 'k', 'Backspace', 'Delete']) await mail.press(key);
    expect(await browser.placeOnCard('field')).not.toBeNull();
    await pressOnCard(browser, mail, 'cancelEdit');
    await mail.press('Delete');
    await mail.press('Escape');
    await expect.poll(browser.readCard).toBe('');
    expect(await pbx.send('GET', '/outlook/log?type=key')).toEqual([]);
    expect(await pbx.send('GET', '/outlook/log?type=deleted')).toEqual([]);
    expect(await pbx.send('GET', '/outlook/log?type=compose-opened')).toEqual([]);
    // The same key means what it says again as soon as the card is gone.
    await mail.press('Delete');
    const deleted = () => pbx.send('GET', '/outlook/log?type=deleted');
    await expect.poll(deleted).toMatchObject([{ id: 'demo-delivery' }]);
  });
});
