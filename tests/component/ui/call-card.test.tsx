import '../../../components/call/call.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CallCard } from '../../../components/call/call-card';
import { CALL_STATES, type Call } from '../../../lib/dial/call';
import { aCallNow, aConnectedCall, NOW } from '../../fixtures/status-views';
import { HOSTILE } from './hostile';
import { brokenRules, show } from './show';

const nothing = () => undefined;

function showCard(call: Call, part: Partial<Parameters<typeof CallCard>[0]> = {}, language?: 'en' | 'de') {
  const props = {
    now: NOW,
    ending: false,
    problem: null,
    onHangUp: nothing,
    onCallAgain: nothing,
    onClose: nothing,
  };
  return show(<CallCard call={call} {...props} {...part} />, language);
}

const namesOf = (view: HTMLElement) =>
  [...view.querySelectorAll('button')].map((button) => button.getAttribute('name'));

describe('the card of a call', () => {
  it.each(CALL_STATES)('says how a call stands that is %s', (state) => {
    const view = showCard(aCallNow({ state }));
    expect(view.querySelector('[role=status]')?.textContent).not.toBe('');
    expect(view.querySelector('h2')?.textContent).toBe('+49 40 66969128');
    expect(view.textContent).toContain('Karla Brandt');
  });

  it.each([
    ['requested', 'Undo'],
    ['ringing', 'Undo'],
    ['dialling', 'Hang up'],
    ['connected', 'Hang up'],
  ] as const)('ends a call that is %s with %s', async (state, word) => {
    const hangUp = vi.fn();
    showCard(aCallNow({ state }), { onHangUp: hangUp });
    await page.getByRole('button', { name: word }).click();
    expect(hangUp).toHaveBeenCalledOnce();
  });

  it('hangs up once, however often the button is pressed', async () => {
    const hangUp = vi.fn();
    const view = showCard(aCallNow(), { onHangUp: hangUp });
    await userEvent.dblClick(view.querySelector('button') ?? view);
    expect(hangUp).toHaveBeenCalledOnce();
    showCard(aCallNow(), { onHangUp: hangUp, ending: true });
    await page.getByRole('button', { name: 'Undo' }).click({ force: true });
    expect(hangUp).toHaveBeenCalledOnce();
  });

  it.each([
    [aCallNow({ takenBack: true }), 'Taking it back…'],
    [aCallNow({ state: 'ended', takenBack: true }), 'Taken back'],
    [aConnectedCall({ takenBack: true }), 'Hanging up…'],
    [aConnectedCall({ state: 'ended', takenBack: true }), 'Ended'],
  ])('says that it was taken back, unless both sides spoke', (call, words) => {
    expect(showCard(call).querySelector('[role=status]')?.textContent).toBe(words);
  });

  it('can be ended again where it could not be ended', async () => {
    const hangUp = vi.fn();
    const view = showCard(aConnectedCall({ takenBack: true }), {
      problem: { kind: 'hangUpFailed' },
      onHangUp: hangUp,
    });
    expect(view.querySelector('[role=status]')?.textContent).toBe('Connected');
    await page.getByRole('button', { name: 'Hang up' }).click();
    expect(hangUp).toHaveBeenCalledOnce();
  });

  it('undoes quietly and hangs up in red', () => {
    const look = (call: Call) => showCard(call).querySelector('button[name=hang-up]')?.className;
    expect([look(aCallNow()), look(aConnectedCall())]).toEqual(['', 'danger']);
  });

  it('takes no click that was meant for what stood there before, and shows it', () => {
    const hangUp = vi.fn();
    const view = showCard(aCallNow(), { settling: true, onHangUp: hangUp });
    const button = view.querySelector<HTMLButtonElement>('button[name=hang-up]');
    expect(button?.getAttribute('aria-disabled')).toBe('true');
    button?.click();
    expect(hangUp).not.toHaveBeenCalled();
  });

  it('names the phone without its firmware', () => {
    const view = showCard(aCallNow({ device: 'Yealink SIP-T54W 96.86.0.100' }));
    expect(view.querySelector('.muted')?.textContent).toBe('From \u2068Yealink SIP-T54W\u2069');
  });

  it('says that it is hanging up', () => {
    const view = showCard(aConnectedCall(), { ending: true });
    expect(view.querySelector('[role=status]')?.textContent).toBe('Hanging up…');
  });

  it('says why it did not hang up, without claiming anything else', () => {
    const view = showCard(aConnectedCall(), { problem: { kind: 'hangUpFailed' } });
    expect(view.querySelector('[role=alert]')?.textContent).toContain('The phone system did not hang up.');
    expect(view.textContent).not.toContain('Nothing was');
  });

  it('counts the time since the other side answered, and keeps quiet about it', () => {
    const view = showCard(aConnectedCall());
    expect(view.querySelector('[role=timer]')?.textContent).toBe('02:14');
    expect(view.querySelector('[role=timer]')?.closest('[role=status], [aria-live]')).toBeNull();
  });

  it('stops counting when the call has ended', () => {
    const ended = aConnectedCall({ state: 'ended', changedAt: NOW - 34_000 });
    expect(showCard(ended).querySelector('[role=timer]')?.textContent).toBe('01:40');
  });

  it('shows how old it is once the phone system has not answered for five seconds', () => {
    expect(showCard(aConnectedCall({ checkedAt: NOW - 5_000 })).textContent).not.toContain('As of');
    const view = showCard(aConnectedCall({ checkedAt: NOW - 12_000 }));
    expect(view.textContent).toContain('As of 12 sec ago; the phone system does not answer.');
  });

  it('grows no older once it is over', () => {
    expect(showCard(aCallNow({ state: 'ended', checkedAt: NOW - 600_000 })).textContent).not.toContain(
      'As of',
    );
  });

  it.each([{ problem: null }, { problem: { kind: 'answerLost' } as const }])(
    'of a call that may have gone out says so and offers nothing that could dial it twice',
    (part) => {
      const view = showCard(aCallNow({ state: 'unknown', ...part }));
      expect(view.textContent).toContain('A call may have gone out: look at your phone first.');
      expect(view.textContent).not.toContain('Nothing was dialled.');
      expect(namesOf(view)).toEqual(['close']);
    },
  );

  it('of a call that failed says why, what was not done, and calls again when asked', async () => {
    const again = vi.fn();
    const failed = aCallNow({ state: 'failed', device: null, problem: { kind: 'noDevice', detail: '100' } });
    const view = showCard(failed, { onCallAgain: again });
    expect(view.textContent).toContain('No phone is registered for your extension.');
    expect(view.textContent).toContain('Nothing was dialled.');
    expect(view.querySelector('details')?.open).toBe(false);
    await userEvent.dblClick(page.getByRole('button', { name: 'Call again' }));
    expect(again).toHaveBeenCalledOnce();
  });

  it.each(HOSTILE)('shows what %s is called as text that changes nothing around it', (_, text) => {
    const view = showCard(aConnectedCall({ name: text, shown: text, device: text }));
    expect(view.querySelector('img, script')).toBeNull();
    expect(view.textContent).not.toMatch(/[\u202A-\u202E\u2066\u2067]/);
    expect(view.scrollWidth).toBeLessThanOrEqual(view.clientWidth);
  });

  it.each(['light', 'dark'])('breaks no accessibility rule (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    for (const state of CALL_STATES) {
      for (const language of ['en', 'de'] as const) {
        const view = showCard(aConnectedCall({ state, checkedAt: NOW - 12_000 }), {}, language);
        expect(await brokenRules(view)).toEqual([]);
      }
    }
  });
});
