import '../../../entrypoints/confirm/confirm.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConfirmView } from '../../../components/call/confirm-view';
import { RISKS } from '../../../lib/dial/risk';
import type { ConfirmView as Question } from '../../../lib/messaging/views';
import { NUMBER_TYPES } from '../../../lib/phone/number-type';
import { aQuestion } from '../../fixtures/status-views';
import { HOSTILE } from './hostile';
import { brokenRules, show } from './show';
import { letTimeRun, soon, stillTime } from './still-time';

const AN_EMERGENCY: Partial<Question> = {
  target: '112',
  shown: '112',
  country: null,
  type: 'emergency',
  risks: ['emergency'],
  mayRemember: false,
  isAnyCountrys: false,
};

stillTime();

function ask(part: Partial<Question> = {}, busy = false, language?: 'en' | 'de') {
  const call = vi.fn();
  const cancel = vi.fn();
  const view = show(
    <ConfirmView question={aQuestion(part)} busy={busy} onCall={call} onCancel={cancel} />,
    language,
  );
  return { view, call, cancel };
}

const button = (name: 'call' | 'cancel') =>
  page.elementLocator(document.body).getByRole('button', {
    name: name === 'call' ? /^Call / : 'Do not call',
  });

/** Time for whoever clicks to have seen what the page asks; it runs once the focus is set. */
async function settle() {
  await soon(() => document.activeElement?.getAttribute('name') === 'cancel');
  vi.advanceTimersByTime(700);
}

describe('the confirm page', () => {
  it('shows the number, whose it is, its country and its kind', () => {
    const { view } = ask({ name: 'Karla Brandt' });
    expect(view.querySelector('h1')?.textContent).toBe('+49 900 1234567');
    expect(view.textContent).toContain('Karla Brandt');
    expect(view.textContent).toContain('Germany · premium rate');
    expect(ask({}, false, 'de').view.textContent).toContain('Deutschland · Mehrwertdienst');
  });

  it.each(RISKS)('says in a sentence why it asks: %s', (risk) => {
    for (const language of ['en', 'de'] as const) {
      const sentence = ask({ risks: [risk] }, false, language).view.querySelector('[data-risk]')?.textContent;
      expect(sentence).toMatch(/^\S.{20,}[.]$/s);
      expect(sentence).not.toMatch(/\$|undefined/);
    }
  });

  it('names the country that is outside those chosen, if there is one', () => {
    expect(ask({ risks: ['country'], country: 'NO' }).view.textContent).toContain('Norway is outside');
    expect(ask({ risks: ['country'], country: null }).view.textContent).toContain(
      'This number’s country is outside',
    );
  });

  it.each(NUMBER_TYPES)('has a word for a number of type %s', (type) => {
    expect(ask({ type, country: null }).view.querySelector('header p:last-child')?.textContent).not.toBe('');
  });

  it('begins on the answer that does nothing', async () => {
    const { cancel } = ask();
    await soon(() => document.activeElement?.textContent === 'Do not call');
    await userEvent.keyboard('{Enter}');
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('does not take a click that was on its way before it could be read', async () => {
    const { call } = ask();
    await button('call').click({ force: true });
    await settle();
    expect(call).not.toHaveBeenCalled();
    await button('call').click();
    expect(call).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('does not change the colour of its buttons by itself', async () => {
    const { view } = ask();
    const look = () => {
      const { backgroundColor, opacity } = getComputedStyle(view.querySelector('[name=call]') ?? view);
      return [backgroundColor, opacity];
    };
    const before = look();
    await settle();
    await soon(() => view.querySelector('[name=call]')?.getAttribute('aria-disabled') === 'false');
    expect(look()).toEqual(before);
  });

  it.each(['en', 'de'] as const)('fits into the smallest of its windows (%s)', async (language) => {
    await page.viewport(420, 405);
    const { view } = ask(AN_EMERGENCY, false, language);
    view.id = 'root';
    expect(view.querySelector('main')?.clientHeight).toBeLessThanOrEqual(405);
  });

  it('takes neither the second click of a double click, nor a key that is held down', async () => {
    const { view, call, cancel } = ask();
    await settle();
    const held = { key: 'Enter', repeat: true, bubbles: true, cancelable: true };
    for (const one of view.querySelectorAll('button')) {
      expect(one.dispatchEvent(new KeyboardEvent('keydown', held))).toBe(false);
    }
    await userEvent.dblClick(button('call'));
    expect(call).toHaveBeenCalledOnce();
    expect(cancel).not.toHaveBeenCalled();
  });

  it('takes no click that no person made', async () => {
    const { view, call, cancel } = ask();
    await settle();
    for (const one of view.querySelectorAll('button')) one.click();
    expect([call.mock.calls, cancel.mock.calls]).toEqual([[], []]);
  });

  it('calls an emergency number only after a tick of its own', async () => {
    const { view, call } = ask(AN_EMERGENCY);
    await settle();
    await button('call').click({ force: true });
    expect(call).not.toHaveBeenCalled();
    expect(view.textContent).toContain('Tick “This is an emergency” before you call.');
    view.querySelector<HTMLInputElement>('input[name=emergency]')?.click();
    await button('call').click({ force: true });
    expect(call).not.toHaveBeenCalled();
  });

  it('calls an emergency number after that tick', async () => {
    const { call } = ask(AN_EMERGENCY);
    await settle();
    await page.getByRole('checkbox', { name: 'This is an emergency' }).click();
    await button('call').click();
    expect(call).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('remembers the answer where it may and is asked to', async () => {
    const { call } = ask();
    await settle();
    await page.getByRole('checkbox', { name: 'Do not ask again for this number' }).click();
    await button('call').click();
    expect(call).toHaveBeenCalledExactlyOnceWith(true);
    expect(ask({ mayRemember: false }).view.querySelector('input')).toBeNull();
  });

  it('is answered once', async () => {
    const { view, call, cancel } = ask({}, true);
    await settle();
    expect(view.querySelector('[role=status]')?.textContent).toBe('Asking your phone system to call…');
    await button('call').click({ force: true });
    await button('cancel').click({ force: true });
    expect([call.mock.calls, cancel.mock.calls]).toEqual([[], []]);
  });

  it.each(HOSTILE)('shows what %s is called as text that changes nothing around it', (_, text) => {
    const { view } = ask({ name: text, shown: text, risks: ['emergency', 'shortCode'] });
    expect(view.querySelector('img, script')).toBeNull();
    expect(view.textContent).not.toMatch(/[\u202A-\u202E\u2066\u2067]/);
    expect(view.scrollWidth).toBeLessThanOrEqual(view.clientWidth);
  });

  it.each([
    ['light', 'en'],
    ['light', 'de'],
    ['dark', 'en'],
    ['dark', 'de'],
  ] as const)('breaks no accessibility rule (%s, %s)', async (scheme, language) => {
    document.documentElement.style.colorScheme = scheme;
    for (const part of [{ risks: RISKS }, AN_EMERGENCY]) {
      const { view } = ask(part, false, language);
      letTimeRun();
      expect(await brokenRules(view)).toEqual([]);
    }
  });
});
