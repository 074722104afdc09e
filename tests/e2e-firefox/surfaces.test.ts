import { describe, expect, it } from 'vitest';
import { OFFICE, OFFICE_DIALLED, openDelivery } from '../browsers/delivery';
import { clickNumber, markedIn, markedInMail, openMail } from '../browsers/journey';
import { storeCalling } from '../browsers/stored';
import {
  isCardOpenInFrame,
  placeInFrame,
  registeredHosts,
  SWISS,
  SWISS_DIALLED,
  SWISS_MAIL,
  switchHost,
  tintedPixels,
  writeInShadowTree,
} from '../browsers/surfaces';
import { until } from '../browsers/tab';
import { shareWorld, untilCardSays } from './world';

const world = shareWorld({ connected: true });
const BODY = '[id^="UniqueMessageBody"]';
const NATIONAL = 'outlook.office365.us';

const untilDialled = () =>
  until(
    async () => (await world().pbx.calls()).map(({ destination }) => destination),
    ({ length }) => length > 0,
  );

describe('in Firefox', () => {
  it('a number of a mail in a frame is called by a click, and its card opens in the frame', async () => {
    const mail = await world().browser.openTab('https://outlook.office.com/mail/id/demo-delivery?framed');
    const { x, y } = await placeInFrame(mail, OFFICE);
    await mail.mouse.move(x, y);
    await mail.mouse.click(x, y);
    expect(await untilDialled()).toEqual([OFFICE_DIALLED]);
    expect(await isCardOpenInFrame(mail)).toBe(true);
    await mail.close();
  });

  it('a mail in a frame has its national numbers called in the sender’s country', async () => {
    await world().pbx.send('POST', '/outlook/mails', SWISS_MAIL);
    const mail = await world().browser.openTab('https://outlook.office.com/mail/id/swiss?framed');
    const { x, y } = await placeInFrame(mail, SWISS);
    await mail.mouse.move(x, y);
    await mail.mouse.click(x, y);
    expect(await untilDialled()).toEqual([SWISS_DIALLED]);
    await mail.close();
  });

  it('a number in an open shadow tree is painted like any other', async () => {
    const mail = await openDelivery(world().browser);
    await writeInShadowTree(mail, '+49 40 66969 415');
    const tinted = await until(
      () => tintedPixels(mail),
      (count) => count > 50,
    );
    expect(tinted).toBeGreaterThan(50);
    await mail.close();
  });

  it('a link to a number whose text does not say it opens the card, and not the phone app', async () => {
    const { browser, pbx } = world();
    await storeCalling(browser, { region: 'DE' });
    const mail = await openMail(browser, 'links');
    await clickNumber(mail, 'Call the driver');
    await untilCardSays(browser, '+49 89 90009100');
    expect(await pbx.requests(/makecall$/)).toBe(0);
    await mail.close();
  });

  it('what is selected in a read-only field is called from the menu, and the field is not marked', async () => {
    const { browser } = world();
    const mail = await openDelivery(browser);
    const place = await mail.evaluate(() => {
      const field = document.createElement('input');
      field.readOnly = true;
      field.value = '+49 40 66969 415';
      document.querySelector('[id^="UniqueMessageBody"]')?.prepend(field);
      field.select();
      const { x, y } = field.getBoundingClientRect();
      return { x: x + 20, y: y + 8 };
    }, null);
    expect(await markedIn(mail, 'input')).toEqual([]);
    await mail.mouse.click(place.x, place.y, { button: 'right' });
    await browser.chooseFromMenu('Call “+49 40 66969 415” with 3CX');
    expect(await untilDialled()).toEqual(['+494066969415']);
    await mail.close();
  });

  it('Outlook in a national cloud is marked once its host is switched on, and left alone afterwards', async () => {
    const { browser } = world();
    const early = await browser.openTab(`https://${NATIONAL}/mail/id/demo-delivery`);
    await early.appears(BODY);
    await (await switchHost(browser, NATIONAL)).close();
    await markedInMail(early);
    const mail = await browser.openTab(`https://${NATIONAL}/mail/id/demo-delivery`);
    await markedInMail(mail);
    await clickNumber(mail, OFFICE);
    expect(await untilDialled()).toEqual([OFFICE_DIALLED]);
    const options = await switchHost(browser, NATIONAL);
    await until(
      () => markedIn(mail, BODY),
      (all) => all.length === 0,
    );
    expect(await registeredHosts(options)).toEqual([]);
    await Promise.all([early, mail, options].map((tab) => tab.close()));
  });
});
