import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readNumber } from '../../../components/setup/read-number';
import { fail, ok } from '../../../lib/core/result';
import type { ListChange } from '../../../lib/messaging/calling';
import { aConnection } from '../../fixtures/calls';
import { browser } from '../../fixtures/fake-browser';
import { type Circumstances, find, openOptions, press } from './options-page';
import { aCalling, saidOf, type World, world } from './setup-world';
import { brokenRules } from './show';

vi.mock('../../../lib/messaging/client', () => import('./setup-world'));
vi.mock('../../../lib/platform/pbx-access', () => import('./setup-world'));
vi.mock('../../../lib/platform/tabs', () => import('./setup-world'));
vi.mock('../../../lib/platform/shortcuts', () => import('./setup-world'));

const openCalling = async (part: Partial<World> = {}, circumstances: Circumstances = {}) => {
  const view = await openOptions(part, { ...circumstances, section: 'calling' });
  await find(view, 'select[name=region]');
  return view;
};

/** What became of lists: entries that were put in, or taken out. */
const changed = () => saidOf('calling.list');
const saved = () => vi.waitFor(() => saidOf('calling.write'));
const statusOf = (view: HTMLElement) => view.querySelector('.save-line [role=status]')?.textContent;

async function type(view: HTMLElement, selector: string, text: string) {
  await userEvent.fill(await find(view, selector), text);
  await userEvent.keyboard('{Enter}');
}

async function choose(view: HTMLElement, selector: string, value: string) {
  await userEvent.selectOptions(await find(view, selector), value);
}

describe('a change to how numbers are called', () => {
  it.each([
    ['input[name=clickAction][value=card]', { clickAction: 'card' }],
    ['input[name=markStyle][value=tint]', { markStyle: 'tint' }],
    ['input[name=numberFormat][value=national]', { numberFormat: 'national' }],
    ['input[name=confirmFirstTime]', { confirmFirstTime: true }],
    ['input[name=countries][value=some]', { countries: ['DE'] }],
    ['input[name=fallback][value=tel]', { fallback: 'tel' }],
  ])('is kept at once and says so: %s', async (selector, wish) => {
    const view = await openCalling();
    await press(view, selector);
    await vi.waitFor(() => expect(statusOf(view)).toBe('Saved'));
    expect(await saved()).toEqual([wish]);
  });

  it('that could not be kept is taken back and says so', async () => {
    const view = await openCalling();
    world.replies['calling.write'] = () => fail({ kind: 'storageFailed' });
    await press(view, 'input[name=clickAction][value=card]');
    await find(view, '[data-problem=storageFailed]');
    expect(view.querySelector<HTMLInputElement>('input[name=clickAction][value=dial]')?.checked).toBe(true);
    expect(statusOf(view)).toBe('');
  });

  it('builds on the one before, whose answer is still on its way', async () => {
    const view = await openCalling();
    const held: (() => void)[] = [];
    world.replies['calling.list'] = ({ entry }: ListChange) =>
      new Promise((answer) => {
        world.calling = { ...world.calling, offHosts: [...world.calling.offHosts, entry] };
        const now = ok(world.calling);
        held.push(() => answer(now));
      });
    await press(view, 'input[name="outlook.live.com"]');
    await press(view, 'input[name="outlook.office.com"]');
    await vi.waitFor(() => expect(held).toHaveLength(2));
    for (const answer of held.reverse()) answer();
    await vi.waitFor(() => expect(statusOf(view)).toBe('Saved'));
    expect(world.calling.offHosts).toEqual(['outlook.live.com', 'outlook.office.com']);
    expect(view.querySelector<HTMLInputElement>('input[name="outlook.live.com"]')?.checked).toBe(false);
  });
});

describe('a list that was changed elsewhere meanwhile', () => {
  it('keeps what was added there, and shows it', async () => {
    const view = await openCalling({ calling: aCalling({ trusted: ['+4940123456'] }) });
    world.calling = aCalling({ trusted: ['+4940123456', '+12125550123'], offHosts: ['outlook.live.com'] });
    await press(view, 'button[aria-label="Remove +4940123456"]');
    await vi.waitFor(() => expect(statusOf(view)).toBe('Saved'));
    expect(world.calling.trusted).toEqual(['+12125550123']);
    expect(view.textContent).toContain('+12125550123');
    await press(view, 'input[name="outlook.office.com"]');
    await vi.waitFor(() =>
      expect(world.calling.offHosts).toEqual(['outlook.live.com', 'outlook.office.com']),
    );
    expect(changed().at(-1)).toEqual({ list: 'offHosts', entry: 'outlook.office.com', listed: true });
    expect(await saved()).toEqual([]);
  });
});

