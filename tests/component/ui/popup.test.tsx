import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../../entrypoints/popup/popup';
import type { DialAnswer, StatusView } from '../../../lib/messaging/views';
import { aCallNow, aConnectedCall, aPage, aRecentCall, aStatus, NOW } from '../../fixtures/status-views';
import { show } from './show';

const world = vi.hoisted(() => ({
  asked: [] as [name: string, data: unknown][],
  answers: {} as Record<string, (data: unknown) => unknown>,
  tell: (_status: unknown): void => undefined,
  closed: 0,
  opened: [] as string[],
}));

vi.mock('../../../lib/messaging/client', () => ({
  ask: async (name: string, data: unknown) => {
    world.asked.push([name, data]);
    return world.answers[name]?.(data) ?? { ok: false, error: { kind: 'interrupted' } };
  },
  hear: (_name: string, handler: (data: unknown) => void) => {
    world.tell = handler;
  },
}));
vi.mock('../../../lib/platform/own-pages', () => ({
  openOptions: () => world.opened.push('options'),
  closePopup: async () => {
    world.closed += 1;
  },
}));
vi.mock('../../../lib/platform/tabs', () => ({
  openTab: async (url: string) => void world.opened.push(url),
}));
vi.mock('../../../lib/platform/phone-app', () => ({
  openPhoneApp: (href: string) => world.opened.push(href),
}));
vi.mock('../../../lib/platform/active-tab', () => ({ activeTab: async () => ({ id: 7 }) }));
vi.mock('../../../lib/platform/pbx-access', () => ({
  requestPbxAccess: async (host: string) => world.opened.push(`access ${host}`),
}));
vi.mock('../../../lib/platform/outlook-access', () => ({
  requestOutlookAccess: async () => world.opened.push('access outlook'),
}));

const ok = (value: unknown) => ({ ok: true, value });
const failed = (kind: string) => ({ ok: false, error: { kind } });
const askedFor = (name: string) => world.asked.filter(([asked]) => asked === name).map(([, data]) => data);
const input = () => page.getByRole('textbox', { name: 'Name or number' });
const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Answers that a test gives when it wants to. */
function later() {
  const waiting: ((value: unknown) => void)[] = [];
  return {
    ask: () => new Promise((give) => waiting.push(give)),
    give: (index: number, value: unknown) => waiting[index]?.(ok(value)),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOW });
  world.asked = [];
  world.opened = [];
  world.closed = 0;
  world.answers = {
    'status.read': () => ok(aStatus()),
    'status.refresh': () => ok(aStatus()),
    'page.read': () => ok(aPage()),
  };
});
afterEach(() => vi.useRealTimers());

async function open(status: Partial<StatusView> = {}): Promise<HTMLElement> {
  world.answers['status.read'] = () => ok(aStatus(status));
  world.answers['status.refresh'] = () => ok(aStatus(status));
  const view = show(<Popup />);
  await expect.poll(() => view.querySelector('.popup-foot .muted')?.textContent).not.toBe('');
  await listening();
  if (!status.call) await expect.element(input()).toHaveFocus();
  return view;
}

/** By the time it asks again, it hears what it is told. */
const listening = () => expect.poll(() => askedFor('status.refresh')).not.toEqual([]);

function dialling(answer: DialAnswer) {
  world.answers['call.dial'] = () => ok(answer);
}

