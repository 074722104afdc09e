import { describe, expect, it, vi } from 'vitest';
import { anIntent } from '../fixtures/dialling';
import { MAKECALL } from '../fixtures/tampered-fetch';
import { shareCaller } from './caller';

const caller = shareCaller();

describe('a phone system that takes too long', () => {
  /** Time is over for a request to call when the test says so; every other request has its usual time. */
  function deadline() {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const controller = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) =>
      ms === 20_000 ? controller.signal : timeout(ms),
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
});
