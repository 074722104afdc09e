import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthsOf, machineOf, shortestOnlyIn } from '../../fixtures/digit-language';

const PATTERNS = ['\\d{3,5}', '[2-57]1|8(?:0\\d)?', '(?:12|3)?4{2}', '(1[02]|\\d\\d)9', '[\\d]', '7\\d?'];

describe('the language of a pattern', () => {
  it.each(PATTERNS)('is that of the engine: %s', (pattern) => {
    const engine = new RegExp(`^(?:${pattern})$`);
    const machine = machineOf(pattern);
    const reads = (digits: string) =>
      machine.accepts([...digits].reduce((at, digit) => machine.step(at, digit), machine.start));
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,6}$/), (digits) => {
        expect(reads(digits)).toBe(engine.test(digits));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['\\d{3}', '[0-8]\\d\\d', '900'],
    ['\\d{3}', '\\d{2,4}', null],
    ['12|34', '34', '12'],
  ])('of %s has, beyond that of %s: %s', (one, other, digits) => {
    expect(shortestOnlyIn(one, other)).toBe(digits);
  });

  it.each([
    ['\\d{3,5}', [3, 4, 5]],
    ['1(?:23|4567)?', [1, 3, 5]],
  ])('of %s has strings of %j digits', (pattern, lengths) => {
    expect(lengthsOf(pattern)).toEqual(lengths);
  });

  it.each(['a', '1+', '(?=1)'])('is not guessed: %s', (pattern) => {
    expect(() => machineOf(pattern)).toThrow('not understood');
  });
});
