import { pressOnCard, settledOnCard } from '../browsers/card';
import { OFFICE, OFFICE_SHOWN, openDelivery, pointAt } from '../browsers/delivery';
import { clickNumber, openMail, placeOf } from '../browsers/journey';
import { storeCalling } from '../browsers/stored';
import { callOther, FIRST, openTwoNumbers } from '../browsers/two-numbers';
import { expect, test } from './fixtures';
import { pressAtMoment } from './press-at-moment';

const ONLY_THE_OTHER = ['+494066969415'];

test.describe('a page that wants a call', () => {
  test.beforeEach(({ connected }) => void connected);

  test('gets none by clicks that it makes itself', async ({ world, pbx }) => {
    const mail = await openTwoNumbers(world.browser, pbx);
    const place = await placeOf(mail, FIRST);
    await mail.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, detail: 1 };
        target?.dispatchEvent(new PointerEvent(type, init));
      }
      if (target instanceof HTMLElement) target.click();
    }, place);
    expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
  });

  test('gets none by clicking and keying into the card that a person has opened', async ({
    world: { browser },
    pbx,
  }) => {
    await storeCalling(browser, { clickAction: 'card' });
    const mail = await openTwoNumbers(browser, pbx);
    await pointAt(mail, FIRST);
    const button = await settledOnCard(browser, 'call');
    await mail.evaluate(({ x, y }) => {
      const host = document.querySelector('dialbridge-card');
      if (!(host instanceof HTMLElement)) return;
      host.click();
      host.focus();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        const init = { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 };
        host.dispatchEvent(new PointerEvent(type, init));
      }
      for (const key of ['Enter', ' ', 'Tab', 'Enter']) {
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        host.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
      }
    }, button);
    await storeCalling(browser, { clickAction: 'dial' });
    await mail.mouse.click(10, 790);
    expect(await browser.readCard()).not.toContain('ringing');
    expect(await pbx.calls()).toEqual([]);
  });

  for (const [name, css] of [
    ['makes it transparent', 'opacity: 0'],
    ['gives it the colour of the ground', 'color: white; background: white'],
    ['draws it tiny', 'font-size: 1px'],
    ['filters it away', 'filter: opacity(0)'],
    ['clips it', 'clip-path: inset(0 0 99% 0)'],
  ] as const) {
    test(`gets none by a real click on a number when it ${name}`, async ({ world, pbx }) => {
      const mail = await openTwoNumbers(world.browser, pbx);
      await mail.evaluate((style) => {
        const first = document.querySelector('[id^="UniqueMessageBody"] p');
        first?.setAttribute('style', style);
      }, css);
      const { x, y } = await placeOf(mail, FIRST);
      await mail.mouse.move(x, y);
      await mail.mouse.click(x, y);
      expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
    });
  }

  for (const [name, css] of [
    ['that is transparent and takes the click', 'background: transparent'],
    ['that is opaque and lets the click through', 'background: #fff; pointer-events: none'],
  ] as const) {
    test(`gets none by laying something over the number ${name}`, async ({ world, pbx }) => {
      const mail = await openTwoNumbers(world.browser, pbx);
      const { x, y } = await placeOf(mail, FIRST);
      await mail.evaluate((style) => {
        const veil = document.createElement('div');
        veil.id = 'veil';
        veil.setAttribute('style', `position: fixed; inset: 0; z-index: 9999; ${style}`);
        document.body.append(veil);
      }, css);
      await mail.mouse.move(x, y);
      await mail.mouse.click(x, y);
      await mail.evaluate(() => document.getElementById('veil')?.remove(), null);
      expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
    });
  }

  test('gets none by moving the number under a pointer that is already down', async ({ world, pbx }) => {
    const mail = await openTwoNumbers(world.browser, pbx);
    const { x, y } = await placeOf(mail, FIRST);
    await mail.mouse.move(x, y + 60);
    await mail.mouse.down();
    await mail.evaluate(() => {
      const first = document.querySelector('[id^="UniqueMessageBody"] p');
      first?.setAttribute('style', 'position: relative; top: 60px');
    }, null);
    await mail.mouse.up();
    await mail.evaluate(
      () => document.querySelector('[id^="UniqueMessageBody"] p')?.removeAttribute('style'),
      null,
    );
    expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
  });

  test('gets none by bringing a number under a pointer that is about to press', async ({ world, pbx }) => {
    const mail = await openTwoNumbers(world.browser, pbx);
    const { x, y } = await placeOf(mail, FIRST);
    await mail.mouse.move(x, y + 60);
    await mail.evaluate(
      () =>
        new Promise((done) => {
          const first = document.querySelector('[id^="UniqueMessageBody"] p');
          first?.setAttribute('style', 'position: relative; top: 60px');
          requestAnimationFrame(() => requestAnimationFrame(done));
        }),
      null,
    );
    await mail.mouse.click(x, y + 60);
    await mail.evaluate(
      () => document.querySelector('[id^="UniqueMessageBody"] p')?.removeAttribute('style'),
      null,
    );
    expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
  });

  test('cannot put another number in place of the one that is pressed', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    await pointAt(mail, OFFICE);
    await mail.mouse.down();
    await mail.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let at = texts.nextNode(); at; at = texts.nextNode()) {
        at.nodeValue = at.nodeValue?.replace('66969 128', '66969 999') ?? '';
      }
    }, null);
    await mail.mouse.up();
    await expect.poll(browser.readCard).toContain('The number on the page changed under your click.');
    expect(await browser.readCard()).toContain('Nothing was dialled.');
    expect(await pbx.calls()).toEqual([]);
  });

  test('gets none out of a thousand numbers that its script clicks', async ({ world, pbx }) => {
    const rows = Array.from({ length: 1_000 }, (_, i) => `<p>+49 40 66969 ${String(i).padStart(3, '0')}</p>`);
    const html = `<p>My desk: ${FIRST}</p><p>My colleague: +49 40 66969 415</p>${rows.join('')}`;
    await pbx.send('POST', '/outlook/mails', { id: 'thousand', html });
    const mail = await openMail(world.browser, 'thousand');
    // Only those near the window are painted: each of them is clicked when it is.
    const clicked = await mail.evaluate(async () => {
      const painted = (row: Element) =>
        [...(CSS.highlights.get('dialbridge-number') ?? [])].some(
          (range) => range instanceof Range && row.contains(range.startContainer),
        );
      let count = 0;
      for (const row of document.querySelectorAll<HTMLElement>('[id^="UniqueMessageBody"] p')) {
        if (!painted(row)) row.scrollIntoView({ block: 'start' });
        for (let frame = 0; frame < 300 && !painted(row); frame += 1)
          await new Promise(requestAnimationFrame);
        if (painted(row)) count += 1;
        const { x, y } = row.getBoundingClientRect();
        for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
          const init = { bubbles: true, clientX: x + 20, clientY: y + 5, detail: 1 };
          row.dispatchEvent(new PointerEvent(type, init));
        }
        row.click();
      }
      scrollTo(0, 0);
      document.querySelector('[id^="UniqueMessageBody"] p')?.scrollIntoView();
      return count;
    }, null);
    expect(clicked).toBe(1_002);
    expect(await callOther(mail, pbx)).toEqual(ONLY_THE_OTHER);
  });
});

