import { setTimeout as wait } from 'node:timers/promises';
import {
  clickNumber,
  forgetCalls,
  markedInMail,
  openMail,
  placeOf,
  pressBehindMail,
  readPopup,
  TAKEN_FOR_ASLEEP_MS,
} from '../browsers/journey';
import { until } from '../browsers/tab';
import { callOther, FIRST, openTwoNumbers } from '../browsers/two-numbers';
import { expect, test } from './fixtures';

const OFFICE = '+49 (0)40 66969 128';

test.describe('a number in a mail', () => {
  test('is marked, clicked, and the own desk phone rings exactly once', async ({ world, pbx, connected }) => {
    void connected;
    const mail = await openMail(world.browser, 'demo-delivery');
    expect(await markedInMail(mail)).toContain(OFFICE);
    const [phone] = await pbx.devices('100');

    await clickNumber(mail, OFFICE);
    await until(pbx.calls, (calls) => calls.length > 0);

    expect(await pbx.calls()).toMatchObject([
      {
        dn: '100',
        deviceId: phone?.deviceId,
        destination: '+494066969128',
        status: 200,
        outcome: 'own-ringing',
      },
    ]);
    await expect.poll(world.browser.readCard).toContain('Your phone is ringing. Pick it up, then 3CX calls.');
    const popup = await readPopup(world.browser, 'Your phone is ringing');
    expect(popup).toContain('+49 40 66969128');
    expect(popup).toContain('Extension 100');
  });

  test('is followed in the popup until the call has ended', async ({ world, pbx, connected }) => {
    void connected;
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    await clickNumber(mail, OFFICE);
    await readPopup(world.browser, 'Your phone is ringing');
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
    await readPopup(world.browser, 'Calling the other side');
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'answer' });
    await readPopup(world.browser, 'Connected');
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'hangUp' });
    const over = await readPopup(world.browser, 'Spoke for ');
    expect(over).toMatch(/\+49 40 66969128[\s\S]*Spoke for \d+ sec/);
  });

  test('is called once by a double click and another click while it rings', async ({
    world,
    pbx,
    connected,
  }) => {
    void connected;
    const mail = await openTwoNumbers(world.browser, pbx);
    const { x, y } = await placeOf(mail, FIRST);
    await mail.mouse.click(x, y, { clickCount: 2 });
    await clickNumber(mail, FIRST);
    await readPopup(world.browser, 'Your phone is ringing');
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
    await readPopup(world.browser, 'Not reached');
    await forgetCalls(world.browser);
    expect(await callOther(mail, pbx)).toEqual(['+494066969128', '+494066969415']);
  });

  test('is called after the background worker was killed', async ({ world, pbx, connected }) => {
    void connected;
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    await world.browser.stopBackground();
    await mail.bringToFront();
    await clickNumber(mail, OFFICE);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toHaveLength(1);
  });

  test('has a background that the next press in the page wakes', async ({ world }) => {
    test.setTimeout(60_000);
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    await world.browser.stopBackground();
    await wait(TAKEN_FOR_ASLEEP_MS);
    expect(await world.browser.isBackgroundAwake()).toBe(false);
    await pressBehindMail(mail);
    await until(world.browser.isBackgroundAwake, Boolean);
  });

  test('whose makecall loses its answer is found again and never dialled twice', async ({
    world,
    pbx,
    connected,
  }) => {
    void connected;
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    await pbx.send('POST', '/pbx/faults', { kind: 'lose-answer', match: '^POST .*/makecall$' });
    await clickNumber(mail, OFFICE);
    await expect.poll(world.browser.readCard).toContain('Your phone is ringing');
    expect(await pbx.calls()).toHaveLength(1);
    expect(await pbx.requests(/^POST .*\/makecall$/)).toBe(1);
  });

  test('is called after another client took the token away', async ({ world, pbx, connected }) => {
    void connected;
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    await pbx.send('POST', '/pbx/tokens/kill', {});
    await clickNumber(mail, OFFICE);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ status: 200 }]);
  });

  test('is accepted with 202 and a numeric status as well', async ({ world, pbx, connected }) => {
    void connected;
    await pbx.send('PATCH', '/pbx/settings', { makecallStatus: 202, finalstatus: 'number' });
    const mail = await openMail(world.browser, 'demo-delivery');
    await markedInMail(mail);
    await clickNumber(mail, OFFICE);
    await expect.poll(world.browser.readCard).toContain('Your phone is ringing');
    expect(await pbx.calls()).toMatchObject([{ status: 202, outcome: 'own-ringing' }]);
  });
});
