import { afterEach, describe, expect, it } from 'vitest';
import { clickNumber, placeOf } from '../browsers/journey';
import { storeCalling } from '../browsers/stored';
import type { Tab } from '../browsers/tab';
import { callOther, FIRST, openTwoNumbers } from '../browsers/two-numbers';
import { shareWorld, untilCardSays } from './world';

const world = shareWorld({ connected: true });
let mail: Tab | null = null;

/** The mail with two numbers, in whose page a stranger's script may do what it likes. */
async function open(): Promise<Tab> {
  mail = await openTwoNumbers(world().browser, world().pbx);
  return mail;
}

afterEach(async () => {
  await mail?.close();
  mail = null;
});

/** Only the second number is called, whatever was done to the first one. */
async function expectOnlyOther(tab: Tab): Promise<void> {
  expect(await callOther(tab, world().pbx)).toEqual(['+494066969415']);
}

describe('a hostile page in Firefox dials nothing', () => {
  it('with clicks and keys that it made itself, on the number and on the card', async () => {
    const { browser } = world();
    await storeCalling(browser, { clickAction: 'card' });
    const tab = await open();
    await clickNumber(tab, FIRST);
    await untilCardSays(browser, 'Call with 3CX');
    const forged = await tab.evaluate(
      (place) => {
        const targets = [
          document.elementFromPoint(place.x, place.y),
          document.querySelector('dialbridge-card'),
        ];
        const at = { bubbles: true, cancelable: true, composed: true, clientX: place.x, clientY: place.y };
        for (const target of targets) {
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
            target?.dispatchEvent(new PointerEvent(type, { ...at, detail: 1 }));
          for (const key of ['Enter', ' '])
            target?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, key }));
          if (target instanceof HTMLElement) target.click();
        }
        return targets.filter(Boolean).length;
      },
      await placeOf(tab, FIRST),
    );
    expect(forged).toBe(2);
    await tab.press('Escape');
    expect(await world().pbx.calls()).toEqual([]);
    await storeCalling(browser, {});
    await tab.goto('https://outlook.office.com/mail/id/two-numbers');
    await expectOnlyOther(tab);
  });

  it('with a number that cannot be seen', async () => {
    const tab = await open();
    const { x, y } = await placeOf(tab, FIRST);
    await dress(tab, 'opacity: 0.01');
    await tab.mouse.move(x, y);
    await tab.mouse.click(x, y);
    await dress(tab, '');
    await expectOnlyOther(tab);
  });

  it('with a cover over a number that lets clicks through', async () => {
    const tab = await open();
    const { x, y } = await placeOf(tab, FIRST);
    await tab.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.textContent = 'Win a prize';
      Object.assign(cover.style, {
        position: 'fixed',
        inset: '0',
        zIndex: '2147483647',
        background: 'white',
        pointerEvents: 'none',
      });
      document.body.append(cover);
    }, null);
    await tab.mouse.move(x, y);
    await tab.mouse.click(x, y);
    await tab.evaluate(() => document.getElementById('cover')?.remove(), null);
    await expectOnlyOther(tab);
  });

  it('with a number that jumps under the pointer at the moment of the click', async () => {
    const tab = await open();
    const { x, y } = await placeOf(tab, FIRST);
    await tab.evaluate(() => {
      const [first] = document.querySelectorAll('[id^="UniqueMessageBody"] p');
      if (first instanceof HTMLElement) first.style.translate = '0 120px';
      addEventListener(
        'pointerdown',
        () => {
          if (first instanceof HTMLElement) first.style.translate = '0 0';
        },
        { capture: true, once: true },
      );
    }, null);
    await tab.mouse.move(x, y);
    await tab.mouse.click(x, y);
    await expectOnlyOther(tab);
  });
});

const dress = (tab: Tab, style: string): Promise<void> =>
  tab.evaluate((wanted) => {
    document.querySelector('[id^="UniqueMessageBody"] p')?.setAttribute('style', wanted);
  }, style);