describe('the popup', () => {
  it('shows what is known before the phone system has been asked', async () => {
    const refresh = later();
    world.answers['status.refresh'] = refresh.ask;
    const view = show(<Popup />);
    await expect.poll(() => view.textContent).toContain('Anna Nowak');
    expect(world.asked.slice(0, 2).map(([name]) => name)).toEqual(['status.read', 'status.refresh']);
  });

  it('asks again every four seconds, but not while an answer is on its way', async () => {
    const refresh = later();
    world.answers['status.refresh'] = refresh.ask;
    show(<Popup />);
    await expect.poll(() => askedFor('status.refresh')).toHaveLength(1);
    vi.advanceTimersByTime(8_000);
    expect(askedFor('status.refresh')).toHaveLength(1);
    refresh.give(0, aStatus());
    await settled();
    vi.advanceTimersByTime(4_000);
    expect(askedFor('status.refresh')).toHaveLength(2);
  });

  it('never shows an answer that is older than what it shows', async () => {
    const refresh = later();
    world.answers['status.refresh'] = refresh.ask;
    const view = show(<Popup />);
    await expect.poll(() => view.textContent).toContain('Anna Nowak');
    await listening();
    world.tell(aStatus({ call: aConnectedCall() }));
    await expect.poll(() => view.textContent).toContain('Hang up');
    refresh.give(0, aStatus({ call: null, recent: [] }));
    await settled();
    expect(view.textContent).toContain('Hang up');
    expect(view.textContent).toContain('Anna Nowak');
  });

  it('keeps what it shows when the background does not answer, and says so', async () => {
    world.answers['status.refresh'] = () => failed('interrupted');
    const view = show(<Popup />);
    await expect.poll(() => view.textContent).toContain('Dialbridge was interrupted');
    expect(view.textContent).toContain('Anna Nowak');
  });

  it('follows a call and lets its card stay when it ends under the pointer', async () => {
    const view = await open({ call: aConnectedCall({ changedAt: Date.now() }) });
    world.tell(aStatus({ call: aConnectedCall({ state: 'ended', changedAt: Date.now() + 5_000 }) }));
    await expect.poll(() => view.querySelector('[role=status]')?.textContent).toBe('Ended');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => view.querySelector('.call-card')).toBeNull();
  });

  it('does not show a call that was over before it was opened', async () => {
    const view = await open({ call: aCallNow({ state: 'ended', changedAt: Date.now() - 1_000 }) });
    expect(view.querySelector('.call-card')).toBeNull();
  });

  it('hangs up once', async () => {
    world.answers['call.hangUp'] = later().ask;
    await open({ call: aConnectedCall() });
    await userEvent.dblClick(page.getByRole('button', { name: 'Hang up' }));
    await page.getByRole('button', { name: 'Hang up' }).click({ force: true });
    expect(askedFor('call.hangUp')).toEqual([{ intentId: aConnectedCall().intentId }]);
  });

  it('says why it did not hang up', async () => {
    world.answers['call.hangUp'] = () => failed('hangUpFailed');
    const view = await open({ call: aConnectedCall() });
    await page.getByRole('button', { name: 'Hang up' }).click();
    await expect.poll(() => view.textContent).toContain('Try again, or hang up on your phone.');
  });

  it('asks the browser for what is missing, and then for the status', async () => {
    await open({ outlookAllowed: false });
    await page.getByRole('button', { name: 'Allow on Outlook' }).click();
    await expect.poll(() => world.opened).toEqual(['access outlook']);
    await expect.poll(() => askedFor('status.refresh').length).toBeGreaterThan(1);
  });

  it('looks at the page again once the browser was asked for its host', async () => {
    world.answers['page.read'] = () => ok(aPage({ allowed: false }));
    const view = await open();
    await expect.poll(() => view.textContent).toContain('Allow on Outlook');
    world.answers['page.read'] = () => ok(aPage());
    await page.getByRole('button', { name: 'Allow on Outlook' }).click();
    await expect.poll(() => view.textContent).toContain('Numbers are marked here');
    expect(view.textContent).not.toContain('Allow on Outlook');
  });

  it('clears the list with what comes back', async () => {
    world.answers['history.clear'] = () => ok(aStatus({ recent: [] }));
    const view = await open();
    await page.getByRole('button', { name: 'Clear list' }).click();
    await page.getByRole('button', { name: 'Clear list' }).click();
    await expect.poll(() => view.textContent).toContain('No call yet.');
  });
});

