import { describe, expect, it } from 'vitest';
import { cardSays, pressOnCard } from '../browsers/firefox-card';
import { clickNumber, markedIn, markedInMail, openMail, placeOf } from '../browsers/journey';
import { type Tab, until } from '../browsers/tab';
import { setCalling, shareWorld } from './world';

const OFFICE = '+49 (0)40 66969 128';
const SHOWN = '+49 40 66969128';
const world = shareWorld({ connected: true });

async function openDemoMail(): Promise<Tab> {
  const mail = await openMail(world().browser, 'demo-delivery');
  await markedInMail(mail);
  return mail;
}

async function rest(mail: Tab, number: string): Promise<void> {
  const { x, y } = await placeOf(mail, number);
  await mail.mouse.move(x - 60, y - 60);
  await mail.mouse.move(x, y);
}

describe('the card in Firefox', () => {
  it('says where a number is and whose, when the pointer rests on it, and goes with Esc', async () => {
    const { browser, pbx } = world();
    const html = `<p>Please ring</p><p>Katrin Lindemann: ${OFFICE}</p>`;
    await pbx.send('POST', '/outlook/mails', { id: 'named', html });
    const mail = await openMail(browser, 'named');
    await rest(mail, OFFICE);
    const card = await cardSays(browser.desk, SHOWN);
    expect(card.text).toContain('Germany · landline');
    expect(card.text).toContain('Katrin Lindemann');
    expect(card.buttons.map(({ label }) => label)).toEqual(['Call with 3CX', 'Edit', 'Copy']);
    await mail.press('Escape');
    await until(browser.card, ({ text }) => text === '');
    expect(await pbx.calls()).toEqual([]);
    await mail.close();
  });

  it('takes a call back: Undo drops the own leg, and nobody else is called', async () => {
    const { browser, pbx } = world();
    const mail = await openDemoMail();
    await clickNumber(mail, OFFICE);
    await cardSays(browser.desk, 'Your phone is ringing');
    await pressOnCard(browser.desk, mail, 'undo');
    await cardSays(browser.desk, 'The call has ended.');
    expect(await pbx.calls()).toMatchObject([{ outcome: 'dropped' }]);
    await mail.close();
  });

  it('opens by a click and calls by its button, where a person has chosen so', async () => {
    const { browser, pbx } = world();
    await setCalling(browser, { clickAction: 'card' });
    const mail = await openDemoMail();
    await clickNumber(mail, OFFICE);
    await cardSays(browser.desk, SHOWN);
    expect(await pbx.calls()).toEqual([]);
    await pressOnCard(browser.desk, mail, 'call');
    await cardSays(browser.desk, 'Your phone is ringing');
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969128' }]);
    await mail.close();
  });

  it('keeps the keys typed in it: Delete leaves the mail alive, and the number as typed is called', async () => {
    const { browser, pbx } = world();
    const mail = await openDemoMail();
    await rest(mail, OFFICE);
    await pressOnCard(browser.desk, mail, 'edit');
    await until(browser.card, ({ field }) => field === SHOWN);
    for (const key of ['Delete', ...'+494066969415', 'Delete']) await mail.press(key);
    await cardSays(browser.desk, 'Calls +49 40 66969415');
    await mail.press('Enter');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969415' }]);
    expect(await pbx.send('GET', '/outlook/log?type=deleted')).toEqual([]);
    expect(await pbx.send('GET', '/outlook/log?type=key')).toEqual([]);
    await mail.close();
  });

  it('is walked to by a key, number by number, and tells where one is', async () => {
    const { browser } = world();
    await setCalling(browser, { region: 'DE' });
    const mail = await openDemoMail();
    await browser.pressCommand('walk-numbers');
    await until(browser.card, ({ said }) => said.includes(`1 of 3: ${SHOWN}`));
    await browser.pressCommand('walk-numbers');
    await until(browser.card, ({ said }) => said.includes('2 of 3: +49 171 3920025'));
    await mail.close();
  });
});

describe('numbers are marked in Firefox', () => {
  it('in the rows of the list, in a contact’s card and in search results', async () => {
    const { browser, pbx } = world();
    await pbx.send('POST', '/outlook/mails', { id: 'listed', subject: 'Ring +49 40 66969 200', text: 'Soon.' });
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
});
