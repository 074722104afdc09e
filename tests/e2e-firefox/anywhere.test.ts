import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICE_DIALLED } from '../browsers/delivery';
import { type Tab, until } from '../browsers/tab';
import { shareWorld } from './world';

const world = shareWorld({ connected: true });

/** A page that has nothing to do with Outlook, and that the extension may not read by itself. */
const PAGE = `<!doctype html><title>Elsewhere</title>
<p id="number">+49 40 66969 128</p><p id="nonsense">no number here</p>
<p><a href="tel:+494066969415">Ring us</a></p>`;
const elsewhere = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(PAGE));
let address = '';

beforeAll(async () => {
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((done) => elsewhere.close(done)));

const select = (page: Tab, id: string): Promise<void> =>
  page.evaluate((wanted) => {
    const text = document.getElementById(wanted);
    if (text) getSelection()?.selectAllChildren(text);
  }, id);

const destinations = async () => (await world().pbx.calls()).map(({ destination }) => destination);
const untilDialled = () => until(destinations, ({ length }) => length > 0);

async function openMenuOn(page: Tab, selector: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 8 };
  }, selector);
  await page.mouse.click(x, y, { button: 'right' });
}

describe('on any page in Firefox', () => {
  it('the selected number is called by a key', async () => {
    const page = await world().browser.openTab(address);
    await select(page, 'number');
    await world().browser.pressCommand('call-selection');
    expect(await untilDialled()).toEqual([OFFICE_DIALLED]);
    await page.close();
  });

  it('a selection without a number calls nobody, and the popup says why', async () => {
    const { browser, desk } = { browser: world().browser, desk: world().browser.desk };
    const page = await browser.openTab(address);
    await select(page, 'nonsense');
    await browser.pressCommand('call-selection');
    const refused = () =>
      desk.evaluate(async () => {
        const api = Reflect.get(globalThis, 'browser');
        const { calls = [] } = await api.storage.session.get('calls');
        return calls[0]?.problem?.kind ?? null;
      }, null);
    expect(await until(refused, (kind) => kind !== null)).toBe('noNumber');
    expect(await destinations()).toEqual([]);
    await page.close();
  });

  it('the selected number is called from the menu', async () => {
    const { browser } = world();
    const page = await browser.openTab(address);
    await select(page, 'number');
    await openMenuOn(page, '#number');
    await browser.chooseFromMenu('Call “+49 40 66969 128” with 3CX');
    expect(await untilDialled()).toEqual([OFFICE_DIALLED]);
    await page.close();
  });

  it('a tel: link is called from the menu', async () => {
    const { browser } = world();
    const page = await browser.openTab(address);
    await openMenuOn(page, 'a');
    await browser.chooseFromMenu('Call this number with 3CX');
    expect(await untilDialled()).toEqual(['+494066969415']);
    await page.close();
  });
});
