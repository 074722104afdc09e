import type { Page } from 'playwright';
import { forgetConnection } from '../browsers/journey';
import { dialInPopup } from '../browsers/popup';
import { storeCalling } from '../browsers/stored';
import { until } from '../browsers/tab';
import { violations } from './axe';
import { confirmWindow } from './confirm-window';
import { expect, test } from './fixtures';

type World = Parameters<Parameters<typeof test>[2]>[0]['world'];

async function ownPage({ browser }: World, path: string, ready: string): Promise<Page> {
  await browser.openOwnPage(path);
  const page = browser.context.pages().at(-1);
  if (!page) throw new Error('no page');
  await page.waitForSelector(ready);
  return page;
}

/** Every page as a person meets it. */
const PAGES: readonly {
  readonly name: string;
  readonly open: (world: World) => Promise<Page>;
}[] = [
  {
    name: 'the first step of the setup',
    open: async (world) => {
      await forgetConnection(world.browser);
      return ownPage(world, 'options.html', 'input[name=address]');
    },
  },
  {
    name: 'the popup before anything is connected',
    open: async (world) => {
      await forgetConnection(world.browser);
      return ownPage(world, 'popup.html', 'main button');
    },
  },
  {
    name: 'the popup',
    open: (world) => ownPage(world, 'popup.html', '.presence-hidden'),
  },
  {
    name: 'the popup in a call',
    open: async (world) => {
      await dialInPopup(world.browser, '+49 40 66969128');
      return ownPage(world, 'popup.html', '[data-call-state=ringing]');
    },
  },
  {
    name: 'the popup with something wrong in its dial box',
    open: async (world) => {
      await dialInPopup(world.browser, 'nonsense');
      const page = world.browser.context.pages().at(-1);
      if (!page) throw new Error('no page');
      await page.waitForSelector('.dial-note.bad');
      return page;
    },
  },
  {
    name: 'the connection',
    open: async (world) => {
      const page = await ownPage(world, 'options.html', 'button[name=test-connection]');
      await page.click('button[name=test-connection]');
      await page.waitForSelector('[data-check=clock][data-state=good]');
      return page;
    },
  },
  {
    name: 'how calls are made',
    open: (world) => ownPage(world, 'options.html#calling', 'input[name=markStyle]'),
  },
  {
    name: 'the question before a call',
    open: async (world) => {
      await storeCalling(world.browser, { region: 'DE' });
      await dialInPopup(world.browser, '112');
      return confirmWindow(world.browser.context);
    },
  },
];

test.describe('axe finds nothing', () => {
  test.beforeEach(({ connected }) => void connected);
  for (const { name, open } of PAGES) {
    test(`on ${name}, in light and in dark`, async ({ world }) => {
      const page = await open(world);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(world.browser.context, page), colorScheme).toEqual([]);
      }
    });
  }
});

test.describe('nothing has to be scrolled sideways', () => {
  test.beforeEach(({ connected }) => void connected);
  for (const { name, open } of PAGES) {
    test(`on ${name}, at 200 %`, async ({ world }) => {
      const page = await open(world);
      // A popup is up to 800 pixels wide, a page at least 1280, and a small one 320 pixels.
      for (const width of page.url().includes('popup') ? [400] : [640, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const beyond = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(beyond, `${width} pixels`).toBeLessThanOrEqual(0);
      }
    });
  }
});

test.describe('in forced colours', () => {
  test.beforeEach(({ connected }) => void connected);
  for (const { name, open } of PAGES) {
    test(`everything can be told from its ground on ${name}`, async ({ world }) => {
      const page = await open(world);
      await page.emulateMedia({ forcedColors: 'active' });
      const lost = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'button, input:not([type=radio], [type=checkbox]), select',
          ),
        ]
          .filter((one) => one.checkVisibility())
          .filter((one) => {
            const { borderTopColor, borderTopWidth, backgroundColor, color } = getComputedStyle(one);
            return (
              color === backgroundColor || (borderTopWidth !== '0px' && borderTopColor === backgroundColor)
            );
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
      expect(lost).toEqual([]);
    });
  }
});

/** Goes on with Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no number of Tab presses leads to ${selector}`);
}

/** A step that has just come up takes the focus a moment later, wherever Tab has led by then. */
const stepHasFocus = (page: Page) => page.waitForSelector(':is(h1, h2):focus');

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await tabTo(page, selector);
  await page.keyboard.type(text);
}

test.describe('with the keyboard alone', () => {
  test('a person sets it up and lets the own phone ring', async ({ world, pbx }) => {
    await forgetConnection(world.browser);
    const { employee } = world.emulators.pbx;
    const page = await ownPage(world, 'options.html', 'input[name=address]');
    await typeInto(page, 'input[name=address]', 'pbx.example.com');
    await page.keyboard.press('Enter');
    await stepHasFocus(page);
    await typeInto(page, 'input[name=clientId]', employee.clientId);
    await typeInto(page, 'input[name=clientSecret]', employee.clientSecret);
    await page.keyboard.press('Enter');
    await page.waitForSelector('button[name=next]');
    await stepHasFocus(page);
    await tabTo(page, 'button[name=next]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('button[name=test-call]');
    await stepHasFocus(page);
    await tabTo(page, 'button[name=test-call]');
    await page.keyboard.press('Enter');
    await until(pbx.calls, (calls) => calls.length > 0);
    await tabTo(page, 'button[name=rang]');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toContainText('Setup is complete.');
  });

  test('a person calls from the popup and hangs up', async ({ world, pbx, connected }) => {
    void connected;
    const page = await ownPage(world, 'popup.html', 'input[name=target]:focus');
    await page.keyboard.type('+49 40 66969128');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-call-state=ringing]');
    await page.waitForSelector('button[name=hang-up][aria-disabled=false]');
    await tabTo(page, 'button[name=hang-up]');
    await page.keyboard.press('Space');
    await page.waitForSelector('.call-card[data-call-state=ended]');
    expect(await pbx.calls()).toMatchObject([{ outcome: 'dropped' }]);
  });

  test('a person answers the question before a call', async ({ world, pbx, connected }) => {
    void connected;
    await storeCalling(world.browser, { region: 'DE' });
    await dialInPopup(world.browser, '112');
    const page = await confirmWindow(world.browser.context);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('cancel');
    await tabTo(page, 'input[name=emergency]');
    await page.keyboard.press('Space');
    await page.waitForSelector('button[name=call][aria-disabled=false]');
    await tabTo(page, 'button[name=call]');
    await page.keyboard.press('Enter');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '112' }]);
  });
});
