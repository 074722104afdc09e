import { describe, expect, it } from 'vitest';
import { clickNumber, markedInMail, openMail } from '../browsers/journey';
import { type Tab, until } from '../browsers/tab';
import { forgetSession, shareWorld, untilCardSays } from './world';

const PREMIUM = '+49 900 1234567';
const CONFIRM = /confirm\.html#./;
const READY = 'button[name=call][aria-disabled=false]';
const world = shareWorld({ connected: true });

async function openPremiumMail(): Promise<Tab> {
  const { browser, pbx } = world();
  await pbx.send('POST', '/outlook/mails', { id: 'premium', html: `<p>Only today: ${PREMIUM}</p>` });
  const mail = await openMail(browser, 'premium');
  await markedInMail(mail);
  return mail;
}

const wordsOf = (page: Tab): Promise<string> => page.evaluate(() => document.body.innerText, null);

const isClosed = () =>
  until(
    () => world().browser.isOpen(CONFIRM),
    (open) => !open,
  );

describe('a number that costs extra, in Firefox', () => {
  it('is asked about in a window of our own, and not called by a No', async () => {
    const { browser, pbx } = world();
    const mail = await openPremiumMail();
    await clickNumber(mail, PREMIUM);
    const confirm = await browser.opened(CONFIRM);
    await confirm.appears(READY);
    expect(await wordsOf(confirm)).toContain('This is a premium-rate number.');
    // The window goes with the click, and may be gone before the browser has said so.
    await confirm.click('button[name=cancel]').catch(() => undefined);
    await isClosed();
    await untilCardSays(browser, 'You chose not to call this number.');
    expect(await pbx.calls()).toEqual([]);
    await mail.close();
  });

  it('is called by a Yes, and the next time without asking where that was ticked', async () => {
    const { browser, pbx } = world();
    const mail = await openPremiumMail();
    await clickNumber(mail, PREMIUM);
    const confirm = await browser.opened(CONFIRM);
    await confirm.click('input[name=remember]');
    await confirm.appears(READY);
    await confirm.click('button[name=call]');
    await untilCardSays(browser, 'Your phone is ringing');
    expect(await pbx.calls()).toMatchObject([{ destination: '+499001234567', outcome: 'own-ringing' }]);
    await isClosed();
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
    await untilCardSays(browser, 'The call has ended.');
    await forgetSession(browser.desk);
    await mail.bringToFront();
    await mail.press('Escape');
    await clickNumber(mail, PREMIUM);
    await until(pbx.calls, (calls) => calls.length === 2);
    expect(await browser.isOpen(CONFIRM)).toBe(false);
    await mail.close();
  });
});

describe('an emergency number, in Firefox', () => {
  it('is never called by one click, and by two only after ticking that it is one', async () => {
    const { browser, pbx } = world();
    const popup = await browser.openOwnPage('popup.html');
    await popup.fill('input[name=target]', '112');
    await popup.press('Enter');
    const confirm = await browser.opened(CONFIRM);
    await confirm.appears('input[name=emergency]');
    expect(await wordsOf(confirm)).toContain('112 is an emergency number.');
    expect(await confirm.evaluate(() => document.querySelector('input[name=remember]'), null)).toBeNull();
    // It is off, and pressed all the same.
    const { x, y } = await confirm.evaluate(() => {
      const box = document.querySelector('button[name=call]')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, null);
    await confirm.mouse.click(x, y);
    await confirm.click('input[name=emergency]');
    await confirm.appears(READY);
    expect(await pbx.calls()).toEqual([]);
    await confirm.click('button[name=call]');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '112' }]);
    await popup.close();
  });
});
