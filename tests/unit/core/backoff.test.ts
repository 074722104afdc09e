import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayFor } from '../../../lib/core/backoff';

const limits = { baseMs: 1_000, capMs: 60_000 };

describe('the wait before another attempt', () => {
  it('doubles at most with each, up to the limit', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 7, 2_000].map((attempt) => delayFor(attempt, () => 1, limits));
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('is any part of that, as chance will have it', () => {
    expect(delayFor(3, () => 0, limits)).toBe(0);
    expect(delayFor(3, () => 0.25, limits)).toBe(2_000);
  });

  it('is never negative and never above the limit', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5_000 }), chance, (attempt, random) => {
        const delay = delayFor(attempt, () => random, limits);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});
