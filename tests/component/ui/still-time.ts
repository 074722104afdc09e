import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Lets time stand still in a page, but for what a test lets pass. */
export function stillTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(letTimeRun);
}

/** Preact's own work is done first: it waits for time as well, and would wait for ever. */
export function letTimeRun(): void {
  if (vi.isFakeTimers()) vi.runAllTimers();
  vi.useRealTimers();
}

/** Waits for what a page does in next to no time. */
export async function soon(done: () => boolean): Promise<void> {
  await expect
    .poll(() => {
      vi.advanceTimersByTime(1);
      return done();
    })
    .toBe(true);
}
