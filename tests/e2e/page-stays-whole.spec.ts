import { clickNumber, markedIn, markedInMail, openMail } from '../browsers/journey';
import { pageChildren } from '../browsers/page-children';
import { until } from '../browsers/tab';
import { expect, test } from './fixtures';

const OFFICE = '+49 (0)40 66969 128';

test.describe('Outlook’s page', () => {
  test.beforeEach(({ connected }) => void connected);

  test('keeps its own DOM: one element of ours beside the body, none in it', async ({ world, pbx }) => {
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    expect(await pageChildren(mail)).toEqual({ beside: ['head', 'body', 'dialbridge-card'], within: false });
    expect(await pbx.send('GET', '/outlook/log?type=page-error')).toEqual([]);
    expect(await pbx.send('GET', '/outlook/log?type=csp-violation')).toEqual([]);
  });

  test('has no marks in a mail that is being written', async ({ world }) => {
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    await mail.press('r');
    await mail.appears('[contenteditable="true"]');
    await mail.click('[contenteditable="true"]');
    await mail.press('Control+Home');
    for (const key of '+494066969128 ') await mail.press(key === ' ' ? 'Space' : key);
    await until(
      () => mail.evaluate(() => document.querySelector('[contenteditable="true"]')?.textContent ?? '', null),
      (text) => text.includes('+494066969128'),
    );
    expect(await markedInMail(mail)).toContain(OFFICE);
    expect(await markedIn(mail, '[contenteditable="true"]')).toEqual([]);
  });

  test('re-renders a number, and what is dialled is what is on the screen', async ({ world, pbx }) => {
    await pbx.send('POST', '/outlook/mails', { id: 'changing', text: 'Call me: +49 40 66969 128' });
    const mail = await openMail(world.browser, 'changing');
    await markedInMail(mail);
    await pbx.send('PATCH', '/outlook/mails/changing', { text: 'Call me: +49 40 66969 415' });
    await until(
      () => markedIn(mail, '[id^="UniqueMessageBody"]'),
      (marked) => marked.join() === '+49 40 66969 415',
    );
    await clickNumber(mail, '+49 40 66969 415');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969415' }]);
  });

  test('may be a mail of 5 MB: its last number is marked and can be called', async ({ world, pbx }) => {
    test.setTimeout(120_000);
    const mail = await openMail(world.browser, 'huge');
    const body = '[id^="UniqueMessageBody"]';
    // Only what is near the window is painted.
    const markedAt = (block: ScrollLogicalPosition, number: string) =>
      until(
        async () => {
          const to = { body, block };
          await mail.evaluate(
            (at) => document.querySelector(at.body)?.scrollIntoView({ block: at.block }),
            to,
          );
          return markedIn(mail, body);
        },
        (numbers) => numbers.includes(number),
        40_000,
      );
    await markedAt('start', '+49 30 23125-702');
    await markedAt('end', '+44 20 7946 0774');
    await clickNumber(mail, '+44 20 7946 0774');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+442079460774' }]);
  });
});