test.describe('the card’s own button', () => {
  test.beforeEach(async ({ world, connected }) => {
    void connected;
    await storeCalling(world.browser, { clickAction: 'card' });
  });

  test('calls nobody while the page makes everything transparent', async ({ world: { browser }, pbx }) => {
    const mail = await openDelivery(browser);
    await pointAt(mail, OFFICE);
    const { x, y } = await settledOnCard(browser, 'call');
    await mail.evaluate(() => document.documentElement.setAttribute('style', 'opacity: 0'), null);
    await mail.mouse.move(x, y);
    await mail.mouse.click(x, y);
    await mail.evaluate(() => document.documentElement.removeAttribute('style'), null);
    await expect.poll(browser.readCard).toContain('Call with 3CX');
    expect(await pbx.calls()).toEqual([]);
    await pressOnCard(browser, mail, 'call');
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
  });

  test('cannot be hidden, moved or made transparent by the page’s styles', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    await pointAt(mail, OFFICE);
    const before = await settledOnCard(browser, 'call');
    await mail.evaluate(() => {
      const css =
        'opacity: 0 !important; display: none !important; transform: translate(200px, 200px) !important;' +
        'visibility: hidden !important; pointer-events: none !important; inset: 300px auto auto 300px !important;';
      document.querySelector('dialbridge-card')?.setAttribute('style', css);
    }, null);
    await mail.mouse.move(before.x, before.y);
    await mail.mouse.click(before.x, before.y);
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969128' }]);
  });

  for (const [name, css] of [
    ['lets the click through', 'pointer-events: none'],
    ['takes the click', ''],
  ] as const) {
    test(`calls nobody through something in the top layer that ${name}`, async ({
      world: { browser },
      pbx,
    }) => {
      const mail = await openDelivery(browser);
      await pointAt(mail, OFFICE);
      const { x, y } = await settledOnCard(browser, 'call');
      await mail.evaluate((style) => {
        const veil = document.createElement('div');
        veil.popover = 'manual';
        veil.setAttribute('style', `width: 100vw; height: 100vh; background: #fff; margin: 0; ${style}`);
        veil.textContent = 'You have won. Click here';
        document.body.append(veil);
        veil.showPopover();
      }, css);
      await mail.mouse.move(x, y);
      await mail.mouse.click(x, y);
      expect(await browser.readCard()).not.toContain('ringing');
      expect(await pbx.calls()).toEqual([]);
    });
  }

  test('calls nobody when the page brings it under a pointer that is about to press', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    // Opened by a click, it has the focus and stays.
    await clickNumber(mail, OFFICE);
    const { x, y } = await settledOnCard(browser, 'call');
    // The page waits until a person is about to press something of its own, and moves the card there.
    const decoy = { x, y: y + 120 };
    await mail.mouse.move(decoy.x, decoy.y);
    const [before, after] = await mail.evaluate(async () => {
      const now = () => performance.timeOrigin + performance.now();
      const begun = now();
      const body = document.querySelector<HTMLElement>('[id^="UniqueMessageBody"]');
      body?.setAttribute('style', 'position: relative; top: 120px');
      dispatchEvent(new Event('scroll'));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return [begun, now()] as const;
    }, null);
    await pressAtMoment(browser.context, decoy, before + 50);
    // A call that was sent is shown at once, before anybody has answered.
    expect(await browser.readCard()).not.toContain('Undo');
    expect(await pbx.calls()).toEqual([]);
    await pressAtMoment(browser.context, decoy, after + 300);
    await expect.poll(browser.readCard).toContain('Your phone is ringing');
  });

  test('comes back when the page takes the card away', async ({ world: { browser } }) => {
    const mail = await openDelivery(browser);
    await mail.appears('dialbridge-card');
    await mail.evaluate(() => document.querySelector('dialbridge-card')?.remove(), null);
    await pointAt(mail, OFFICE);
    await expect.poll(browser.readCard).toContain(OFFICE_SHOWN);
  });
});
