import { describe, expect, it } from 'vitest';
import { pressOnCard } from '../browsers/card';
import { OFFICE, OFFICE_DIALLED, OFFICE_SHOWN, openDelivery, pointAt } from '../browsers/delivery';
import { clickNumber, markedIn, openMail } from '../browsers/journey';
import { storeCalling } from '../browsers/stored';
import { until } from '../browsers/tab';
import { shareWorld, untilCardSays } from './world';

const world = shareWorld({ connected: true });

describe('the card in Firefox', () => {
  it('says where a number is and whose, when the pointer rests on it, and goes with Esc', async () => {
    const { browser, pbx } = world();
    const html = `<p>Please ring</p><p>Katrin Lindemann: ${OFFICE}</p>`;
    await pbx.send('POST', '/outlook/mails', { id: 'named', html });
    const mail = await openMail(browser, 'named');
    await pointAt(mail, OFFICE);
    const card = await untilCardSays(browser, OFFICE_SHOWN);
    expect(card).toContain('Germany · landline');
    expect(card).toContain('Katrin Lindemann');
    expect(card).toContain('Call with 3CX Edit Copy');
    await mail.press('Escape');
    await until(browser.seeCard, ({ text }) => text === '');
    expect(await pbx.calls()).toEqual([]);
    await mail.close();
  });

  it('takes a call back: Undo drops the own leg, and nobody else is called', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await untilCardSays(browser, 'Your phone is ringing');
    await pressOnCard(browser, mail, 'undo');
    await untilCardSays(browser, 'Taken back.');
    expect(await pbx.calls()).toMatchObject([{ outcome: 'dropped' }]);
    await mail.close();
  });

  it('opens by a click and calls by its button, where a person has chosen so', async () => {
    const { browser, pbx } = world();
    await storeCalling(browser, { clickAction: 'card' });
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    await untilCardSays(browser, OFFICE_SHOWN);
    expect(await pbx.calls()).toEqual([]);
    await pressOnCard(browser, mail, 'call');
    await untilCardSays(browser, 'Your phone is ringing');
    expect(await pbx.calls()).toMatchObject([{ destination: OFFICE_DIALLED }]);
    await mail.close();
  });

  it('keeps the keys typed in it: Delete leaves the mail alive, and the number as typed is called', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(browser);
    await pointAt(mail, OFFICE);
    await pressOnCard(browser, mail, 'edit');
    await until(browser.seeCard, ({ field }) => field === OFFICE_SHOWN);
    for (const key of ['Delete', ...'+494066969415', 'Delete']) await mail.press(key);
    await untilCardSays(browser, 'Calls +49 40 66969415');
    await mail.press('Enter');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969415' }]);
    expect(await pbx.send('GET', '/outlook/log?type=deleted')).toEqual([]);
    expect(await pbx.send('GET', '/outlook/log?type=key')).toEqual([]);
    await mail.close();
  });

  it('is walked to by a key, number by number, and tells where one is', async () => {
    const { browser } = world();
    await storeCalling(browser, { region: 'DE' });
    const mail = await openDelivery(browser);
    await browser.pressCommand('walk-numbers');
    await until(browser.seeCard, ({ said }) => said.includes(`1 of 2: ${OFFICE_SHOWN}`));
    await browser.pressCommand('walk-numbers');
    await until(browser.seeCard, ({ said }) => said.includes('2 of 2: +49 171 3920025'));
    await mail.close();
  });
});

describe('numbers are marked in Firefox', () => {
  it('in the rows of the list, in a contact’s card and in search results', async () => {
    const { browser, pbx } = world();
    await pbx.send('POST', '/outlook/mails', {
      id: 'listed',
      subject: 'Ring +49 40 66969 200',
      text: 'Soon.',
    });
    const mail = await browser.openTab('https://outlook.office.com/mail/id/demo-delivery');
    const list = '[data-app-section="MessageList"]';
    const isListed = (numbers: readonly string[]) => numbers.includes('+49 40 66969 200');
    await until(() => markedIn(mail, list), isListed);
    await mail.click('[role=main] button[aria-haspopup=dialog]');
    await until(
      () => markedIn(mail, '[role=dialog]'),
      (numbers) => numbers.includes('+49 171 39200 25'),
    );
    await mail.press('Escape');
    await mail.fill('input[type=search]', 'Ring');
    await mail.press('Enter');
    await until(
      () => pbx.send('GET', '/outlook/log?type=searched') as Promise<object[]>,
      ({ length }) => length > 0,
    );
    await until(() => markedIn(mail, list), isListed);
    await mail.close();
  });

  it('in the calendar', async () => {
    const calendar = await world().browser.openTab('https://outlook.office.com/calendar/');
    await until(
      () => markedIn(calendar, '[data-app-section="CalendarModule"]'),
      (numbers) => numbers.includes('+33 4 65 71 20 30'),
    );
    await calendar.close();
  });
});
