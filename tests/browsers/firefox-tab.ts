import type { KeyInput, Page } from 'puppeteer-core';
import { type Tab, until } from './tab';

/** Puppeteer's own waiting stands still in a tab that is not in front, so it is done from outside. */
const APPEARS_WITHIN_MS = 15_000;

/** `null` where the document went on to the next page meanwhile: whatever was asked of it is asked again. */
const unlessReplaced = <Value>(asked: Promise<Value>): Promise<Value | null> =>
  asked.catch((error: unknown) => {
    if (/no such (handle|node|element)/.test(String(error))) return null;
    throw error;
  });

/** A page of Puppeteer's Firefox, as the journeys use it. */
export function tabOf(page: Page): Tab {
  const { mouse, keyboard } = page;
  const appears = async (selector: string) => {
    await until(() => unlessReplaced(page.$(selector)), Boolean, APPEARS_WITHIN_MS);
  };
  const click = async (selector: string) => {
    // As Playwright does: a press of what is off for the moment would be lost.
    const ready = `:is(${selector}):not([aria-disabled=true], :disabled)`;
    await appears(ready);
    const clicked = await unlessReplaced(page.click(ready).then(() => true));
    if (!clicked) await appears(ready).then(() => page.click(ready));
  };
  return {
    goto: (url) => go(page, url),
    evaluate: (work, argument) => page.evaluate(work as never, argument),
    appears,
    click,
    choose: async (selector, value) => {
      await appears(selector);
      await page.select(selector, value);
    },
    fill: async (selector, text) => {
      await click(selector);
      await keyboard.down('Control');
      await keyboard.press('a');
      await keyboard.up('Control');
      await keyboard.type(text);
    },
    press: (key) => keyboard.press(key as KeyInput),
    mouse: {
      move: (x, y) => mouse.move(x, y),
      down: () => mouse.down(),
      up: () => mouse.up(),
      click: (x, y, { clickCount = 1, button = 'left' } = {}) =>
        mouse.click(x, y, { count: clickCount, button }),
    },
    keyDown: (key) => keyboard.down(key as KeyInput),
    keyUp: (key) => keyboard.up(key as KeyInput),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    setSize: (width, height) => page.setViewport({ width, height }),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** Puppeteer waits in vain for the load event of extension pages, so nobody waits for it there. */
export async function go(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: url.startsWith('moz-extension:') ? [] : 'load' });
}
