import '../../../components/call/call.css';
import '../../../components/presence/presence.css';
import '../../../entrypoints/popup/popup.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupActions, PopupViewProps } from '../../../components/call/popup-model';
import { PopupView } from '../../../components/call/popup-view';
import { CALL_STATES } from '../../../lib/dial/call';
import { aConnection } from '../../fixtures/calls';
import { aCallNow, aConnectedCall, aLine, aPage, aRecentCall, aStatus } from '../../fixtures/status-views';
import { HOSTILE } from './hostile';
import { popupProps } from './popup-props';
import { brokenRules, show } from './show';

function showPopup(
  part: Partial<Omit<PopupViewProps, 'actions'>> = {},
  actions: Partial<PopupActions> = {},
  language?: 'en' | 'de',
): HTMLElement {
  const view = show(<PopupView {...popupProps(part, actions)} />, language);
  view.id = 'root';
  view.style.width = '360px';
  return view;
}

const NOT_CONNECTED = aStatus({ connection: { state: 'none' }, line: null, recent: [] });
const WITHOUT_ACCESS = aStatus({ connection: aConnection({ state: 'accessMissing' }), line: null });

describe('the popup', () => {
  it.each([
    ['signIn', 'The sign-in to Microsoft 365 has ended', 'Sign in again'],
    ['certificate', 'The certificate for Microsoft 365 needs a successor', 'Open the settings'],
  ] as const)('says what the mark on the toolbar meant: %s', async (microsoft, words, button) => {
    const openMicrosoft = vi.fn();
    const view = showPopup({ status: aStatus({ microsoft }) }, { openMicrosoft });
    expect(view.textContent).toContain(words);
    const act = view.querySelector<HTMLElement>('button[name=open-microsoft]');
    expect(act?.textContent).toBe(button);
    act?.click();
    expect(openMicrosoft).toHaveBeenCalledOnce();
    expect(await brokenRules(view)).toEqual([]);
  });

  it('answers who I am, whether I am in a call, and whom I just talked to', () => {
    const view = showPopup();
    expect(view.querySelector('h2')?.textContent).toBe('Available');
    expect(view.textContent).toContain('Anna Nowak');
    expect(view.querySelector('footer')?.textContent).toContain('Extension 100');
    expect(view.querySelector('footer')?.textContent).toContain('Yealink SIP-T54W');
    expect(view.querySelector('footer')?.textContent).toContain('pbx.example.com');
  });

  it('says that the phone has no name where it tells none', () => {
    const view = showPopup({ status: aStatus({ line: aLine({ phones: [''] }) }) });
    expect(view.querySelector('footer')?.textContent).toContain(
      'Extension 100 · \u2068a phone without a name\u2069',
    );
  });

  it('has one heading of the first rank, whatever it shows', () => {
    for (const status of [null, NOT_CONNECTED, WITHOUT_ACCESS, aStatus()]) {
      for (const call of [null, aCallNow()]) {
        expect(showPopup({ status, call }).querySelectorAll('h1')).toHaveLength(1);
      }
    }
  });

  it('claims nothing while it is still reading, and keeps the room', () => {
    const reading = showPopup({ status: null, page: null });
    expect(reading.textContent).not.toMatch(/Available|Not connected|No call/);
    const { height } = reading.getBoundingClientRect();
    expect(showPopup().getBoundingClientRect().height).toBe(height);
  });

  it('keeps its height when a call comes up', () => {
    const { height } = showPopup().getBoundingClientRect();
    expect(showPopup({ call: aConnectedCall() }).getBoundingClientRect().height).toBe(height);
  });

  it.each(['en', 'de'] as const)(
    'keeps the way to the settings in sight, whatever is above it (%s)',
    (language) => {
      const problem = { kind: 'noDevice' as const, detail: '100' };
      const line = aLine({ phones: [], profile: { state: 'hidden', reason: 'statusNotAllowed' } });
      const calls = [aCallNow(), aConnectedCall(), aCallNow({ state: 'failed', problem })];
      for (const call of calls) {
        const view = showPopup({ call, status: aStatus({ line }) }, {}, language);
        const { top } = view.getBoundingClientRect();
        const settings = view.querySelector('button[name=settings]')?.getBoundingClientRect();
        expect((settings?.bottom ?? Number.NaN) - top).toBeLessThanOrEqual(600);
      }
    },
  );

  it('says once that there is no phone', () => {
    const call = aCallNow({ state: 'failed', problem: { kind: 'noDevice' }, intentId: 'a' });
    const recent = [aRecentCall({ intentId: 'a', state: 'failed', problem: 'noDevice', seconds: null })];
    const view = showPopup({ call, status: aStatus({ line: aLine({ phones: [] }), recent }) });
    expect(view.textContent?.match(/Switch on your desk phone/g)).toHaveLength(1);
    expect(view.textContent?.match(/No phone is registered/g)).toHaveLength(1);
  });

  it('teaches a new user the one thing to do', async () => {
    const settings = vi.fn();
    const view = showPopup({ status: NOT_CONNECTED }, { openSettings: settings });
    expect(view.textContent).toContain('Connect your 3CX phone system once');
    expect(view.querySelector('input')).toBeNull();
    await page.getByRole('button', { name: 'Connect your 3CX' }).click();
    expect(settings).toHaveBeenCalledOnce();
  });

  it('still calls without a phone system where numbers may go elsewhere', async () => {
    const dial = vi.fn(async () => true);
    const view = showPopup({ status: { ...NOT_CONNECTED, fallback: 'tel' } }, { dial });
    await userEvent.fill(page.getByRole('textbox'), '040 66969128');
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    expect(dial).toHaveBeenCalledExactlyOnceWith('040 66969128', null);
    expect(view.textContent).toContain('Connect your 3CX');
  });

  it('shows where numbers come from to whoever has not called yet', async () => {
    const outlook = vi.fn();
    showPopup({ status: aStatus({ recent: [] }) }, { openOutlook: outlook });
    await page.getByRole('button', { name: 'Open Outlook' }).click();
    expect(outlook).toHaveBeenCalledOnce();
  });

  it('asks for the access to the phone system first, then for Outlook', async () => {
    const pbx = vi.fn();
    const outlook = vi.fn();
    const actions = { allowPbx: pbx, allowOutlook: outlook };
    const view = showPopup({ status: { ...WITHOUT_ACCESS, outlookAllowed: false } }, actions);
    expect(view.querySelectorAll('[data-access]')).toHaveLength(1);
    await page.getByRole('button', { name: 'Allow access' }).click();
    expect(pbx).toHaveBeenCalledExactlyOnceWith('pbx.example.com');
    showPopup({ status: aStatus({ outlookAllowed: false }) }, actions);
    await page.getByRole('button', { name: 'Allow on Outlook' }).click();
    expect(outlook).toHaveBeenCalledOnce();
  });

  it('asks for the host of the tab under it where only that may not be read, and claims no marks there', async () => {
    const outlook = vi.fn();
    const here = aPage({ host: 'outlook.office.com', allowed: false });
    const view = showPopup({ page: here }, { allowOutlook: outlook });
    expect(view.textContent).toContain('does not let Dialbridge read outlook.office.com');
    expect(view.textContent).not.toContain('Numbers are marked here');
    expect(await brokenRules(view)).toEqual([]);
    await page.getByRole('button', { name: 'Allow on Outlook' }).click();
    expect(outlook).toHaveBeenCalledOnce();
  });

  it('does not pretend to read where it may not ask', () => {
    expect(showPopup({ status: WITHOUT_ACCESS }).querySelector('.presence')).toBeNull();
  });

  it('keeps pasted lines apart, to the eye and in what is sent', async () => {
    const dial = vi.fn(async () => true);
    const view = showPopup({}, { dial });
    const box = view.querySelector('input');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Karla\n040 66969128\r\n\n0171 2345678');
    box?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await expect.poll(() => box?.value).toBe('Karla | 040 66969128 | 0171 2345678');
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    expect(dial).toHaveBeenCalledExactlyOnceWith('Karla\n040 66969128\n0171 2345678', null);
  });

  it('is used by the keyboard alone, from the box to the list and back', async () => {
    const dial = vi.fn(async () => true);
    showPopup({}, { dial });
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(dial).toHaveBeenCalledExactlyOnceWith('+442079460958', null);
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('leaves the focus where it is while a call is up', async () => {
    const view = showPopup({ call: aConnectedCall() });
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(document.activeElement).not.toBe(view.querySelector('input'));
  });

  it('does not call again from the list a number that may have been dialled', () => {
    const call = aCallNow({ state: 'unknown', target: '+48221234567' });
    const view = showPopup({ call });
    expect(view.querySelector('button[name=call-again]')?.getAttribute('aria-disabled')).toBe('true');
  });

  it.each([
    [aPage(), 'marked', ['pause', 'off']],
    [aPage({ paused: true }), 'paused', ['mark']],
    [aPage({ off: true, paused: true }), 'off', ['mark']],
  ])('says how numbers are marked in the tab, and offers to change it', (shown, state, names) => {
    const choice = showPopup({ page: shown }).querySelector('.page-choice');
    expect(choice?.getAttribute('data-page')).toBe(state);
    expect([...(choice?.querySelectorAll('button') ?? [])].map(({ name }) => name)).toEqual(names);
  });

  it.each(HOSTILE)('shows what %s is called as text that stays in its place', (_, text) => {
    const view = showPopup({
      call: aConnectedCall({ name: text, device: text }),
      status: aStatus({ line: aLine({ phones: [text] }), recent: [aRecentCall({ name: text })] }),
    });
    expect(view.querySelector('img, script')).toBeNull();
    expect(view.scrollWidth).toBeLessThanOrEqual(360);
  });

  it.each(['en', 'de'] as const)('has buttons of 24 pixels at least (%s)', (language) => {
    const view = showPopup({ call: aConnectedCall() }, {}, language);
    for (const button of view.querySelectorAll('button')) {
      if (!button.checkVisibility()) continue;
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  it.each([
    ['light', 'en'],
    ['light', 'de'],
    ['dark', 'en'],
    ['dark', 'de'],
  ] as const)('breaks no accessibility rule (%s, %s)', async (scheme, language) => {
    document.documentElement.style.colorScheme = scheme;
    const views = [
      { status: null },
      { status: NOT_CONNECTED },
      { status: WITHOUT_ACCESS },
      { status: aStatus({ recent: [] }) },
      { dialling: { busy: false, problem: { kind: 'noNumber' as const }, note: null } },
      { problem: { kind: 'interrupted' as const } },
      ...CALL_STATES.map((state) => ({ call: aConnectedCall({ state }) })),
    ];
    for (const part of views) {
      expect(await brokenRules(showPopup(part, {}, language))).toEqual([]);
    }
  });
});
