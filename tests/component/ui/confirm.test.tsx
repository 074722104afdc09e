import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Confirm } from '../../../entrypoints/confirm/confirm';
import type { DialAnswer } from '../../../lib/messaging/views';
import { aCallNow, aQuestion } from '../../fixtures/status-views';
import { brokenRules, show } from './show';
import { letTimeRun, soon, stillTime } from './still-time';

const world = vi.hoisted(() => ({
  asked: [] as [name: string, data: unknown][],
  answers: {} as Record<string, () => unknown>,
  closed: 0,
  opened: [] as string[],
}));

vi.mock('../../../lib/messaging/client', () => ({
  ask: async (name: string, data: unknown) => {
    world.asked.push([name, data]);
    return world.answers[name]?.();
  },
}));
vi.mock('../../../lib/platform/own-pages', () => ({
  closeThisPage: async () => {
    world.closed += 1;
  },
}));
vi.mock('../../../lib/platform/phone-app', () => ({
  openPhoneApp: (href: string) => world.opened.push(href),
}));

const ID = '0b9c6d52-3d3a-4f2e-9a53-5d8f2f6f0001';
const ok = (value: unknown) => ({ ok: true, value });
const answers = () => world.asked.filter(([name]) => name === 'confirm.answer').map(([, data]) => data);

stillTime();
beforeEach(() => {
  world.asked = [];
  world.closed = 0;
  world.opened = [];
  world.answers = { 'confirm.read': () => ok(aQuestion()), 'confirm.answer': () => ok(null) };
});

async function open(id = ID): Promise<HTMLElement> {
  const view = show(<Confirm id={id} />);
  await soon(() => document.activeElement?.tagName === 'BUTTON' && view.contains(document.activeElement));
  return view;
}

/** Says yes as soon as the page takes it. */
async function sayYes(answer: unknown): Promise<HTMLElement> {
  world.answers['confirm.answer'] = () => answer;
  const view = await open();
  vi.advanceTimersByTime(700);
  await page.getByRole('button', { name: /^Call / }).click();
  await expect.poll(() => view.querySelector('button[name=close]')).not.toBeNull();
  return view;
}

const placed = (answer: DialAnswer) => ok(answer);

describe('the confirm page', () => {
  it('says no, once, and goes away', async () => {
    await open();
    await userEvent.dblClick(page.getByRole('button', { name: 'Do not call' }));
    await expect.poll(() => world.closed).toBe(1);
    expect(answers()).toEqual([{ id: ID, call: false, remember: false, at: expect.any(Number) }]);
  });

  it('says no with Esc, wherever the focus is', async () => {
    await open();
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => world.closed).toBe(1);
    expect(answers()).toMatchObject([{ call: false }]);
  });

  it('takes no Esc that no person pressed', async () => {
    await open();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(answers()).toEqual([]);
  });

  it('says yes, shows that the own phone rings, and goes away', async () => {
    const view = await sayYes(placed({ outcome: 'call', call: aCallNow() }));
    expect(view.textContent).toContain('Your phone is ringing.');
    expect(view.textContent).toContain('closes by itself.');
    expect(answers()).toMatchObject([{ id: ID, call: true, remember: false }]);
    expect(world.closed).toBe(0);
    vi.advanceTimersByTime(1_500);
    expect(world.closed).toBe(1);
  });

  it.each([
    ['failed', 'noDevice', 'Nothing was dialled.'],
    ['unknown', 'answerLost', 'A call may have gone out: look at your phone first.'],
  ] as const)('stays to be read where the call is %s', async (state, kind, words) => {
    const view = await sayYes(placed({ outcome: 'call', call: aCallNow({ state, problem: { kind } }) }));
    expect(view.textContent).toContain(words);
    expect(view.textContent).not.toContain('closes by itself.');
    vi.advanceTimersByTime(60_000);
    expect(world.closed).toBe(0);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(world.closed).toBe(1);
  });

  it('gives a number to the phone app and claims no more than that', async () => {
    const view = await sayYes(placed({ outcome: 'handedOver', href: 'tel:+499001234567' }));
    expect(world.opened).toEqual(['tel:+499001234567']);
    expect(view.textContent).toContain('Your phone app was asked to call.');
    // The browser may ask here whether the app may be opened.
    vi.advanceTimersByTime(60_000);
    expect(world.closed).toBe(0);
  });

  it.each(['', 'nonsense', `${ID}0`])('has nothing to ask under the address “%s”', async (id) => {
    const view = await open(id);
    expect(view.textContent).toContain('This question is no longer waiting for an answer.');
    expect(world.asked).toEqual([]);
  });

  it('never claims that nothing was dialled where somebody may have answered before', async () => {
    world.answers['confirm.read'] = () => ({ ok: false, error: { kind: 'confirmGone' } });
    const view = await open();
    expect(view.textContent).toContain('This question is no longer waiting for an answer.');
    expect(view.textContent).not.toContain('othing was dialled');
    expect(view.textContent).not.toContain('Not dialled');
    letTimeRun();
    expect(await brokenRules(view)).toEqual([]);
  });

  it.each([
    ['confirmGone', 'This question is no longer waiting for an answer.'],
    ['interrupted', 'A call may have gone out: look at your phone first.'],
    ['tooFast', 'Nothing was dialled.'],
  ])('says why the answer did not arrive: %s', async (kind, words) => {
    const view = await sayYes({ ok: false, error: { kind } });
    expect(view.textContent).toContain(words);
    vi.advanceTimersByTime(60_000);
    expect(world.closed).toBe(0);
  });
});