describe('a host of a national cloud', () => {
  it('is asked for by its switch, given back by it, and back on after the popup had switched it off', async () => {
    const view = await openCalling({ calling: aCalling({ offHosts: ['partner.outlook.cn'] }) });
    const host = () => view.querySelector<HTMLInputElement>('input[name="partner.outlook.cn"]');
    const held = async () => (await browser.permissions.getAll()).origins;
    expect(host()?.checked).toBe(false);
    await press(view, 'input[name="partner.outlook.cn"]');
    await vi.waitFor(() => expect(host()?.checked).toBe(true));
    expect(await held()).toEqual(['https://partner.outlook.cn/*']);
    expect(world.calling.offHosts).toEqual([]);
    await press(view, 'input[name="partner.outlook.cn"]');
    await vi.waitFor(() => expect(host()?.checked).toBe(false));
    expect(await held()).toEqual([]);
  });

  it('stays off where the browser’s answer is no', async () => {
    const view = await openCalling();
    const host = () => view.querySelector<HTMLInputElement>('input[name="partner.outlook.cn"]');
    const no = vi.spyOn(browser.permissions, 'request').mockResolvedValue(false);
    await press(view, 'input[name="partner.outlook.cn"]');
    await vi.waitFor(() => expect(host()?.checked).toBe(false));
    no.mockRestore();
  });
});

describe('the contents of the page', () => {
  it('lead to every part of it, and the section stays the same', async () => {
    const view = await openCalling();
    const links = [...view.querySelectorAll<HTMLAnchorElement>('.contents a')];
    const titles = [...view.querySelectorAll('.group h2')].map(({ textContent }) => textContent);
    expect(links.map(({ textContent }) => textContent)).toEqual(titles);
    const parts = [...view.querySelectorAll('.group')].map(({ id }) => `#${id}`);
    expect(links.map(({ hash }) => hash)).toEqual(parts);
    links[7]?.click();
    await vi.waitFor(() => expect(view.querySelector('#calling-keyboard:target')).not.toBeNull());
    expect(view.querySelector('h1')?.textContent).toBe('Calling');
  });

  it('stand beside it where there is room, and the part that the address names is shown', async () => {
    const view = await openCalling({}, { width: 1280 });
    const beside = view.querySelector('.contents')?.getBoundingClientRect().left ?? 0;
    expect(beside).toBeGreaterThan(view.querySelector('.parts-body')?.getBoundingClientRect().right ?? 9999);
    location.hash = '#connection';
    await vi.waitFor(() => expect(view.querySelector('.contents')).toBeNull());
    location.hash = '#calling-keyboard';
    const part = await find(view, '#calling-keyboard');
    await vi.waitFor(() => expect(part.getBoundingClientRect().top).toBeLessThan(700));
  });
});

describe('how numbers look', () => {
  it('is shown on a line of a mail, light and dark', async () => {
    const view = await openCalling();
    await press(view, 'input[name=markStyle][value=hover]');
    await vi.waitFor(() => expect(view.querySelectorAll('[data-mark=hover]')).toHaveLength(2));
    const colours = [...view.querySelectorAll('.mark-preview')].map((one) => getComputedStyle(one).color);
    expect(new Set(colours).size).toBe(2);
  });
});

describe('the dial plan', () => {
  it('shows what is dialled', async () => {
    const view = await openCalling();
    await type(view, 'input[name=outsidePrefix]', ' 0 ');
    await type(view, 'input[name=internationalPrefix]', '00');
    await vi.waitFor(() => expect(view.textContent).toContain('is dialled as \u206600'.concat('0494')));
    await press(view, 'input[name=numberFormat][value=national]');
    await vi.waitFor(() => expect(view.textContent).toContain('is dialled as \u20660040123456'));
    expect(await saved()).toEqual([
      { outsidePrefix: '0' },
      { internationalPrefix: '00' },
      { numberFormat: 'national' },
    ]);
  });

  it('takes no prefix that cannot be dialled', async () => {
    const view = await openCalling();
    await type(view, 'input[name=outsidePrefix]', '0x');
    const field = await find<HTMLInputElement>(view, 'input[aria-invalid]');
    const problem = field.getAttribute('aria-describedby')?.split(' ')[0] ?? '';
    expect(document.getElementById(problem)?.textContent).toContain('Only digits');
    expect(await saved()).toEqual([]);
  });
});

