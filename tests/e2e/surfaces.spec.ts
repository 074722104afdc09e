import { pressOnCard } from '../browsers/card';
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
import { expect, test } from './fixtures';
import { browserEvents } from './worker';

const BODY = '[id^="UniqueMessageBody"]';
const NATIONAL = 'outlook.office365.us';

test('the People page has its phone and mobile rows marked, and not its fax', async ({
  world: { browser },
}) => {
  const tab = await browser.openTab('https://outlook.office.com/people/');
  const marked = () => markedIn(tab, '[data-app-section="PeopleModule"]');
  const numbers = await until(marked, (all) => all.length > 1);
  expect(numbers.toSorted()).toEqual(['+49 171 39200 25', '+49 40 66969-128']);
});

test.describe('a mail in a frame', () => {
  test.beforeEach(({ connected }) => void connected);

  test('has its numbers marked; a click calls, and the card opens in the frame', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await browser.openTab('https://outlook.office.com/mail/id/demo-delivery?framed');
    const { x, y } = await placeInFrame(mail, OFFICE);
    await mail.mouse.move(x, y);
    await mail.mouse.click(x, y);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: OFFICE_DIALLED }]);
    expect(await isCardOpenInFrame(mail)).toBe(true);
  });

  test('has its national numbers called in the sender’s country', async ({ world: { browser }, pbx }) => {
    await pbx.send('POST', '/outlook/mails', SWISS_MAIL);
    const mail = await browser.openTab('https://outlook.office.com/mail/id/swiss?framed');
    const { x, y } = await placeInFrame(mail, SWISS);
    await mail.mouse.move(x, y);
    await mail.mouse.click(x, y);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: SWISS_DIALLED }]);
  });

  for (const [name, style] of [
    ['tiny', 'height: 60px'],
    ['transparent', 'opacity: 0.1'],
    ['under something that lets clicks through', ''],
  ] as const) {
    test(`does nothing where the frame is ${name}`, async ({ world: { browser }, pbx }) => {
      await pbx.send('POST', '/outlook/mails', { id: 'short', html: `<p>${OFFICE}</p>` });
      const mail = await browser.openTab('https://outlook.office.com/mail/id/short?framed');
      const { x, y } = await placeInFrame(mail, OFFICE);
      await mail.evaluate((wanted) => {
        const frame = document.querySelector('iframe');
        if (wanted) frame?.setAttribute('style', wanted);
        const veil = document.createElement('div');
        veil.setAttribute('style', 'position: fixed; inset: 0; background: #fff; pointer-events: none');
        if (!wanted) document.body.append(veil);
      }, style);
      await mail.mouse.move(x, y);
      await mail.mouse.click(x, y);
      await mail.mouse.click(x, y);
      // A click on a number that can be seen is heard of by now.
      const other = await openDelivery(browser);
      await clickNumber(other, OFFICE);
      await until(pbx.calls, (calls) => calls.length > 0);
      expect(await pbx.calls()).toHaveLength(1);
      expect(await isCardOpenInFrame(mail)).toBe(false);
    });
  }
});

test('a number in an open shadow tree is painted like any other', async ({ world: { browser } }) => {
  const mail = await openDelivery(browser);
  await writeInShadowTree(mail, '+49 40 66969 415');
  expect(
    await until(
      () => tintedPixels(mail),
      (count) => count > 50,
    ),
  ).toBeGreaterThan(50);
});

test.describe('a link to a number', () => {
  test.beforeEach(({ connected }) => void connected);

  test('whose text does not say it opens the card with the number, which calls it', async ({
    world: { browser },
    pbx,
  }) => {
    await storeCalling(browser, { region: 'DE' });
    const mail = await openMail(browser, 'links');
    await until(
      () => markedIn(mail, BODY),
      (all) => all.includes('Call the driver'),
    );
    await clickNumber(mail, 'Call the driver');
    await expect.poll(browser.readCard).toContain('+49 89 90009100');
    expect(await pbx.requests(/makecall$/)).toBe(0);
    await pressOnCard(browser, mail, 'call');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+498990009100' }]);
  });

  test('opens the card where a click does so, callto: as well, and no phone app', async ({
    world: { browser },
    pbx,
  }) => {
    await storeCalling(browser, { region: 'DE', clickAction: 'card' });
    const mail = await openMail(browser, 'links');
    await markedInMail(mail, 3);
    await mail.evaluate(() => {
      const heard: boolean[] = [];
      Reflect.set(globalThis, 'followed', heard);
      window.addEventListener('click', (event) => heard.push(event.defaultPrevented));
    }, null);
    await clickNumber(mail, '0176 04069031');
    await expect.poll(browser.readCard).toContain('+49 176 04069031');
    expect(await pbx.requests(/makecall$/)).toBe(0);
    expect(await mail.evaluate(() => Reflect.get(globalThis, 'followed'), null)).toEqual([]);
  });
});

test('a read-only field is not marked; what is selected in it is called by the key', async ({
  world: { browser },
  pbx,
  connected,
}) => {
  void connected;
  const mail = await openDelivery(browser);
  await mail.evaluate(() => {
    const field = document.createElement('input');
    field.readOnly = true;
    field.value = '+49 40 66969 415';
    document.querySelector('[id^="UniqueMessageBody"]')?.prepend(field);
    field.focus();
    field.select();
  }, null);
  await pbx.send('POST', '/outlook/mails', { id: 'later', text: 'Call +49 40 66969 340' });
  await until(
    () => markedIn(mail, '[data-convid="later"]'),
    (all) => all.length > 0,
  );
  expect(await markedIn(mail, 'input')).toEqual([]);
  await browserEvents(browser.context).command(
    'call-selection',
    await mail.evaluate(() => location.href, null),
  );
  await until(pbx.calls, (calls) => calls.length > 0);
  expect(await pbx.calls()).toMatchObject([{ destination: '+494066969415' }]);
});

test.describe('Outlook in a national cloud', () => {
  test.beforeEach(({ connected }) => void connected);

  test('is marked once its host is switched on, calls, and is left alone afterwards', async ({
    world: { browser },
    pbx,
  }) => {
    const open = () => browser.openTab(`https://${NATIONAL}/mail/id/demo-delivery`);
    const early = await open();
    await early.appears(BODY);
    await (await switchHost(browser, NATIONAL)).close();
    // The tab that was open already is marked as well.
    await markedInMail(early);
    const mail = await open();
    await markedInMail(mail);
    await mail.bringToFront();
    await clickNumber(mail, OFFICE);
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: OFFICE_DIALLED }]);

    const options = await switchHost(browser, NATIONAL);
    await until(
      () => markedIn(mail, BODY),
      (all) => all.length === 0,
    );
    expect(await registeredHosts(options)).toEqual([]);
    const late = await open();
    await late.appears(BODY);
    expect(await late.evaluate(() => document.querySelector('dialbridge-card'), null)).toBeNull();
  });
});
