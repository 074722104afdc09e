import '../../../components/presence/presence.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OwnStatus } from '../../../components/presence/own-status';
import type { LineView, ProfileView } from '../../../lib/messaging/views';
import { brokenRules, show } from './show';

const NOW = Date.UTC(2026, 11, 1, 10);
const nothing = () => undefined;

const known = (current: string, change: object = {}): ProfileView => ({
  state: 'known',
  current,
  choices: [
    { name: 'Available', label: null },
    { name: 'Away', label: null },
    { name: 'Out of office', label: null },
    { name: 'Custom 1', label: 'Lunch' },
    { name: 'Custom 2', label: null },
  ],
  ...change,
});

const aLine = (change: Partial<LineView> = {}): LineView => ({
  readAt: NOW,
  phones: ['Yealink SIP-T54W'],
  busy: false,
  problem: null,
  profile: known('Available'),
  ...change,
});

interface Shown {
  readonly line?: LineView | null;
  readonly busy?: boolean;
  readonly onChoose?: (profile: string) => void;
  readonly language?: 'en' | 'de';
}

function shown({ line = aLine(), busy = false, onChoose = nothing, language = 'en' }: Shown = {}) {
  return show(<OwnStatus line={line} now={NOW} busy={busy} onChoose={onChoose} />, language);
}

const look = (view: HTMLElement) => [
  view.querySelector('h2')?.textContent,
  view.querySelector<HTMLElement>('[data-presence]')?.dataset.presence,
];

describe('the own status', () => {
  it.each([
    ['Available', 'Available', 'on'],
    ['Away', 'Away', 'away'],
    ['Out of office', 'Do not disturb', 'dnd'],
    ['Custom 1', 'Lunch', 'on'],
    ['Custom 2', 'Custom status 2', 'away'],
    ['Gone fishing', 'Gone fishing', 'on'],
    ['toString', 'toString', 'on'],
  ])('%s is told in words and by a dot of its own', (current, word, dot) => {
    expect(look(shown({ line: aLine({ profile: known(current) }) }))).toEqual([word, dot]);
  });

  it('has dots that differ in shape as well', () => {
    const style = (current: string) => {
      const dot = shown({ line: aLine({ profile: known(current) }) }).querySelector('.presence-head .dot');
      const { borderRadius, borderTopWidth } = getComputedStyle(dot ?? document.body);
      return `${borderRadius} ${borderTopWidth}`;
    };
    expect(new Set(['Available', 'Away', 'Out of office'].map(style)).size).toBe(3);
  });

  it('says first of all that a call is up', () => {
    const line = aLine({ busy: true, profile: known('Out of office') });
    expect(look(shown({ line }))).toEqual(['Phone in use', 'busy']);
  });

  it('is worth nothing without a phone', () => {
    const view = shown({ line: aLine({ phones: [] }) });
    expect(look(view)).toEqual(['No phone registered', 'off']);
    expect(view.textContent).toContain('Switch on your desk phone or open the 3CX app');
  });

  it('names the phones, each by itself', () => {
    const names = ['Desk', '<img src=x>', '‮evil', '', 'Desk'];
    const view = shown({ line: aLine({ phones: names }) });
    expect([...view.querySelectorAll('p bdi')].map(({ textContent }) => textContent)).toEqual([
      'Desk',
      '<img src=x>',
      '‮evil',
      'a phone without a name',
    ]);
    expect(view.querySelector('img')).toBeNull();
  });

  it('names their models, and the firmware only where it tells them apart', () => {
    const named = (phones: readonly string[]) =>
      [...shown({ line: aLine({ phones }) }).querySelectorAll('p bdi')].map(({ textContent }) => textContent);
    expect(named(['Yealink SIP-T54W 96.86.0.100', '3CX Mobile Client'])).toEqual([
      'Yealink SIP-T54W',
      '3CX Mobile Client',
    ]);
    const twins = ['Yealink SIP-T54W 96.86.0.100', 'Yealink SIP-T54W 96.86.0.90'];
    expect(named(twins)).toEqual(twins);
  });

  it('says nothing twice', () => {
    const registered = shown({ line: aLine({ profile: { state: 'unknown' } }) });
    expect(registered.textContent).toBe('Phone registeredYealink SIP-T54W');
    const line = aLine({ phones: [] });
    const view = show(<OwnStatus line={line} now={NOW} busy={false} advised={true} onChoose={nothing} />);
    expect(look(view)).toEqual(['No phone registered', 'off']);
    expect(view.textContent).not.toContain('Switch on');
  });

  it('claims nothing while it is being read, and keeps its room', () => {
    const height = shown({ line: aLine({ profile: { state: 'unknown' } }) }).clientHeight;
    const reading = shown({ line: null });
    expect(look(reading)).toEqual(['Reading your status…', 'off']);
    expect(reading.querySelector('button')).toBeNull();
    expect(reading.clientHeight).toBe(height);
  });

  it('that was never read has no age and no phones, but a reason', () => {
    const line = aLine({ readAt: 0, phones: [], profile: { state: 'unknown' } });
    expect(look(shown({ line }))).toEqual(['Reading your status…', 'off']);
    const view = shown({ line: { ...line, problem: { kind: 'unreachable' } } });
    expect(look(view)).toEqual(['Status not known', 'off']);
    expect(view.textContent).toContain('Nothing answered at this address');
    expect(view.textContent).not.toMatch(/ago|registered/);
  });

  it('is only that of the phone while 3CX has not said more', () => {
    const view = shown({ line: aLine({ profile: { state: 'unknown' } }) });
    expect(look(view)).toEqual(['Phone registered', 'on']);
    expect(view.querySelector('button')).toBeNull();
  });

  it('is hidden with the reason where the API client may not see it', () => {
    const view = shown({ line: aLine({ profile: { state: 'hidden', reason: 'statusNotAllowed' } }) });
    expect(view.querySelector('button')).toBeNull();
    const details = view.querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.querySelector('summary')?.textContent).toBe(
      'Status hidden: not allowed for this API client',
    );
    expect(details?.textContent).toContain('3CX does not let this API client see or set your status.');
    expect(details?.textContent).toContain('Calls work without it.');
    expect(view.textContent).not.toContain('not changed');
  });
});

