import '../../../components/call/call.css';
import { createRef } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RecentCalls } from '../../../components/call/recent-calls';
import { aRecentCall, NOW, RECENT } from '../../fixtures/status-views';
import { HOSTILE } from './hostile';
import { brokenRules, show } from './show';

const nothing = () => undefined;

function showCalls(part: Partial<Parameters<typeof RecentCalls>[0]> = {}, language?: 'en' | 'de') {
  const props = {
    calls: RECENT,
    matching: RECENT,
    held: null,
    told: null,
    busy: false,
    now: NOW,
    list: createRef<HTMLUListElement>(),
    onCall: nothing,
    onEdit: nothing,
    onClear: nothing,
    onLeave: nothing,
  };
  const view = show(<RecentCalls {...props} {...part} />, language);
  view.style.cssText = 'display: flex; flex-direction: column; width: 328px; height: 400px; padding: 0 16px';
  return view;
}

const focusedLabel = () => document.activeElement?.getAttribute('aria-label')?.replace(/[\u2068\u2069]/g, '');
const rowsOf = (view: HTMLElement) => [...view.querySelectorAll('li')].map((row) => row.textContent ?? '');

describe('the recent calls', () => {
  it('say with whom, what became of it, and when', () => {
    const rows = rowsOf(showCalls());
    expect(rows[0]).toContain('Anna Nowak');
    expect(rows[0]).toContain('+48 22 123 45 67');
    expect(rows[0]).toContain('Spoke for 3 min');
    expect(rows[1]).toContain('Not reached');
    expect(rows[2]).toContain('Spoke for 42 sec');
    expect(rows[3]).toContain('Not dialled');
    expect(rows[3]).toContain('No phone is registered for your extension.');
    expect(rows[4]).toContain('Handed over');
    expect(rows[4]).toContain('Yesterday');
    expect(rows[5]).toContain('Not known whether it was dialled');
    expect(rows[6]).toContain('Spoke for 1 hr 5 min');
    expect(rows[6]).toContain('Nov 17');
  });

  it('say it in German too', () => {
    const rows = rowsOf(showCalls({}, 'de'));
    expect(rows[0]).toContain('3 Min. gesprochen');
    expect(rows[1]).toContain('Nicht erreicht');
    expect(rows[4]).toContain('Gestern');
  });

  it('say that one was taken back, and not that nobody answered', () => {
    const undone = aRecentCall({ seconds: null, takenBack: true });
    const [row] = rowsOf(showCalls({ matching: [undone] }));
    expect(row).toContain('Taken back');
    expect(row).not.toContain('Not reached');
    const lost = { ...undone, state: 'unknown' } as const;
    expect(rowsOf(showCalls({ matching: [lost] }))[0]).toContain('Not known whether it was dialled');
  });

  it('have letters for a name and a sign for a number', () => {
    const avatars = [...showCalls().querySelectorAll('.avatar')];
    expect(avatars[0]?.textContent).toBe('AN');
    expect(avatars[1]?.textContent).toBe('');
    expect(avatars[1]?.querySelector('svg')).not.toBeNull();
  });

  it('do not say again why one failed that says so above them', () => {
    const [row] = rowsOf(showCalls({ matching: RECENT.slice(3, 4), told: RECENT[3]?.intentId ?? null }));
    expect(row).toContain('Not dialled');
    expect(row).not.toContain('No phone is registered');
  });

  it('are called again by a button that says whom', async () => {
    const call = vi.fn();
    showCalls({ onCall: call });
    await page.getByRole('button', { name: /^Call .*Jonas Meyer/ }).click();
    expect(call).toHaveBeenCalledExactlyOnceWith(RECENT[2]);
  });

  it('take only the first click of a double click', async () => {
    const call = vi.fn();
    const view = showCalls({ onCall: call });
    await userEvent.dblClick(view.querySelector('button[name=call-again]') ?? view);
    expect(call).toHaveBeenCalledOnce();
  });

  it.each([{ busy: true }, { held: '+48221234567' }])('are not called while %o', async (part) => {
    const call = vi.fn();
    const view = showCalls({ onCall: call, ...part });
    const button = view.querySelector<HTMLButtonElement>('button[name=call-again]');
    expect(button?.getAttribute('aria-disabled')).toBe('true');
    button?.click();
    expect(call).not.toHaveBeenCalled();
  });

  it('can be edited before calling', async () => {
    const edit = vi.fn();
    showCalls({ onEdit: edit });
    await page.getByRole('button', { name: /^Edit before calling .*Anna Nowak/ }).click();
    expect(edit).toHaveBeenCalledExactlyOnceWith(RECENT[0]);
  });

  it('are walked with the arrow keys, one row being reached by Tab', async () => {
    const leave = vi.fn();
    const view = showCalls({ onLeave: leave });
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(focusedLabel()).toBe('Call Anna Nowak');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focusedLabel()).toBe('Call Jonas Meyer');
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(focusedLabel()).toBe('Call Müller & Söhne');
    await expect.poll(() => view.querySelectorAll('li button[tabindex="0"]').length).toBe(2);
    await userEvent.tab({ shift: true });
    expect(focusedLabel()).toBe('Edit before calling Müller & Söhne');
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(leave).toHaveBeenCalledOnce();
  });

  it('say how many of them match', () => {
    const view = showCalls({ matching: RECENT.slice(0, 2) });
    expect(rowsOf(view)).toHaveLength(2);
    expect(view.querySelector('[role=status]')?.textContent).toBe('Matching recent calls: 2');
    expect(showCalls({ matching: [] }).textContent).toContain('No recent call matches.');
  });

  it('are cleared only after a question, whose nearer answer keeps them', async () => {
    const clear = vi.fn();
    const view = showCalls({ onClear: clear });
    await page.getByRole('button', { name: 'Clear list' }).click();
    expect(clear).not.toHaveBeenCalled();
    await expect.poll(() => document.activeElement?.textContent).toBe('Keep list');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => view.querySelector('button[name=clear]')).not.toBeNull();
    expect(clear).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Clear list' }).click();
    await page.getByRole('button', { name: 'Clear list' }).click();
    expect(clear).toHaveBeenCalledOnce();
  });

  it.each(HOSTILE)('show what %s is called as text that changes nothing around it', (_, text) => {
    const view = showCalls({ matching: [aRecentCall({ name: text, shown: text })] });
    expect(view.querySelector('img, script')).toBeNull();
    expect(view.textContent).not.toMatch(/[\u202A-\u202E\u2066\u2067]/);
    const [label] = [...view.querySelectorAll('button[aria-label]')].map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(label).toMatch(/^Edit before calling \u2068[^\u2066-\u2069\u202A-\u202E]*\u2069$/);
    const list = view.querySelector('ul');
    expect(list?.scrollWidth).toBe(list?.clientWidth);
  });

  it('never cut a number short', () => {
    const shown = '+49 40 123 456 789 012 345 678 901';
    const view = showCalls({ matching: [aRecentCall({ name: null, shown })] });
    const number = view.querySelector<HTMLElement>('.recent-who');
    expect(number?.scrollWidth).toBeLessThanOrEqual(number?.clientWidth ?? 0);
  });

  it.each(['light', 'dark'])('break no accessibility rule (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    for (const language of ['en', 'de'] as const) {
      expect(await brokenRules(showCalls({}, language))).toEqual([]);
    }
  });
});