describe('the dial box of the popup', () => {
  it('has the focus and sends what was typed, once, however often Enter is pressed', async () => {
    const answer = later();
    world.answers['call.dial'] = answer.ask;
    await open();
    await userEvent.keyboard('040 66969128{Enter}{Enter}');
    answer.give(0, { outcome: 'call', call: aCallNow() });
    await settled();
    await userEvent.keyboard('{Enter}');
    const sent = askedFor('call.dial');
    expect(sent).toEqual([
      { id: expect.stringMatching(/^[\da-f-]{36}$/), text: '040 66969128', name: null, at: Date.now() },
    ]);
  });

  it('gives every gesture an id of its own', async () => {
    dialling({ outcome: 'call', call: aCallNow({ state: 'failed', problem: { kind: 'noDevice' } }) });
    await open();
    await userEvent.keyboard('104{Enter}');
    await settled();
    vi.setSystemTime(Date.now() + 1_000);
    await userEvent.keyboard('{Enter}');
    const ids = askedFor('call.dial').map((data) => JSON.stringify(data).slice(0, 46));
    expect(new Set(ids).size).toBe(2);
  });

  it('empties itself when the call is on its way, and shows it', async () => {
    dialling({ outcome: 'call', call: aCallNow() });
    const view = await open();
    await userEvent.keyboard('104{Enter}');
    await expect.element(input()).toHaveValue('');
    expect(view.querySelector('.call-card')?.textContent).toContain('Undo');
  });

  it('keeps what was typed and shows the reason when the call was refused', async () => {
    dialling({ outcome: 'call', call: aCallNow({ state: 'failed', problem: { kind: 'noDevice' } }) });
    const view = await open();
    await userEvent.keyboard('104{Enter}');
    await expect.poll(() => view.textContent).toContain('No phone is registered');
    await expect.element(input()).toHaveValue('104');
  });

  it.each([
    ['noNumber', 'There is no phone number in this text.'],
    ['severalNumbers', 'There is more than one phone number in this text.'],
    ['textTooLong', 'This text is too long'],
  ])('says below that there is a problem with the text (%s), which stays', async (kind, words) => {
    world.answers['call.dial'] = () => failed(kind);
    const view = await open();
    await userEvent.keyboard('call 12345 or 67890{Enter}');
    await expect.poll(() => view.querySelector('.dial-note')?.textContent).toContain(words);
    await expect.element(input()).toHaveValue('call 12345 or 67890');
    await userEvent.keyboard('1');
    await expect.poll(() => view.querySelector('.dial-note')?.textContent).toBe('');
  });

  it.each([
    ['interrupted', 'Dialbridge was interrupted before it could answer. A call may have gone out'],
    ['internal', 'Something went wrong inside Dialbridge. A call may have gone out'],
    ['answerLost', 'A call may have gone out: look at your phone first.'],
    ['noNumber', 'There is no phone number in this text. Nothing was dialled.'],
  ])('says what became of the call where the answer is %s', async (kind, words) => {
    world.answers['call.dial'] = () => failed(kind);
    const view = await open();
    await userEvent.keyboard('104{Enter}');
    await expect.poll(() => view.querySelector('.dial-note')?.textContent).toContain(words);
  });

  it('does not even send a text of more than ten thousand letters', async () => {
    const view = await open();
    await input().fill(`1${'0'.repeat(10_000)}`);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => view.textContent).toContain('This text is too long');
    expect(askedFor('call.dial')).toEqual([]);
  });

  it('sends nothing where nothing was typed', async () => {
    await open();
    await userEvent.keyboard('  {Enter}');
    expect(askedFor('call.dial')).toEqual([]);
  });

  it('calls the only one whom a name can mean', async () => {
    dialling({ outcome: 'call', call: aCallNow() });
    await open();
    await userEvent.keyboard('jonas{Enter}');
    expect(askedFor('call.dial')).toMatchObject([{ text: '104', name: 'Jonas Meyer' }]);
  });

  it('asks which one, where a name can mean several, and goes there with the arrow key', async () => {
    dialling({ outcome: 'call', call: aCallNow() });
    const view = await open();
    await userEvent.keyboard('anna{Enter}');
    expect(askedFor('call.dial')).toEqual([]);
    await expect.poll(() => view.textContent).toContain('Choose one in the list');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(askedFor('call.dial')).toMatchObject([{ text: '+15551234567', name: 'Anna Smith' }]);
  });

  it('takes a number from the list to be edited', async () => {
    dialling({ outcome: 'call', call: aCallNow() });
    const view = await open();
    await page.getByRole('button', { name: /^Edit before calling .*Anna Nowak/ }).click();
    await expect.element(input()).toHaveValue('+48 22 123 45 67');
    expect(document.activeElement).toBe(view.querySelector('input'));
    await userEvent.keyboard('8{Enter}');
    expect(askedFor('call.dial')).toMatchObject([{ text: '+48 22 123 45 678', name: null }]);
  });

  it('shortens a name that is longer than the background takes', async () => {
    dialling({ outcome: 'call', call: aCallNow() });
    await open({ recent: [aRecentCall({ name: 'W'.repeat(300) })] });
    await page
      .getByRole('button', { name: /^Call / })
      .first()
      .click();
    expect(askedFor('call.dial')).toMatchObject([{ name: 'W'.repeat(100) }]);
  });

  it('says that a window asks first, and makes room for it', async () => {
    dialling({ outcome: 'confirm' });
    const view = await open();
    await userEvent.keyboard('0900 1234567{Enter}');
    await expect.poll(() => view.textContent).toContain('A window asks you first.');
    await expect.poll(() => world.closed, { timeout: 2_000 }).toBe(1);
  });

  it.each([
    ['tel:+494066969128', 'Your phone app was asked to call.', ['tel:+494066969128']],
    [null, 'The 3CX web client was asked to call.', []],
  ])('hands over to %s and claims no more', async (href, words, opened) => {
    dialling({ outcome: 'handedOver', href });
    const view = await open({ connection: { state: 'none' }, line: null, fallback: 'tel' });
    await userEvent.keyboard('040 66969128{Enter}');
    await expect.poll(() => view.textContent).toContain(words);
    expect(world.opened).toEqual(opened);
  });

  it('does not hang up with the click that belongs to the dialling', async () => {
    dialling({ outcome: 'call', call: aCallNow() });
    const view = await open();
    await userEvent.keyboard('104{Enter}');
    await expect.poll(() => view.querySelector('button[name=hang-up]')).not.toBeNull();
    expect(view.querySelector('button[name=hang-up]')?.getAttribute('aria-disabled')).toBe('true');
    view.querySelector<HTMLButtonElement>('button[name=hang-up]')?.click();
    expect(askedFor('call.hangUp')).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(askedFor('call.hangUp')).toHaveLength(1);
  });
});

