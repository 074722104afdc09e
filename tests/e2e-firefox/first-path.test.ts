import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { OFFICE, OFFICE_DIALLED, OFFICE_SHOWN, openDelivery } from '../browsers/delivery';
import {
  clickNumber,
  markedIn,
  markedInMail,
  openMail,
  placeOf,
  pressBehindMail,
  readPopup,
  TAKEN_FOR_ASLEEP_MS,
} from '../browsers/journey';
import { pageChildren } from '../browsers/page-children';
import { until } from '../browsers/tab';
import { callOther, FIRST, openTwoNumbers } from '../browsers/two-numbers';
import { forgetSession, shareWorld, untilCardSays } from './world';

const world = shareWorld({ connected: true });

describe('a number in a mail, in Firefox', () => {
  it('is marked, clicked, and the own desk phone rings exactly once', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(world().browser);
    expect(await markedInMail(mail)).toContain(OFFICE);
    const [phone] = await pbx.devices('100');

    await clickNumber(mail, OFFICE);
    const popup = await readPopup(browser, 'Your phone is ringing');

    expect(popup).toContain(OFFICE_SHOWN);
    expect(await pbx.calls()).toMatchObject([
      {
        dn: '100',
        deviceId: phone?.deviceId,
        destination: OFFICE_DIALLED,
        status: 200,
        outcome: 'own-ringing',
      },
    ]);
    await mail.close();
  });

  it('is followed in the popup until the call has ended', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(browser);
    await clickNumber(mail, OFFICE);
    const popup = await browser.openOwnPage('popup.html');
    const shows = (state: string) => popup.appears(`[data-call-state="${state}"]`);
    await shows('ringing');
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
    await shows('dialling');
    const answered = Date.now();
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'answer' });
    await shows('connected');
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'hangUp' });
    await shows('ended');
    await popup.close();
    const spoken = /Spoke for (\d+) sec/.exec(await readPopup(browser, 'Spoke for '))?.[1];
    expect(Number(spoken)).toBeLessThanOrEqual((Date.now() - answered) / 1_000);
    await mail.close();
  });

  it('is called once by two clicks', async () => {
    const { browser, pbx } = world();
    const mail = await openTwoNumbers(browser, pbx);
    await clickNumber(mail, FIRST);
    await clickNumber(mail, FIRST);
    await untilCardSays(browser, 'Your phone is ringing');
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
    await untilCardSays(browser, 'The call has ended.');
    await forgetSession(browser.desk);
    expect(await callOther(mail, pbx)).toEqual(['+494066969128', '+494066969415']);
    await mail.close();
  });

  it('is called after the event page of the background was unloaded', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(world().browser);
    await browser.stopBackground();
    await clickNumber(mail, OFFICE);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toHaveLength(1);
    await mail.close();
  });

  it('has a background that the next press in the page wakes', { timeout: 60_000 }, async () => {
    const { browser } = world();
    const mail = await openDelivery(browser);
    await browser.stopBackground();
    await wait(TAKEN_FOR_ASLEEP_MS);
    expect(await browser.isBackgroundAwake()).toBe(false);
    await pressBehindMail(mail);
    await until(browser.isBackgroundAwake, Boolean);
    await mail.close();
  });

  it('whose makecall loses its answer is found again and never dialled twice', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(world().browser);
    await pbx.send('POST', '/pbx/faults', { kind: 'lose-answer', match: '^POST .*/makecall$' });
    await clickNumber(mail, OFFICE);
    await untilCardSays(browser, 'Your phone is ringing');
    expect(await pbx.calls()).toHaveLength(1);
    await mail.close();
  });

  it('is dialled as it is on the screen after Outlook re-rendered it', async () => {
    const { browser, pbx } = world();
    await pbx.send('POST', '/outlook/mails', { id: 'changing', text: 'Call me: +49 40 66969 128' });
    const mail = await openMail(browser, 'changing');
    await markedInMail(mail);
    await pbx.send('PATCH', '/outlook/mails/changing', { text: 'Call me: +49 40 66969 415' });
    await until(
      () => markedIn(mail, '[id^="UniqueMessageBody"]'),
      (marked) => marked.join() === '+49 40 66969 415',
    );
    await clickNumber(mail, '+49 40 66969 415');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969415' }]);
    await mail.close();
  });
});

describe('Outlook’s page in Firefox', () => {
  it('keeps its own DOM, its policy and its compose window untouched', async () => {
    const { pbx } = world();
    const mail = await openDelivery(world().browser);
    await mail.press('r');
    await mail.appears('[contenteditable="true"]');
    await mail.click('[contenteditable="true"]');
    for (const key of '+494066969128') await mail.press(key);
    await until(
      () => mail.evaluate(() => document.querySelector('[contenteditable="true"]')?.textContent ?? '', null),
      (text) => text.includes('+494066969128'),
    );
    expect(await markedIn(mail, '[contenteditable="true"]')).toEqual([]);
    expect(await pageChildren(mail)).toEqual({ beside: ['head', 'body', 'dialbridge-card'], within: false });
    expect(await pbx.send('GET', '/outlook/log?type=page-error')).toEqual([]);
    expect(await pbx.send('GET', '/outlook/log?type=csp-violation')).toEqual([]);
    await mail.close();
  });

  it('cannot dial by events it forged, and drags and modified clicks dial nothing', async () => {
    const { browser, pbx } = world();
    const mail = await openTwoNumbers(browser, pbx);
    const { x, y } = await placeOf(mail, FIRST);
    await mail.evaluate(
      (place) => {
        const target = document.elementFromPoint(place.x, place.y);
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          const init = { bubbles: true, cancelable: true, clientX: place.x, clientY: place.y, detail: 1 };
          target?.dispatchEvent(new PointerEvent(type, init));
        }
      },
      { x, y },
    );
    await mail.mouse.move(x - 30, y);
    await mail.mouse.down();
    await mail.mouse.move(x + 30, y);
    await mail.mouse.up();
    await mail.keyDown('Control');
    await mail.mouse.click(x, y);
    await mail.keyUp('Control');
    expect(await callOther(mail, pbx)).toEqual(['+494066969415']);
    await mail.close();
  });
});
