import { afterEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { MESSAGE_NAMES } from '../../../lib/messaging/protocol';
import type { Badge } from '../../../lib/platform/badge';
import { DEFAULT_CALLING } from '../../../lib/storage/settings';
import { createTestBackground } from '../../fixtures/background-world';
import { CAROL, PREMIUM } from '../../fixtures/dialling';
import { PAYLOADS } from '../../fixtures/messages';
import { aReply } from '../../fixtures/replies';

const TAB = { tabId: 7 };
const PAGE = { tabId: null };
const ID = PAYLOADS['dial.intent'].id;

let running: ReturnType<typeof createTestBackground> | null = null;
function setUp(change: Parameters<typeof createTestBackground>[0] = {}) {
  running = createTestBackground(change);
  return running;
}
afterEach(() => running?.desks.watch.stop());

const makecalls = ({ wire }: ReturnType<typeof createTestBackground>) =>
  wire.paths().filter((path) => path.endsWith('/makecall')).length;

describe('the routes', () => {
  it('answer every message of the protocol, and no other', () => {
    expect(Object.keys(setUp().routes).sort()).toEqual([...MESSAGE_NAMES].sort());
  });
});

describe('a click in a mail', () => {
  it('rings the own phone and is told of it', async () => {
    const background = setUp();
    const answer = await background.routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    expect(answer).toEqual(
      ok({ intentId: ID, state: 'ringing', problem: null, checkedAt: expect.any(Number), href: null }),
    );
    expect(makecalls(background)).toBe(1);
    expect(background.badges.at(-1)).toBe('call');
  });

  it('learns what became of its call, and nothing else', async () => {
    const { routes, storage } = setUp();
    await storage.connection.clear();
    const answer = await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    expect(answer).toEqual(
      ok({
        intentId: ID,
        state: 'failed',
        problem: 'notConnected',
        checkedAt: expect.any(Number),
        href: null,
      }),
    );
  });

  it('is asked about first where the number costs extra, and is dialled once after a yes', async () => {
    const background = setUp();
    const { routes, confirmWindows } = background;
    const intent = { ...PAYLOADS['dial.intent'], target: PREMIUM };
    expect(await routes['dial.intent'](intent, TAB)).toMatchObject({ value: { state: 'confirm' } });
    expect(await routes['dial.intent'](intent, TAB)).toMatchObject({ value: { state: 'confirm' } });
    expect(confirmWindows).toEqual([ID]);
    expect(makecalls(background)).toBe(0);
    expect(await routes['call.follow']({ intentId: ID }, TAB)).toMatchObject({ value: { state: 'confirm' } });
    expect(await routes['confirm.read']({ id: ID }, PAGE)).toMatchObject({
      value: { target: PREMIUM, risks: ['premium'], type: 'premium', country: 'DE', mayRemember: true },
    });
    const yes = { id: ID, call: true, remember: false, at: intent.at };
    expect(await routes['confirm.answer'](yes, PAGE)).toMatchObject({ value: { outcome: 'call' } });
    expect(await routes['confirm.answer'](yes, PAGE)).toEqual(fail(problem('confirmGone')));
    expect(makecalls(background)).toBe(1);
  });

  it('is not dialled after a no, and its page is told', async () => {
    const background = setUp();
    const { routes, told } = background;
    await routes['dial.intent']({ ...PAYLOADS['dial.intent'], target: PREMIUM }, TAB);
    expect(await routes['confirm.answer']({ id: ID, call: false, remember: true, at: 0 }, PAGE)).toEqual(
      ok(null),
    );
    expect(makecalls(background)).toBe(0);
    expect(told).toContainEqual({
      name: 'call.changed',
      tabId: 7,
      data: { intentId: ID, state: 'failed', problem: 'declined', checkedAt: null, href: null },
    });
    expect((await running?.storage.calling.read())?.trusted ?? []).toEqual([]);
  });

  it('is not asked about again where the person wanted so', async () => {
    const background = setUp();
    const { routes, clock, storage } = background;
    await routes['dial.intent']({ ...PAYLOADS['dial.intent'], target: PREMIUM }, TAB);
    await routes['confirm.answer']({ id: ID, call: true, remember: true, at: clock.now() }, PAGE);
    expect((await storage.calling.read())?.trusted).toEqual([PREMIUM]);
    await routes['call.hangUp']({ intentId: ID }, PAGE);
    clock.advance(60_000);
    const again = { ...PAYLOADS['dial.intent'], id: crypto.randomUUID(), target: PREMIUM, at: clock.now() };
    expect(await routes['dial.intent'](again, TAB)).toMatchObject({ value: { state: 'ringing' } });
  });

  it('is taken back by the tab that asked, and by no other', async () => {
    const { routes, wire } = setUp();
    await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    const stranger = await routes['call.hangUp']({ intentId: ID }, { tabId: 8 });
    expect(stranger).toEqual(fail(problem('noCallToHangUp')));
    expect(wire.paths().some((path) => path.endsWith('/drop'))).toBe(false);
    expect(await routes['call.hangUp']({ intentId: ID }, TAB)).toMatchObject({ value: { state: 'ended' } });
    expect(wire.paths().filter((path) => path.endsWith('/drop'))).not.toEqual([]);
  });
});

describe('an undo that waits for the worker to start together with its click', () => {
  it('takes the call back before anybody is asked to call', async () => {
    const background = setUp();
    const { routes } = background;
    const [, undone] = await Promise.all([
      routes['dial.intent'](PAYLOADS['dial.intent'], TAB),
      routes['call.hangUp']({ intentId: ID }, TAB),
    ]);
    expect(undone).toMatchObject({ value: { state: 'ended' } });
    expect(makecalls(background)).toBe(0);
  });

  it('finds no call where the person is asked first', async () => {
    const { routes } = setUp();
    const [asked, undone] = await Promise.all([
      routes['dial.intent']({ ...PAYLOADS['dial.intent'], target: PREMIUM }, TAB),
      routes['call.hangUp']({ intentId: ID }, TAB),
    ]);
    expect(asked).toMatchObject({ value: { state: 'confirm' } });
    expect(undone).toEqual(fail(problem('noCallToHangUp')));
  });
});

describe('a number that is being called already', () => {
  const again = { ...PAYLOADS['dial.intent'], id: '0b8f3c1e-5a52-4d37-9a53-2f3c1f6f0002' };

  it('is not called again from another tab, which is told of that call and may end it', async () => {
    const background = setUp();
    const { routes, clock, told } = background;
    await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    clock.advance(5_000);
    const answer = await routes['dial.intent']({ ...again, at: clock.now() }, { tabId: 8 });
    expect(answer).toMatchObject({ value: { intentId: ID, state: 'ringing' } });
    expect(makecalls(background)).toBe(1);
    expect(await routes['call.follow']({ intentId: ID }, TAB)).toMatchObject({ value: { state: 'ringing' } });
    expect(await routes['call.follow']({ intentId: ID }, { tabId: 8 })).toMatchObject({ ok: true });
    expect(await routes['call.hangUp']({ intentId: ID }, { tabId: 8 })).toMatchObject({
      value: { state: 'ended' },
    });
    const ended = told.filter(({ data }) => Reflect.get(Object(data), 'state') === 'ended');
    expect(new Set(ended.map(({ tabId }) => tabId))).toEqual(new Set([7, 8]));
  });

  it('is shown in the popup and on the toolbar, whatever fails beside it', async () => {
    const { routes, desks, badges } = setUp();
    await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    await desks.refuse('hello', problem('noNumber'));
    expect(await routes['status.read'](null, PAGE)).toMatchObject({ value: { call: { intentId: ID } } });
    expect(badges.at(-1)).toBe('call');
  });

  it('is told by the toolbar as it is now, although an older look at it takes longer', async () => {
    const shown: Badge[] = [];
    let looks = 0;
    const { routes, desks } = setUp({
      showBadge: async (badge) => {
        looks += 1;
        if (looks === 1) await vi.waitFor(() => expect(shown).not.toEqual([]), 100).catch(() => undefined);
        shown.push(badge);
      },
    });
    const older = desks.news.showBadge();
    await vi.waitFor(() => expect(looks).toBe(1));
    await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    await older;
    expect(shown.at(-1)).toBe('call');
  });

  it('keeps the extension it is made from until it has ended', async () => {
    const { routes } = setUp();
    await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    expect(await routes['connection.chooseExtension']({ extension: '101' }, PAGE)).toEqual(
      fail(problem('busy')),
    );
    await routes['call.hangUp']({ intentId: ID }, PAGE);
    expect(await routes['connection.chooseExtension']({ extension: '101' }, PAGE)).toMatchObject({
      ok: true,
    });
  });
});

describe('a call that is up', () => {
  it('is followed and ended by its tab, whatever else that has only asked about', async () => {
    const { routes, clock } = setUp();
    await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    for (let click = 0; click < 20; click += 1) {
      clock.advance(30_000);
      const risky = { ...PAYLOADS['dial.intent'], id: crypto.randomUUID(), target: PREMIUM };
      await routes['dial.intent']({ ...risky, at: clock.now() }, TAB);
    }
    expect(await routes['call.hangUp']({ intentId: ID }, TAB)).toMatchObject({ value: { state: 'ended' } });
  });

  it('is shown, ended and remembered, whatever could not be called since', async () => {
    const { routes, desks, clock, badges } = setUp();
    await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    for (let key = 0; key < 20; key += 1) {
      clock.advance(10_000);
      await desks.refuse('hello', problem('noNumber'));
    }
    expect(badges.at(-1)).toBe('call');
    expect(await routes['call.hangUp']({ intentId: ID }, TAB)).toMatchObject({ value: { state: 'ended' } });
    expect(await routes['status.read'](null, PAGE)).toMatchObject({ value: { recent: [{ target: CAROL }] } });
  });
});

describe('what is forgotten', () => {
  it.each(['history.clear', 'connection.disconnect'] as const)(
    'by %s is not written down again by news on its way',
    async (name) => {
      const { routes, storage, world } = setUp();
      await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
      await routes['call.hangUp']({ intentId: ID }, TAB);
      const isHistory = name === 'history.clear';
      const item = isHistory ? storage.history : storage.calls;
      const writing = world.lock(isHistory ? 'history' : 'call-journal', async () => {
        const before = await (item as { read(): Promise<unknown> }).read();
        await new Promise((done) => setTimeout(done, 20));
        await (item as { write(value: unknown): Promise<void> }).write(before);
      });
      await routes[name](null, PAGE);
      await writing;
      expect((await item.read()) ?? []).toEqual([]);
    },
  );
});

describe('what could not be called', () => {
  it('calls for attention until the popup is opened', async () => {
    const { desks, routes, badges, clock } = setUp();
    await desks.refuse('', problem('pageNotReadable'));
    expect(badges.at(-1)).toBe('attention');
    clock.advance(5_000);
    await routes['status.refresh'](null, PAGE);
    expect(badges.at(-1)).toBe('none');
    clock.advance(5_000);
    await desks.refuse('', problem('pageNotReadable'));
    expect(badges.at(-1)).toBe('attention');
  });

  it('calls for it no longer than the popup would show it', async () => {
    const alarms: (number | null)[] = [];
    const { desks, badges, clock } = setUp({ badgeAlarm: async (moment) => void alarms.push(moment) });
    await desks.refuse('', problem('pageNotReadable'));
    expect(alarms.at(-1)).toBe(clock.now() + 600_000);
    clock.advance(600_000);
    await desks.news.showBadge();
    expect([badges.at(-1), alarms.at(-1)]).toEqual(['none', null]);
  });
});

describe('a disk that is full', () => {
  it('keeps nobody from the news of a call', async () => {
    const { routes, storage, told, badges } = setUp();
    storage.history.write = () => Promise.reject(new Error('disk full'));
    await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    expect(await routes['call.hangUp']({ intentId: ID }, TAB)).toMatchObject({ value: { state: 'ended' } });
    expect(told.some(({ name, tabId }) => name === 'call.changed' && tabId === 7)).toBe(true);
    expect(badges.at(-1)).toBe('none');
  });
});

describe('a window that asks', () => {
  it('and is closed without an answer has been told no', async () => {
    const background = setUp({ openConfirmWindow: async () => 31 });
    const { routes, desks, told } = background;
    await routes['dial.intent']({ ...PAYLOADS['dial.intent'], target: PREMIUM }, TAB);
    await desks.dial.windowClosed(30);
    expect(await routes['call.follow']({ intentId: ID }, TAB)).toMatchObject({ value: { state: 'confirm' } });
    await desks.dial.windowClosed(31);
    expect(told.at(-1)).toMatchObject({ tabId: 7, data: { state: 'failed', problem: 'declined' } });
    expect(await routes['confirm.read']({ id: ID }, PAGE)).toEqual(fail(problem('confirmGone')));
    expect(makecalls(background)).toBe(0);
  });

  it('and was answered is not answered again by closing', async () => {
    const background = setUp({ openConfirmWindow: async () => 31 });
    const { routes, desks, clock, told } = background;
    await routes['dial.intent']({ ...PAYLOADS['dial.intent'], target: PREMIUM }, TAB);
    await routes['confirm.answer']({ id: ID, call: true, remember: false, at: clock.now() }, PAGE);
    await desks.dial.windowClosed(31);
    expect(told.some(({ data }) => Reflect.get(Object(data), 'problem') === 'declined')).toBe(false);
    expect(makecalls(background)).toBe(1);
  });
});

describe('without a phone system', () => {
  it('a number goes to the web client, and counts as handed over and never as placed', async () => {
    const background = setUp();
    const { routes, storage, openedTabs } = background;
    await storage.connection.clear();
    await storage.calling.write({
      ...DEFAULT_CALLING,
      fallback: 'webClient',
      webClientHost: 'pbx.example.com',
    });
    expect(await routes['dial.intent'](PAYLOADS['dial.intent'], TAB)).toEqual(
      ok({ intentId: ID, state: 'handedOver', problem: null, checkedAt: null, href: null }),
    );
    expect(openedTabs).toEqual([
      `https://pbx.example.com/webclient/#/call?phone=${encodeURIComponent(CAROL)}`,
    ]);
    const status = await routes['status.read'](null, PAGE);
    expect(status.ok && status.value.recent).toMatchObject([{ state: 'handedOver', target: CAROL }]);
  });

  it('a number goes to the phone app through the page that asked', async () => {
    const { routes, storage, openedTabs } = setUp();
    await storage.connection.clear();
    await storage.calling.write({ ...DEFAULT_CALLING, fallback: 'tel' });
    expect(await routes['dial.intent'](PAYLOADS['dial.intent'], TAB)).toEqual(
      ok({ intentId: ID, state: 'handedOver', problem: null, checkedAt: null, href: `tel:${CAROL}` }),
    );
    expect(openedTabs).toEqual([]);
  });

  it('a number that costs extra is not handed over before a yes', async () => {
    const { routes, storage, confirmWindows } = setUp();
    await storage.connection.clear();
    await storage.calling.write({ ...DEFAULT_CALLING, fallback: 'tel' });
    const answer = await routes['dial.intent']({ ...PAYLOADS['dial.intent'], target: PREMIUM }, TAB);
    expect(answer).toMatchObject({ value: { state: 'confirm', href: null } });
    expect(confirmWindows).toEqual([ID]);
  });
});

describe('what is typed into the popup', () => {
  const typed = (text: string) => ({
    id: crypto.randomUUID(),
    text,
    name: null,
    at: Date.UTC(2026, 11, 1, 10),
  });

  it('is read and called', async () => {
    const { routes, wire } = setUp();
    const answer = await routes['call.dial'](typed('call me on 020 7946 0999 please'), PAGE);
    expect(answer).toMatchObject({
      value: { outcome: 'call', call: { destination: CAROL, source: 'popup' } },
    });
    expect(wire.requests.at(-1)?.body).toBe(JSON.stringify({ destination: CAROL }));
  });

  it.each([
    ['hello', 'noNumber'],
    ['020 7946 0999 or 020 7946 0123', 'severalNumbers'],
    ['1'.repeat(9_000), 'textTooLong'],
  ] as const)('is refused in words where it is %s', async (text, kind) => {
    const background = setUp();
    expect(await background.routes['call.dial'](typed(text), PAGE)).toEqual(fail(problem(kind)));
    expect(makecalls(background)).toBe(0);
  });

  it('is asked about where it is an emergency number, whatever was said before', async () => {
    const { routes, storage, confirmWindows } = setUp();
    await storage.calling.write({ ...DEFAULT_CALLING, trusted: ['999'], region: 'GB' });
    expect(await routes['call.dial'](typed('999'), PAGE)).toEqual(ok({ outcome: 'confirm' }));
    const [id = ''] = confirmWindows;
    expect(await routes['confirm.read']({ id }, PAGE)).toMatchObject({
      value: { risks: ['emergency'], type: 'emergency', mayRemember: false, isAnyCountrys: false },
    });
  });
});

describe('a test call', () => {
  it('rings the own phone and calls nobody, and is no recent call', async () => {
    const { routes, wire } = setUp();
    const intent = { id: crypto.randomUUID(), at: Date.UTC(2026, 11, 1, 10) };
    expect(await routes['call.test'](intent, PAGE)).toMatchObject({ value: { outcome: 'call' } });
    expect(wire.requests.at(-1)?.body).toBe(JSON.stringify({ destination: '100' }));
    const status = await routes['status.read'](null, PAGE);
    expect(status.ok && status.value.recent).toEqual([]);
  });

  it('is never handed over: there would be nobody to reach', async () => {
    const { storage, openedTabs, world } = setUp();
    await storage.calling.write({ ...DEFAULT_CALLING, fallback: 'webClient' });
    const forbidding = createTestBackground({
      storage: world.storage,
      exchange: async () => ok(aReply(403)),
    });
    const intent = { id: crypto.randomUUID(), at: Date.UTC(2026, 11, 1, 10) };
    expect(await forbidding.routes['call.test'](intent, PAGE)).toMatchObject({
      value: { outcome: 'call', call: { state: 'failed', problem: { kind: 'forbidden' } } },
    });
    expect([...openedTabs, ...forbidding.openedTabs]).toEqual([]);
  });

  it('is refused while nothing is connected', async () => {
    const { routes, storage } = setUp();
    await storage.connection.clear();
    expect(await routes['call.test']({ id: crypto.randomUUID(), at: 0 }, PAGE)).toEqual(
      fail(problem('notConnected')),
    );
  });
});

describe('the status', () => {
  it('is told from what is known, without asking anybody', async () => {
    const { routes, wire } = setUp();
    const status = await routes['status.read'](null, PAGE);
    expect(status).toMatchObject({ value: { connection: { state: 'connected' }, call: null, line: null } });
    expect(wire.requests).toEqual([]);
  });

  it('knows the own phones and that the status is not ours to see, once it has asked', async () => {
    const { routes } = setUp();
    const status = await routes['status.refresh'](null, PAGE);
    expect(status).toMatchObject({
      value: {
        line: {
          phones: ['Yealink SIP-T54W 96.86.0.100'],
          busy: false,
          problem: null,
          profile: { state: 'hidden', reason: 'statusNotAllowed' },
        },
      },
    });
  });

  it('keeps what it knew, and says why it knows no more', async () => {
    const { routes, world, storage } = setUp();
    await routes['status.refresh'](null, PAGE);
    const known = await storage.line.read();
    running?.desks.watch.stop();
    const offline = createTestBackground({
      storage: world.storage,
      exchange: async () => fail('unreachable' as const),
    });
    const status = await offline.routes['status.refresh'](null, PAGE);
    offline.desks.watch.stop();
    expect(status).toMatchObject({
      value: { line: { readAt: known?.readAt, phones: known?.phones, problem: { kind: 'unreachable' } } },
    });
  });

  it('forgets the recent calls when it is told to', async () => {
    const { routes } = setUp();
    await routes['dial.intent'](PAYLOADS['dial.intent'], TAB);
    await routes['call.hangUp']({ intentId: ID }, TAB);
    expect(await routes['status.read'](null, PAGE)).toMatchObject({ value: { recent: [{ target: CAROL }] } });
    expect(await routes['history.clear'](null, PAGE)).toMatchObject({ value: { recent: [] } });
  });
});

describe('how numbers are read', () => {
  it('is as the mailbox suggests at first, with every country to choose from', async () => {
    const { routes } = setUp();
    const calling = await routes['calling.read'](null, PAGE);
    expect(calling).toMatchObject({ ok: true, value: { ...DEFAULT_CALLING, region: null } });
    expect(calling.ok && calling.value.regions).toEqual(
      expect.arrayContaining(['DE', 'AT', 'CH', 'GB', 'US']),
    );
  });

  it('changes one by one, and is told to every Outlook tab at once', async () => {
    const { routes, told } = setUp();
    await routes['calling.write']({ region: 'AT' }, PAGE);
    await routes['calling.write']({ clickAction: 'card' }, PAGE);
    expect(await routes['calling.read'](null, PAGE)).toMatchObject({
      value: { region: 'AT', clickAction: 'card', markStyle: 'underline' },
    });
    expect(told.at(-1)).toEqual({
      name: 'page.settings',
      tabId: 7,
      data: { region: 'AT', clickAction: 'card', markStyle: 'underline', ignored: [], marking: true },
    });
  });

  it('loses no number of a list that the confirm page adds while another is taken out', async () => {
    const { routes, storage, told } = setUp();
    await storage.calling.write({ ...DEFAULT_CALLING, trusted: ['999', '104'] });
    await routes['dial.intent']({ ...PAYLOADS['dial.intent'], target: PREMIUM }, TAB);
    await Promise.all([
      routes['confirm.answer']({ id: ID, call: true, remember: true, at: PAYLOADS['dial.intent'].at }, PAGE),
      routes['calling.list']({ list: 'trusted', entry: '999', listed: false }, PAGE),
      routes['calling.list']({ list: 'ignored', entry: '105', listed: true }, PAGE),
    ]);
    expect(await storage.calling.read()).toMatchObject({ trusted: ['104', PREMIUM], ignored: ['105'] });
    expect(told.filter(({ name }) => name === 'page.settings').at(-1)).toMatchObject({
      data: { ignored: ['105'] },
    });
  });

  it('keeps of an endless list what was put in last', async () => {
    const { routes, storage } = setUp();
    const trusted = Array.from({ length: 500 }, (_, index) => String(1_000 + index));
    await storage.calling.write({ ...DEFAULT_CALLING, trusted });
    await routes['calling.list']({ list: 'trusted', entry: '104', listed: true }, PAGE);
    expect((await storage.calling.read())?.trusted).toEqual([...trusted.slice(1), '104']);
  });

  it.each(['ZZ', 'XX', ''])('is as the mailbox suggests where the stored country is %o', async (region) => {
    const { routes, storage } = setUp();
    await storage.calling.write({ ...DEFAULT_CALLING, region });
    expect(await routes['outlook.start'](null, TAB)).toMatchObject({ value: { region: null } });
  });

  it('stays as it was where it cannot be written down', async () => {
    const { routes, storage } = setUp();
    storage.calling.write = () => Promise.reject(new Error('disk full'));
    expect(await routes['calling.write']({ region: 'AT' }, PAGE)).toEqual(
      fail(problem('storageFailed', 'Error: disk full')),
    );
  });
});

describe('a script that a frame asks for', () => {
  it('is put into that frame and no other', async () => {
    const runInFrame = vi.fn(async () => true);
    const { routes } = setUp({ runInFrame });
    expect(await routes['outlook.load']({ script: 'card' }, { tabId: 7, frameId: 3 })).toEqual(ok(null));
    expect(runInFrame).toHaveBeenCalledExactlyOnceWith(7, 3, 'card');
  });

  it.each([
    ['the frame has gone', 7],
    ['nobody’s tab asks', null],
  ])('is none where %s', async (_, tabId) => {
    const { routes } = setUp({ runInFrame: async () => false });
    expect(await routes['outlook.load']({ script: 'reading' }, { tabId, frameId: 0 })).toEqual(
      fail(problem('internal', 'reading')),
    );
  });
});

describe('one tab', () => {
  it('is paused and goes on, and is told so', async () => {
    const { routes, told } = setUp();
    expect(await routes['page.pause']({ tabId: 7, paused: true }, PAGE)).toEqual(
      ok({ host: 'outlook.office.com', allowed: true, paused: true, off: false }),
    );
    expect(told.at(-1)).toMatchObject({ tabId: 7, name: 'page.settings', data: { marking: false } });
    expect(await routes['outlook.start'](null, TAB)).toMatchObject({ value: { marking: false } });
    await routes['page.pause']({ tabId: 7, paused: false }, PAGE);
    expect(await routes['outlook.start'](null, TAB)).toMatchObject({ value: { marking: true } });
  });

  it('shows no marks on a host that is switched off', async () => {
    const { routes } = setUp();
    await routes['calling.write']({ offHosts: ['outlook.office.com'] }, PAGE);
    expect(await routes['page.read']({ tabId: 7 }, PAGE)).toEqual(
      ok({ host: 'outlook.office.com', allowed: true, paused: false, off: true }),
    );
    expect(await routes['outlook.start'](null, TAB)).toMatchObject({ value: { marking: false } });
  });

  it('of another page is none of ours', async () => {
    expect(await setUp().routes['page.read']({ tabId: 99 }, PAGE)).toEqual(
      ok({ host: null, allowed: true, paused: false, off: false }),
    );
  });

  it('says that its own host may not be read, whatever other one may', async () => {
    const { access } = setUp().world;
    const { routes } = setUp({
      access: { ...access, hasOutlookHost: async (host) => host !== 'outlook.office.com' },
    });
    expect(await routes['page.read']({ tabId: 7 }, PAGE)).toMatchObject({
      value: { host: 'outlook.office.com', allowed: false },
    });
  });
});
