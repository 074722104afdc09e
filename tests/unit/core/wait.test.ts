import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wait } from '../../../lib/core/wait';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a wait', () => {
  it('lasts as long as it was told', async () => {
    const done = vi.fn();
    void wait(1_000, new AbortController().signal).then(done);
    await vi.advanceTimersByTimeAsync(999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledOnce();
  });

  it('ends with the signal and leaves no timer', async () => {
    const end = new AbortController();
    const waiting = wait(1_000, end.signal);
    end.abort();
    await waiting;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin after the signal', async () => {
    await wait(1_000, AbortSignal.abort());
    expect(vi.getTimerCount()).toBe(0);
  });
});
