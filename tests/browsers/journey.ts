import type { Emulators } from '../emulators/start';
import { type BrowserWithExtension, type Tab, until } from './tab';

/*
 * What people do with the extension, in either browser: the steps that tests and the demo are made of.
 */

export interface Credentials {
  readonly address?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
}

const PBX = 'pbx.example.com';

/**
 * Goes through the first two steps of the setup: the address, then client id and secret. Stops where the first
 * step says that something is wrong with the address.
 */
export async function pressConnect(
  options: Tab,
  emulators: Pick<Emulators, 'pbx'>,
  { address = PBX, clientId, clientSecret }: Credentials = {},
): Promise<void> {
  const { employee } = emulators.pbx;
  await options.appears('input[name=address]');
  await options.fill('input[name=address]', address);
  await options.click('form button[type=submit]');
  await options.appears('input[name=clientId], [data-problem]');
  if (!(await isThere(options, 'input[name=clientId]'))) return;
  await options.fill('input[name=clientId]', clientId ?? employee.clientId);
  await options.fill('input[name=clientSecret]', clientSecret ?? employee.clientSecret);
  await options.click('form button[type=submit]');
}

export const isThere = (tab: Tab, selector: string): Promise<boolean> =>
  tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

/** Connects the employee's API client, as a person does it on the options page. */
export async function connect(
  browser: BrowserWithExtension,
  emulators: Pick<Emulators, 'pbx'>,
): Promise<Tab> {
  await forgetConnection(browser);
  const options = await browser.openOwnPage('options.html');
  await pressConnect(options, emulators);
  await options.appears('.notice.good');
  return options;
}

/** Opens a mail and waits until its numbers are painted. */
export async function openMail(browser: BrowserWithExtension, id: string): Promise<Tab> {
  const tab = await browser.openTab(`https://outlook.office.com/mail/id/${id}`);
  await tab.appears('[id^="UniqueMessageBody"]');
  return tab;
}

/** The text of everything that is painted as a number within a part of the page. */
export const markedIn = (tab: Tab, selector: string): Promise<string[]> =>
  tab.evaluate((within) => {
    const parts = [...document.querySelectorAll(within)];
    const ranges = [...(CSS.highlights.get('dialbridge-number') ?? [])];
    return ranges
      .filter((range) => parts.some((part) => part.contains(range.startContainer)))
      .map((range) => (range instanceof Range ? range.toString() : ''));
  }, selector);

/** The numbers painted in the open mail, as soon as there are `count` of them. */
export const markedInMail = (tab: Tab, count = 1): Promise<string[]> =>
  until(
    () => markedIn(tab, '[id^="UniqueMessageBody"]'),
    (marked) => marked.length >= count,
  );

/** The middle of a number that is painted in the open mail, in the viewport. */
export async function placeOf(tab: Tab, number: string): Promise<{ x: number; y: number }> {
  const find = () =>
    tab.evaluate((text) => {
      const ranges = [...(CSS.highlights.get('dialbridge-number') ?? [])];
      const range = ranges.find(
        (candidate) =>
          candidate instanceof Range &&
          candidate.toString() === text &&
          candidate.startContainer.parentElement?.closest('[id^="UniqueMessageBody"]'),
      );
      if (!(range instanceof Range)) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const [box] = range.getClientRects();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, number);
  const place = await until(find, (found) => found !== null);
  if (!place) throw new Error(`${number} is not painted`);
  return place;
}

/** Clicks a painted number with the mouse. */
export async function clickNumber(tab: Tab, number: string): Promise<void> {
  const { x, y } = await placeOf(tab, number);
  await tab.mouse.move(x, y);
  await tab.mouse.click(x, y);
}

/** A background that nobody has asked for so long is taken for asleep. */
export const TAKEN_FOR_ASLEEP_MS = 20_500;

/** Presses where no number is: at the end of the open mail's pane. */
export async function pressBehindMail(tab: Tab): Promise<void> {
  const { x, y } = await tab.evaluate(() => {
    const pane = document.querySelector('[id^="UniqueMessageBody"]')?.getBoundingClientRect();
    return { x: (pane?.right ?? 0) - 2, y: Math.min(pane?.bottom ?? 0, innerHeight) - 2 };
  }, null);
  await tab.mouse.move(x, y);
  await tab.mouse.click(x, y);
}

/** A request to call, as the phone system saw it. */
export interface SeenCall {
  readonly dn: string;
  readonly deviceId: string | null;
  readonly destination: string;
  readonly status: number;
  readonly outcome: string;
}

/** Turns the emulators' switches and reads what they saw. */
export function switches({ control }: Pick<Emulators, 'control'>) {
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${control.url}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    send,
    calls: async () => (await send('GET', '/pbx/makecalls')) as readonly SeenCall[],
    /** How many requests came in, by `METHOD /path`. */
    requests: async (match: RegExp) => {
      const seen = (await send('GET', '/pbx/requests')) as readonly {
        readonly method: string;
        readonly path: string;
      }[];
      return seen.filter(({ method, path }) => match.test(`${method} ${path}`)).length;
    },
    devices: async (dn: string) =>
      (await send('GET', `/pbx/devices?dn=${dn}`)) as readonly {
        readonly device_id?: string;
        readonly deviceId?: string;
      }[],
  };
}

/** What the popup shows, opened as a tab. */
export async function readPopup(browser: BrowserWithExtension, contains: string): Promise<string> {
  const popup = await browser.openOwnPage('popup.html');
  const text = await until(
    () => popup.evaluate(() => document.body?.innerText ?? '', null),
    (shown) => shown.includes(contains),
  );
  await popup.close();
  return text;
}

/** Lets the next click be the first one: a test does not wait until two clicks are two gestures. */
export async function forgetCalls(browser: BrowserWithExtension): Promise<void> {
  const page = await browser.openOwnPage('popup.html');
  await page.appears('main');
  await page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.session.remove('calls');
  }, null);
  await page.close();
}

/** Gives up the connection, so that the next test begins where a new user does. */
export async function forgetConnection(browser: BrowserWithExtension): Promise<void> {
  const page = await browser.openOwnPage('options.html');
  await page.appears('form');
  await page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.clear();
    await api.storage.session.clear();
  }, null);
  await page.close();
}