describe('who is asked about', () => {
  it('is chosen by country, by name in the reader’s language', async () => {
    const calling = aCalling({ countries: ['DE'] });
    const view = await openCalling({ calling }, { language: 'de' });
    await choose(view, 'select[name=country]', 'AT');
    await press(view, '.add button[type=submit]');
    await vi.waitFor(() => expect(view.querySelectorAll('.list-editor li')).toHaveLength(2));
    const names = [...view.querySelectorAll('.list-editor li span')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Deutschland', 'Österreich']);
    await press(view, 'button[aria-label="Deutschland entfernen"]');
    await press(view, 'input[name=countries][value=all]');
    expect(await saved()).toEqual([{ countries: ['DE', 'AT'] }, { countries: ['AT'] }, { countries: null }]);
  });

  it('begins with no country where none is known', async () => {
    const view = await openCalling({ calling: aCalling({ region: null }) });
    await press(view, 'input[name=countries][value=some]');
    await vi.waitFor(() =>
      expect(view.textContent).toContain('you are asked before every call except internal ones'),
    );
    expect(await saved()).toEqual([{ countries: [] }]);
  });

  it('lets a trusted number be asked about again, and keeps the focus near', async () => {
    const view = await openCalling({ calling: aCalling({ trusted: ['+4940123456', '+12125550123'] }) });
    await press(view, 'button[aria-label="Remove +4940123456"]');
    await vi.waitFor(() => expect(view.querySelectorAll('.list-editor li')).toHaveLength(1));
    expect(changed()).toEqual([{ list: 'trusted', entry: '+4940123456', listed: false }]);
    expect(document.activeElement?.textContent).toContain('Numbers called without asking');
  });
});

describe('the numbers that are never marked', () => {
  it('are added as a person writes them', async () => {
    const view = await openCalling();
    await type(view, 'input[name=number]', '+49 (0)40 123-456');
    await vi.waitFor(() =>
      expect(view.querySelector('.list-editor li')?.textContent).toContain('+4940123456'),
    );
    expect(changed()).toEqual([{ list: 'ignored', entry: '+4940123456', listed: true }]);
    await type(view, 'input[name=number]', '+4940123456');
    expect(changed()).toHaveLength(1);
  });

  it('have to be numbers', async () => {
    const view = await openCalling();
    await type(view, 'input[name=number]', '040 123456');
    await find(view, 'input[name=number][aria-invalid]');
    expect(changed()).toEqual([]);
  });

  it.each([
    ['+49 40 123456', '+4940123456'],
    ['\u202a+49\u00a040\u2011123456\u202c', '+4940123456'],
    ['+４９ ４０ １２３４５６', '+4940123456'],
    ['104', '104'],
    ['*31', '*31'],
    ['', null],
    ['0401234567', null],
    ['+0', null],
    ['+49 call me', null],
    ['+49401234567890123', null],
  ])('are read from %j as %j', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});

describe('without a phone system', () => {
  it('the web client is the connected one unless another is named', async () => {
    const calling = aCalling({ fallback: 'webClient' });
    const view = await openCalling({ calling, connection: aConnection() });
    const field = await find<HTMLInputElement>(view, 'input[name=webClientHost]');
    await vi.waitFor(() => expect(field.placeholder).toBe('pbx.example.com'));
    await type(view, 'input[name=webClientHost]', 'https://other.example.com:5001/webclient/#/people');
    expect(await saved()).toEqual([{ webClientHost: 'other.example.com:5001' }]);
    await type(view, 'input[name=webClientHost]', 'http://other.example.com');
    await find(view, 'input[name=webClientHost][aria-invalid]');
    await type(view, 'input[name=webClientHost]', '');
    expect(await saved()).toEqual([{ webClientHost: 'other.example.com:5001' }, { webClientHost: '' }]);
  });
});

describe('the keyboard', () => {
  it('is listed, and the way to change it told where the browser does not go it', async () => {
    const view = await openCalling();
    await vi.waitFor(() => expect(view.querySelectorAll('kbd')).toHaveLength(3));
    expect(view.querySelector('tbody')?.textContent).toContain('not set');
    await press(view, 'button[name=open-shortcuts]');
    await vi.waitFor(() => expect(view.textContent).toContain('about:addons'));
  });
});

describe('the recent calls', () => {
  it('are counted and cleared', async () => {
    const view = await openCalling();
    await vi.waitFor(() => expect(view.textContent).toContain('3 calls are kept'));
    await press(view, 'button[name=clear-history]');
    await vi.waitFor(() => expect(view.textContent).toContain('No calls are kept'));
    expect(view.querySelector('button[name=clear-history]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('No calls are kept.');
    expect(saidOf('history.clear')).toHaveLength(1);
  });
});

describe.each(['en', 'de'] as const)('in %s the section', (language) => {
  const calling = aCalling({
    countries: ['DE', 'AT'],
    trusted: ['+4940123456'],
    ignored: ['+12125550123'],
    fallback: 'webClient',
  });

  it.each([true, false])('breaks no accessibility rule (dark: %s)', async (dark) => {
    const view = await openCalling({ calling }, { language, dark });
    expect(await brokenRules(view)).toEqual([]);
  });

  it('fits 320 pixels', async () => {
    await openCalling({ calling }, { language, width: 320 });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

it('every setting is reached with the keyboard alone', async () => {
  const view = await openCalling();
  (await find(view, 'select[name=region]')).focus();
  const stops = new Set<string>();
  for (let presses = 0; presses < 40; presses += 1) {
    stops.add(document.activeElement?.getAttribute('name') ?? '');
    await userEvent.tab();
  }
  const wanted = ['clickAction', 'markStyle', 'outsidePrefix', 'internationalPrefix', 'numberFormat'];
  const more = ['confirmFirstTime', 'countries', 'number', 'outlook.office.com', 'fallback', 'clear-history'];
  expect([...wanted, ...more].filter((name) => !stops.has(name))).toEqual([]);
});
