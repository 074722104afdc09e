import { describe, expect, it } from 'vitest';
import { mustBeSeenFirst } from '../../../entrypoints/outlook-card/number-details';
import { readingsOf } from '../../../lib/phone';

describe('a number on the page', () => {
  it('must be seen before it is called where the page does not say which one it is', () => {
    expect(mustBeSeenFirst({ readings: [] })).toBe(false);
    expect(mustBeSeenFirst({ readings: readingsOf(['+43664123456']) })).toBe(false);
    expect(mustBeSeenFirst({ readings: readingsOf(['+43664123456', '+494066969128']) })).toBe(true);
    expect(mustBeSeenFirst({ readings: [], isLinked: true })).toBe(true);
  });
});
