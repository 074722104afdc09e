import { OFFICE, OFFICE_SHOWN, openDelivery, pointAt } from '../browsers/delivery';
import { clickNumber } from '../browsers/journey';
import { until } from '../browsers/tab';
import { expect, test } from './fixtures';

test('after an update an open mail goes on without being loaded again', async ({
  world: { browser },
  pbx,
  connected,
}) => {
  void connected;
  const mail = await openDelivery(browser);
  await mail.evaluate(() => Reflect.set(globalThis, 'sameDocument', true), null);
  const manage = await browser.openTab('chrome://extensions/');
  await manage.evaluate(async () => {
    const { developerPrivate } = Reflect.get(globalThis, 'chrome');
    const [extension] = await developerPrivate.getExtensionsInfo({});
    await developerPrivate.reload(extension.id, { failQuietly: true });
  }, null);
  await manage.close();
  await mail.bringToFront();
  await until(
    async () => {
      await pointAt(mail, OFFICE);
      return browser.readCard();
    },
    (card) => card.includes(OFFICE_SHOWN),
  );
  await until(
    async () => {
      await mail.mouse.move(10, 790);
      await clickNumber(mail, OFFICE);
      return pbx.calls();
    },
    (calls) => calls.length > 0,
  );
  await expect.poll(browser.readCard).toContain('Your phone is ringing');
  expect(await pbx.calls()).toHaveLength(1);
  const page = await mail.evaluate(
    () => ({
      same: Reflect.get(globalThis, 'sameDocument'),
      hosts: document.querySelectorAll('dialbridge-card').length,
    }),
    null,
  );
  expect(page).toEqual({ same: true, hosts: 1 });
  expect(await pbx.send('GET', '/outlook/log?type=page-error')).toEqual([]);
});
