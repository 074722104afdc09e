import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDialler } from '../../../entrypoints/outlook-card/dialler';
import { problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { PageCall } from '../../../lib/messaging/views';

type Ask = (
  name: string,
  data: { readonly intentId?: string; readonly id?: string },
) => Promise<Result<object, object>>;
const ask = vi.hoisted(() => vi.fn<Ask>());
vi.mock('../../../lib/messaging/client', () => ({ ask }));

const NUMBER = { raw: '+49 (0)40 66969 128', target: '+494066969128', name: 'Anna Nowak' };
const NOW = Date.UTC(2026, 10, 23, 9, 42);

let life: AbortController;
const changed = vi.fn();
const joined = vi.fn();
const handedOver = vi.fn();
const orphaned = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.resetAllMocks();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const aDialler = () => createDialler({ changed, joined, handedOver, orphaned }, life.signal);
const aCall = (state: PageCall['state'], change: Partial<PageCall> = {}) => ({
  state,
  problem: null,
  checkedAt: null,
  href: null,
  ...change,
});
/** Lets the background answer with the id that it was asked with. */
const answer = (state: PageCall['state'], change?: Partial<PageCall>) =>
  ask.mockImplementation(async (_, { id, intentId }) =>
    ok({ ...aCall(state, change), intentId: id ?? intentId }),
  );
const sent = (name: string) => ask.mock.calls.filter(([one]) => one === name);
const last = () => changed.mock.lastCall?.[0];
const lastId = () => String(last()?.intentId);

describe('a number that is called', () => {
  it('is sent once, with an id, the moment and whose it is', async () => {
    answer('ringing');
    await aDialler().dial(NUMBER);
    expect(sent('dial.intent')).toEqual([
      ['dial.intent', { id: expect.stringMatching(/^[0-9a-f-]{36}$/), ...NUMBER, at: NOW }],
    ]);
    expect(last()).toMatchObject({ state: 'ringing', target: NUMBER.target });
  });

  it('is not sent again while it is asked about, nor any other', async () => {
    ask.mockReturnValue(new Promise(() => undefined));
    const dialler = aDialler();
    void dialler.dial(NUMBER);
    void dialler.dial(NUMBER);
    void dialler.dial({ ...NUMBER, target: '+494066969400' });
    expect(sent('dial.intent')).toHaveLength(1);
    expect(dialler.asking).toBe(lastId());
  });

  it.each(['requested', 'ringing', 'dialling', 'connected'] as const)(
    'is not sent again while its call is %s',
    async (state) => {
      answer(state);
      const dialler = aDialler();
      await dialler.dial(NUMBER);
      await dialler.dial(NUMBER);
      expect(sent('dial.intent')).toHaveLength(1);
      answer('ringing');
      await dialler.dial({ ...NUMBER, target: '+494066969400' });
      expect(sent('dial.intent')).toHaveLength(2);
    },
  );

  it.each(['ended', 'failed', 'handedOver', 'unknown', 'confirm'] as const)(
    'may be asked for again once its call is %s',
    async (state) => {
      answer(state);
      const dialler = aDialler();
      await dialler.dial(NUMBER);
      await dialler.dial(NUMBER);
      expect(sent('dial.intent')).toHaveLength(2);
    },
  );

  it('that is up already, under another id, is followed and ended under that one', async () => {
    ask.mockImplementation(async (_, { intentId }) =>
      ok({ ...aCall('ringing'), intentId: intentId ?? 'from another tab' }),
    );
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    const id = String(sent('dial.intent')[0]?.[1].id);
    expect(joined).toHaveBeenCalledExactlyOnceWith(id, 'from another tab');
    expect(last()).toMatchObject({ intentId: 'from another tab', state: 'ringing', target: NUMBER.target });
    expect(dialler.get(id)).toBeNull();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(sent('call.follow')).toEqual([
      ['call.follow', { intentId: 'from another tab' }],
      ['call.follow', { intentId: 'from another tab' }],
    ]);
    await dialler.dial(NUMBER);
    expect(sent('dial.intent')).toHaveLength(1);
    dialler.heard({ ...aCall('ended'), intentId: 'from another tab' });
    expect(last()).toMatchObject({ state: 'ended' });
  });

  it('that turns out to be connected already has no time that this page could tell', async () => {
    ask.mockResolvedValue(ok({ ...aCall('connected', { checkedAt: NOW - 7_000 }), intentId: 'another' }));
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    expect(last()).toMatchObject({ state: 'connected', connectedAt: null, heardAt: NOW - 7_000 });
    dialler.heard({ ...aCall('connected', { checkedAt: NOW }), intentId: 'another' });
    expect(last()).toMatchObject({ connectedAt: null, heardAt: NOW });
  });

  it('fails in words where it was refused on the way', async () => {
    ask.mockResolvedValue(fail(problem('tooFast')));
    await aDialler().dial(NUMBER);
    expect(last()).toMatchObject({ state: 'failed', problem: { kind: 'tooFast' } });
  });

  it('claims nothing when the background was interrupted, and finds out what became of it', async () => {
    ask.mockResolvedValue(fail(problem('interrupted')));
    await aDialler().dial(NUMBER);
    expect(last()).toMatchObject({ state: 'unknown' });
    answer('ringing');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(last()).toMatchObject({ state: 'ringing' });
    expect(sent('dial.intent')).toHaveLength(1);
  });

  it('opens the phone app only by a telephone address, and only for the click itself', async () => {
    answer('handedOver', { href: 'tel:+494066969128' });
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    expect(handedOver).toHaveBeenCalledExactlyOnceWith('tel:+494066969128');
    dialler.heard({ ...aCall('handedOver', { href: 'tel:+1' }), intentId: lastId() });
    answer('handedOver', { href: 'https://example.com' });
    await dialler.dial(NUMBER);
    expect(handedOver).toHaveBeenCalledOnce();
  });

  it('tells that the extension behind it is gone', async () => {
    ask.mockResolvedValue(fail(problem('extensionReloaded')));
    await aDialler().dial(NUMBER);
    expect(orphaned).toHaveBeenCalledOnce();
    expect(last()).toMatchObject({ state: 'failed' });
  });
});

describe('a call that is followed', () => {
  it('is asked about every two seconds until it is over', async () => {
    answer('ringing');
    await aDialler().dial(NUMBER);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(sent('call.follow')).toEqual([
      ['call.follow', { intentId: lastId() }],
      ['call.follow', { intentId: lastId() }],
    ]);
    answer('ended');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent('call.follow')).toHaveLength(3);
  });

  it('never goes back, whatever comes late', async () => {
    answer('ringing');
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    const hear = (state: PageCall['state']) => dialler.heard({ ...aCall(state), intentId: lastId() });
    hear('connected');
    hear('ringing');
    expect(last()).toMatchObject({ state: 'connected', connectedAt: NOW });
    hear('ended');
    hear('connected');
    expect(last()).toMatchObject({ state: 'ended' });
  });

  it('goes from the question to the call once it was answered', async () => {
    answer('confirm');
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    expect(last()).toMatchObject({ state: 'confirm' });
    dialler.heard({ ...aCall('requested'), intentId: lastId() });
    dialler.heard({ ...aCall('ringing'), intentId: lastId() });
    expect(last()).toMatchObject({ state: 'ringing' });
  });

  it('whose window was closed has failed, and may be asked for again', async () => {
    answer('confirm');
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    dialler.heard({ ...aCall('failed', { problem: 'declined' }), intentId: lastId() });
    expect(last()).toMatchObject({ state: 'failed', problem: { kind: 'declined' } });
    expect(dialler.openTo(NUMBER.target)).toBeNull();
  });

  it.each(['confirmGone', 'noCallToHangUp'] as const)(
    'ends where nobody knows its question any more: %s',
    async (kind) => {
      answer('confirm');
      const dialler = aDialler();
      await dialler.dial(NUMBER);
      ask.mockResolvedValue(fail(problem(kind)));
      await vi.advanceTimersByTimeAsync(2_000);
      expect(last()).toMatchObject({ state: 'confirm' });
      await vi.advanceTimersByTimeAsync(2_000);
      expect(last()).toMatchObject({ state: 'failed', problem: { kind: 'confirmGone' } });
      expect(dialler.openTo(NUMBER.target)).toBeNull();
    },
  );

  it('goes on where the question was answered after all', async () => {
    answer('confirm');
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    ask.mockResolvedValue(fail(problem('confirmGone')));
    await vi.advanceTimersByTimeAsync(4_000);
    dialler.heard({ ...aCall('ringing'), intentId: lastId() });
    expect(last()).toMatchObject({ state: 'ringing', problem: null });
    answer('ended');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(last()).toMatchObject({ state: 'ended' });
  });

  it('of which a question is asked does not hide one that goes on', async () => {
    answer('confirm');
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    const first = lastId();
    await dialler.dial(NUMBER);
    dialler.heard({ ...aCall('ringing'), intentId: first });
    expect(dialler.openTo(NUMBER.target)?.intentId).toBe(first);
    await dialler.dial(NUMBER);
    expect(sent('dial.intent')).toHaveLength(2);
  });

  it('keeps the time at which the phone system was last heard, whoever passes it on', async () => {
    answer('connected', { checkedAt: NOW });
    await aDialler().dial(NUMBER);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(last()).toMatchObject({ state: 'connected', heardAt: NOW });
    answer('connected', { checkedAt: NOW + 19_000 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(last()).toMatchObject({ heardAt: NOW + 19_000 });
  });

  it('is unknown once the phone system has said nothing for five minutes, until it speaks again', async () => {
    answer('connected', { checkedAt: NOW });
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    await vi.advanceTimersByTimeAsync(310_000);
    expect(last()).toMatchObject({ state: 'unknown' });
    const hear = (checkedAt: number) =>
      dialler.heard({ ...aCall('connected', { checkedAt }), intentId: lastId() });
    hear(NOW);
    expect(last()).toMatchObject({ state: 'unknown' });
    hear(NOW + 309_000);
    expect(last()).toMatchObject({ state: 'connected', connectedAt: NOW });
    answer('ended', { checkedAt: NOW + 320_000 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(last()).toMatchObject({ state: 'ended' });
  });

  it('keeps the time at which the background was last heard', async () => {
    answer('ringing');
    await aDialler().dial(NUMBER);
    ask.mockResolvedValue(fail(problem('interrupted')));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(last()).toMatchObject({ state: 'ringing', heardAt: NOW });
  });

  it('is no longer claimed to be up after five minutes without a word', async () => {
    answer('connected');
    await aDialler().dial(NUMBER);
    ask.mockResolvedValue(fail(problem('interrupted')));
    await vi.advanceTimersByTimeAsync(310_000);
    expect(last()).toMatchObject({ state: 'unknown', isLost: true });
    const asked = sent('call.follow').length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent('call.follow').length - asked).toBeLessThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(sent('call.follow').length - asked).toBeLessThanOrEqual(31);
  });

  it('is up again once the phone system that was away for six minutes is heard', async () => {
    answer('connected', { checkedAt: NOW });
    await aDialler().dial(NUMBER);
    await vi.advanceTimersByTimeAsync(360_000);
    expect(last()).toMatchObject({ state: 'unknown' });
    answer('connected', { checkedAt: NOW + 360_000 });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(last()).toMatchObject({ state: 'connected', isLost: false, connectedAt: NOW });
    answer('ended', { checkedAt: NOW + 395_000 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(last()).toMatchObject({ state: 'ended' });
  });

  it('is asked about before it is doubted, as after a sleep', async () => {
    answer('connected', { checkedAt: NOW });
    await aDialler().dial(NUMBER);
    vi.setSystemTime(NOW + 3_600_000);
    answer('connected', { checkedAt: NOW + 3_600_000 });
    changed.mockClear();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(changed.mock.calls.map(([{ state }]) => state)).toEqual(['connected']);
  });

  it('is no longer claimed to be up once the background has forgotten it, as without a connection', async () => {
    answer('connected');
    await aDialler().dial(NUMBER);
    ask.mockResolvedValue(fail(problem('noCallToHangUp')));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(last()).toMatchObject({ state: 'unknown', isLost: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent('call.follow')).toHaveLength(2);
  });

  it('is still being asked for while the background does not know of it yet', async () => {
    let answer: (given: Result<object, object>) => void = () => undefined;
    const answered = new Promise<Result<object, object>>((done) => {
      answer = done;
    });
    ask.mockImplementation(async (name) =>
      name === 'dial.intent' ? answered : fail(problem('noCallToHangUp')),
    );
    void aDialler().dial(NUMBER);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(last()).toMatchObject({ state: 'requested' });
    answer(ok({ ...aCall('ringing'), intentId: lastId() }));
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toMatchObject({ state: 'ringing' });
  });

  it('that nobody may ever decide is not asked about for ever', async () => {
    answer('unknown');
    await aDialler().dial(NUMBER);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent('call.follow').length).toBeLessThanOrEqual(31);
  });

  it('of somebody else is none of ours', () => {
    aDialler().heard({ ...aCall('ringing'), intentId: 'another' });
    expect(changed).not.toHaveBeenCalled();
  });

  it('is followed no longer at the end of the page’s life', async () => {
    answer('ringing');
    await aDialler().dial(NUMBER);
    life.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent('call.follow')).toEqual([]);
  });
});

describe('hanging up', () => {
  it('ends the call, and says that it is on its way', async () => {
    answer('connected');
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    answer('ended');
    const hangingUp = dialler.hangUp(lastId());
    expect(last()).toMatchObject({ state: 'connected', isHangingUp: true });
    await hangingUp;
    expect(last()).toMatchObject({ state: 'ended', isHangingUp: false });
  });

  it('that fails leaves the call as it is, with the reason', async () => {
    answer('connected');
    const dialler = aDialler();
    await dialler.dial(NUMBER);
    ask.mockResolvedValue(fail(problem('hangUpFailed')));
    await dialler.hangUp(lastId());
    expect(last()).toMatchObject({
      state: 'connected',
      isHangingUp: false,
      trouble: { kind: 'hangUpFailed' },
    });
  });
});