describe('an old status', () => {
  it.each([
    [10_000, null],
    [-5_000, null],
    [10_001, 'As of 10 seconds ago.'],
    [40_900, 'As of 40 seconds ago.'],
    [61_000, 'As of 1 minute ago.'],
    [7_300_000, 'As of 2 hours ago.'],
    [200_000_000, 'As of 2 days ago.'],
  ])('%i ms old: %s', (ms, words) => {
    const age = shown({ line: aLine({ readAt: NOW - ms }) }).querySelector('.presence-age');
    expect(age?.textContent?.trim() ?? null).toBe(words);
  });

  it('says why there is nothing newer', () => {
    const line = aLine({ readAt: NOW - 40_000, problem: { kind: 'unreachable', detail: 'x' } });
    expect(shown({ line }).textContent).toContain('ago. Nothing answered at this address');
    expect(shown({ line, language: 'de' }).textContent).toContain('Stand: vor 40 Sekunden.');
  });

  it('is not called old for a single failure', () => {
    const line = aLine({ readAt: NOW - 2_000, problem: { kind: 'timeout' } });
    expect(shown({ line }).querySelector('.presence-age')).toBeNull();
  });
});

describe('changing the status', () => {
  it('goes by the keyboard alone and by 3CX’s own names', async () => {
    const choose = vi.fn();
    shown({ onChoose: choose });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Do not disturb');
    await userEvent.keyboard('{Enter}');
    expect(choose).toHaveBeenCalledExactlyOnceWith('Out of office');
    expect(document.activeElement?.textContent).toBe('Change status');
    expect(page.getByRole('list').elements()).toEqual([]);
  });

  it('shows which it is now, and choosing that asks for nothing', async () => {
    const choose = vi.fn();
    const view = shown({ onChoose: choose });
    await page.getByRole('button', { name: 'Change status' }).click();
    const pressed = [...view.querySelectorAll('[aria-pressed=true]')].map(({ textContent }) => textContent);
    expect(pressed).toEqual(['Available']);
    await page.getByRole('button', { name: 'Available', exact: true }).click();
    expect(choose).not.toHaveBeenCalled();
  });

  it('ends with Esc, which the popup around it does not get', async () => {
    const view = shown();
    await page.getByRole('button', { name: 'Change status' }).click();
    const seen: boolean[] = [];
    view.addEventListener('keydown', (event) => seen.push(event.defaultPrevented));
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    expect(seen).toEqual([true, false]);
    expect(view.querySelector('[aria-expanded]')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('waits until the last change is through', async () => {
    const choose = vi.fn();
    const view = shown({ busy: true, onChoose: choose });
    await page.getByRole('button', { name: 'Change status' }).click({ force: true });
    expect(view.querySelector('ul')?.hidden).toBe(true);
    view.querySelector<HTMLButtonElement>('[data-profile=Away]')?.click();
    expect(choose).not.toHaveBeenCalled();
  });

  it('offers labels as text', async () => {
    const profile = known('Custom 1', { choices: [{ name: 'Custom 1', label: '<b>Lunch</b>' }] });
    const view = shown({ line: aLine({ profile }) });
    expect(view.querySelector('b')).toBeNull();
    expect(look(view)).toEqual(['<b>Lunch</b>', 'on']);
  });
});

describe.each(['light', 'dark'])('in the %s', (scheme) => {
  it.each(['en', 'de'] as const)('the own status breaks no accessibility rule (%s)', async (language) => {
    document.documentElement.style.colorScheme = scheme;
    const lines = [
      null,
      aLine({ phones: [] }),
      aLine({ busy: true, readAt: 0, problem: { kind: 'timeout' } }),
      aLine({ profile: { state: 'hidden', reason: 'statusNotAllowed' } }),
    ];
    for (const line of lines) expect(await brokenRules(shown({ line, language }))).toEqual([]);
    const view = shown({ language });
    view.querySelector<HTMLButtonElement>('[name=change-status]')?.click();
    await expect.poll(() => view.querySelector('ul')?.hidden).toBe(false);
    expect(await brokenRules(view)).toEqual([]);
    document.documentElement.style.colorScheme = '';
  });
});
