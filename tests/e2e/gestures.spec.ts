import { OFFICE, openDelivery } from '../browsers/delivery';
import { clickNumber, markedInMail, openMail, placeOf } from '../browsers/journey';
import { storeCalling } from '../browsers/stored';
import { until } from '../browsers/tab';
import { callOther, FIRST, openTwoNumbers } from '../browsers/two-numbers';
import { expect, test } from './fixtures';

const ONLY_THE_OTHER = ['+494066969415'];

test.describe('a gesture that is no plain click', () => {
  test.beforeEach(({ connected }) => void connected);

  test('dials nothing: a drag over the number, and a drag within it', async ({ world, pbx }) => {
    const mail = await openTwoNumbers(world.browser, pbx);
    const { x, y } = await placeOf(mail, FIRST);
    for (const [from, to] of [
      [x - 90, x + 90],
      [x - 30, x + 30],
      [x + 20, x - 120],
    ]) {
      await mail.mouse.move(from ?? 0, y);
      await mail.mouse.down();
      await mail.mouse.move(x, y);
      await mail.mouse.move(to ?? 0, y);
      await mail.mouse.up();
    }
    await mail.mouse.click(10, 790);
    expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
  });

  test('dials nothing: a click while text is selected', async ({ world, pbx }) => {
    const mail = await openTwoNumbers(world.browser, pbx);
    const { x, y } = await placeOf(mail, FIRST);
    await mail.mouse.move(x, y);
    await mail.mouse.down();
    await mail.evaluate(() => getSelection()?.selectAllChildren(document.body), null);
    await mail.mouse.up();
    await mail.evaluate(() => getSelection()?.removeAllRanges(), null);
    expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
  });

  for (const key of ['Control', 'Shift', 'Alt', 'Meta']) {
    test(`dials nothing: a click with ${key}`, async ({ world, pbx }) => {
      const mail = await openTwoNumbers(world.browser, pbx);
      const { x, y } = await placeOf(mail, FIRST);
      await mail.mouse.move(x, y);
      await mail.keyDown(key);
      await mail.mouse.click(x, y);
      await mail.keyUp(key);
      expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
    });
  }

  test('dials nothing: the middle and the right button', async ({ world, pbx }) => {
    const mail = await openTwoNumbers(world.browser, pbx);
    const { x, y } = await placeOf(mail, FIRST);
    await mail.mouse.click(x, y, { button: 'middle' });
    await mail.mouse.click(x, y, { button: 'right' });
    await mail.press('Escape');
    expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
  });

  test('dials once: a double click', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    const { x, y } = await placeOf(mail, OFFICE);
    await mail.mouse.click(x, y, { clickCount: 2 });
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
    expect(await pbx.calls()).toMatchObject([{ outcome: 'own-ringing' }]);
    expect(await pbx.requests(/makecall$/)).toBe(1);
  });
});

test('a number inside a web link opens the link and calls nobody', async ({ world, pbx, connected }) => {
  void connected;
  await pbx.send('POST', '/outlook/mails', {
    id: 'linked',
    html:
      '<p>See <a href="https://outlook.office.com/calendar/">+49 40 66969 128</a></p>' +
      '<p>Or call +49 40 66969 415.</p>',
  });
  const mail = await openMail(world.browser, 'linked');
  await markedInMail(mail, 2);
  await clickNumber(mail, '+49 40 66969 128');
  await until(
    async () => world.browser.context.pages().map((page) => page.url()),
    (urls) => urls.some((url) => url.includes('/calendar/')),
  );
  expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
});

test('a number in a tel: link is called by us, not by the link', async ({ world, pbx, connected }) => {
  void connected;
  await storeCalling(world.browser, { region: 'DE' });
  const mail = await openMail(world.browser, 'links');
  await markedInMail(mail, 2);
  await clickNumber(mail, '089 99998-440');
  await until(pbx.calls, (calls) => calls.length > 0);
  expect(await pbx.calls()).toMatchObject([{ destination: '+498999998440' }]);
});

test('the page hears nothing of a click on a number, from pointerdown to click', async ({
  world: { browser },
  pbx,
  connected,
}) => {
  void connected;
  const mail = await openDelivery(browser);
  await mail.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(globalThis, 'heard', heard);
    for (const type of [
      'pointerdown',
      'mousedown',
      'pointerup',
      'mouseup',
      'click',
      'auxclick',
      'dblclick',
    ]) {
      for (const target of [window, document]) {
        target.addEventListener(type, () => heard.push(type), { capture: true });
      }
    }
  }, null);
  await clickNumber(mail, OFFICE);
  await until(pbx.calls, (calls) => calls.length > 0);
  const heard = (): Promise<unknown> => mail.evaluate(() => Reflect.get(globalThis, 'heard'), null);
  expect(await heard()).toEqual([]);
  await mail.mouse.click(10, 790);
  expect(await heard()).toContain('click');
});
