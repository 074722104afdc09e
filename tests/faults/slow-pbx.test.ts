import { describe, expect, it, vi } from 'vitest';
import { anIntent } from '../fixtures/dialling';
import { MAKECALL } from '../fixtures/tampered-fetch';
import { shareCaller } from './caller';

const caller = shareCaller();

describe('a phone system that takes too long', () => {
  /** Time is over for requests of one kind when the test says so; every other has its usual time. */
  function deadline(kindMs = 20_000) {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const controller = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) =>
      ms === kindMs ? controller.signal : timeout(ms),
    );
    return { expire: () => controller.abort() };
  }

  it('is found to have called', async () => {
    const { pbx, awake, fault } = caller();
    await fault({ kind: 'delay', ms: 600_000, when: 'after' });
    const { expire } = deadline();
    const placed = awake().calls.place(anIntent());
    await vi.waitFor(async () => expect(await pbx.makecalls()).toHaveLength(1));
    expire();
    expect(await placed).toMatchObject({ state: 'ringing', problem: null });
    expect(await pbx.makecalls()).toHaveLength(1);
  });

  it('leaves the call unknown while it has not', async () => {
    const { pbx, awake, fault } = caller();
    await fault({ kind: 'delay', ms: 600_000 });
    const { expire } = deadline();
    const placed = awake().calls.place(anIntent());
    await vi.waitFor(async () => expect(await pbx.requests(MAKECALL)).toBe(1));
    expire();
    expect(await placed).toMatchObject({
      state: 'unknown',
      problem: { kind: 'answerLost', detail: 'timeout' },
    });
    expect(await pbx.makecalls()).toEqual([]);
  });

  it('leaves the call unknown, and it is found when it comes up after half a minute', async () => {
    const { pbx, profile, awake, fault } = caller();
    await fault({ kind: 'delay', ms: 600_000 });
    const { expire } = deadline();
    const life = awake();
    const placed = life.calls.place(anIntent());
    await vi.waitFor(async () => expect(await pbx.requests(MAKECALL)).toBe(1));
    expire();
    await placed;
    vi.restoreAllMocks();
    profile.clock.advance(30_000);
    await pbx.control('POST', '/calls', { from: '100', to: anIntent().target });
    expect(await life.calls.read()).toMatchObject({ state: 'dialling', problem: null });
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });

  it('to list its phones leads to no call, and the next click may', async () => {
    const { pbx, profile, awake, fault } = caller();
    await fault({ kind: 'delay', ms: 600_000, match: '/devices$' });
    const { expire } = deadline(10_000);
    const life = awake();
    const placed = life.calls.place(anIntent());
    await vi.waitFor(async () => expect(await pbx.requests(/devices$/)).toBe(1));
    expire();
    expect(await placed).toMatchObject({ state: 'failed', problem: { kind: 'timeout' } });
    vi.restoreAllMocks();
    profile.clock.advance(3_000);
    expect(await life.calls.place(anIntent({ id: 'next' }))).toMatchObject({ state: 'ringing' });
    expect(await pbx.makecalls()).toHaveLength(1);
  });

  it('keeps nobody from taking the call back', async () => {
    const { pbx, awake, fault } = caller();
    await fault({ kind: 'delay', ms: 600_000, match: '/devices$' });
    const { expire } = deadline(10_000);
    const life = awake();
    const placed = life.calls.place(anIntent());
    await vi.waitFor(async () => expect(await pbx.requests(/devices$/)).toBe(1));
    expect(await life.calls.hangUp(anIntent().id)).toMatchObject({ ok: true, value: { state: 'ended' } });
    expire();
    expect(await placed).toMatchObject({ state: 'ended', takenBack: true });
    expect(await pbx.requests(MAKECALL)).toBe(0);
  });

  it('to hang up is asked again', async () => {
    const { pbx, awake, fault, outcomes } = caller();
    const life = awake();
    await life.calls.place(anIntent());
    await fault({ kind: 'delay', ms: 600_000, match: '/drop$' });
    const { expire } = deadline(10_000);
    const hungUp = life.calls.hangUp(anIntent().id);
    await vi.waitFor(async () => expect(await pbx.requests(/drop$/)).toBe(1));
    expire();
    expect(await hungUp).toMatchObject({ ok: false, error: { kind: 'hangUpFailed' } });
    vi.restoreAllMocks();
    await life.calls.read();
    expect(await life.calls.read()).toMatchObject({ state: 'ended' });
    expect(await outcomes()).toEqual(['dropped']);
  });
});
