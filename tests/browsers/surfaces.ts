import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './card';
import { type BrowserWithExtension, type Tab, until } from './tab';

/*
 * Places of Outlook that are not plain parts of its one document: frames, shadow trees, other addresses.
 */

/** The middle of a number that is painted in the first frame of a page, in the page's viewport. */
export async function placeInFrame(tab: Tab, number: string): Promise<Place> {
  const find = () =>
    tab.evaluate((text) => {
      const frame = document.querySelector('iframe');
      const inside: (Window & typeof globalThis) | null = Object(frame?.contentWindow ?? null);
      const ranges = [...(inside?.CSS?.highlights.get('dialbridge-number') ?? [])] as Range[];
      const [box] = ranges.find((range) => range.toString() === text)?.getClientRects() ?? [];
      const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {};
      return box ? { x: left + box.x + box.width / 2, y: top + box.y + box.height / 2 } : null;
    }, number);
  const place = await until(find, (found) => found !== null);
  if (!place) throw new Error(`${number} is not painted in a frame`);
  return place;
}

/** A mail from Switzerland: its number is written as it is dialled there. */
export const SWISS_MAIL = {
  id: 'swiss',
  from: 'Anna Keller <anna@keller.example.ch>',
  html: '<p>Rufen Sie mich an: 044 668 18 00</p>',
};
export const SWISS = '044 668 18 00';
export const SWISS_DIALLED = '+41446681800';

/** Whether the card of the first frame is open. */
export const isCardOpenInFrame = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => {
    const inside = document.querySelector('iframe')?.contentDocument;
    return inside?.querySelector('dialbridge-card')?.matches(':popover-open') ?? false;
  }, null);

/** Puts a number into an open shadow tree at the beginning of the open mail, where it stands on white. */
export const writeInShadowTree = (tab: Tab, number: string): Promise<void> =>
  tab.evaluate((text) => {
    const host = document.createElement('div');
    host.id = 'shadowed';
    const line = document.createElement('p');
    line.textContent = text;
    line.setAttribute(
      'style',
      'margin: 0; padding: 8px; background: #ffffff; color: #000000; font-size: 20px',
    );
    host.attachShadow({ mode: 'open' }).append(line);
    document.querySelector('[id^="UniqueMessageBody"]')?.prepend(host);
  }, number);

/** How many pixels of that line have the tint of a mark; counted on a picture of the tab. */
export async function tintedPixels(tab: Tab): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'dialbridge-picture-'));
  const path = join(folder, 'tab.png');
  await tab.screenshot(path);
  const picture = await readFile(path, 'base64');
  await rm(folder, { recursive: true });
  return tab.evaluate(async (base64) => {
    const line = document.querySelector('#shadowed')?.shadowRoot?.querySelector('p');
    const { left = 0, top = 0, width = 0, height = 0 } = line?.getBoundingClientRect() ?? {};
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) return -1;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(left, top, width, height);
    let count = 0;
    // A breath of the mark's blue over white.
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (Math.abs(red - 230) <= 4 && Math.abs(green - 241) <= 4 && Math.abs(blue - 250) <= 4) count += 1;
    }
    return count;
  }, picture);
}

/** The hosts on which the browser has been told to run the content script, beside those of the manifest. */
export const registeredHosts = (ownPage: Tab): Promise<string[]> =>
  ownPage.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const scripts: readonly { readonly matches: string[] }[] =
      await api.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ matches }) => matches);
  }, null);

/** Moves the switch of a host in a national cloud, and waits until the browser has heard of it. */
export async function switchHost(browser: BrowserWithExtension, host: string): Promise<Tab> {
  const options = await browser.openOwnPage('options.html#calling');
  const isOn = async () => (await registeredHosts(options)).includes(`https://${host}/*`);
  const before = await isOn();
  // What is allowed is read after the section is drawn.
  await options.appears(`input[name="${host}"]${before ? ':checked' : ':not(:checked)'}`);
  await options.click(`input[name="${host}"]`);
  await until(isOn, (now) => now !== before);
  return options;
}
