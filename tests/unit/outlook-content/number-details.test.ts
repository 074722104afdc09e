import { describe, expect, it } from 'vitest';
import { mustBeSeenFirst, readingsOf } from '../../../entrypoints/outlook.content/number-details';
import type { Mark } from '../../../lib/page/mark';

const OTHER = { e164: '+49664123456', region: 'DE' } as const;
const mark = (change: Partial<Mark> = {}): Mark => ({
  raw: '0664 123456',
  target: '+43664123456',
  range: Object.create(null),
  ...change,
});

describe('a number on the page', () => {
  it('has no other readings where its country is certain', () => {
    expect(readingsOf(mark({ confidence: 'valid', alternatives: [OTHER] }))).toEqual([]);
    expect(readingsOf(mark({ confidence: 'likely' }))).toEqual([]);
    expect(readingsOf(mark())).toEqual([]);
  });

  it('has the readings of other countries behind its own, each once', () => {
    const own = { e164: '+43664123456' };
    expect(readingsOf(mark({ confidence: 'likely', alternatives: [own, OTHER] }))).toEqual([
      '+43664123456',
      '+49664123456',
    ]);
  });

  it('must be seen before it is called where the page does not say which one it is', () => {
    expect(mustBeSeenFirst(mark())).toBe(false);
    expect(mustBeSeenFirst(mark({ confidence: 'likely', alternatives: [OTHER] }))).toBe(true);
    expect(mustBeSeenFirst(mark({ isLinked: true }))).toBe(true);
  });
});