describe('the marking in the tab under the popup', () => {
  it('is paused and taken up again', async () => {
    world.answers['page.pause'] = (data) =>
      ok(aPage({ paused: JSON.stringify(data).includes('"paused":true') }));
    const view = await open();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => view.textContent).toContain('Marking is paused in this tab');
    await page.getByRole('button', { name: 'Mark again' }).click();
    await expect.poll(() => view.textContent).toContain('Numbers are marked here');
    expect(askedFor('page.pause')).toEqual([
      { tabId: 7, paused: true },
      { tabId: 7, paused: false },
    ]);
  });

  it('is turned off for the site, and the other sites stay as they are', async () => {
    world.answers['calling.list'] = () => ok({});
    const view = await open();
    world.answers['page.read'] = () => ok(aPage({ off: true }));
    await page.getByRole('button', { name: 'Off on this site' }).click();
    await expect.poll(() => view.textContent).toContain('No marking on outlook.office.com');
    expect(askedFor('calling.list')).toEqual([
      { list: 'offHosts', entry: 'outlook.office.com', listed: true },
    ]);
    expect(askedFor('calling.write')).toEqual([]);
  });

  it('is not spoken of outside Outlook', async () => {
    world.answers['page.read'] = () => ok(aPage({ host: null }));
    const view = await open();
    await expect.poll(() => askedFor('page.read')).toHaveLength(1);
    expect(view.querySelector('.page-choice')).toBeNull();
  });

  it('says why it could not be changed', async () => {
    world.answers['page.pause'] = () => failed('storageFailed');
    const view = await open();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => view.textContent).toContain('The browser could not store the settings.');
    expect(view.textContent).toContain('Numbers are marked here');
  });
});
