import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetBare, holdsLetter } from '../../../lib/phone/text/bare';

afterEach(forgetBare);

describe('whether a letter stands between two places', () => {
  it('is told as by a pattern, in whatever order it is asked', () => {
    const letters = /\p{L}/u;
    const pieces = fc.array(fc.constantFrom('040 ', '66969', '-', 'a', 'ж', '東', '\n', '   '), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(pieces, fc.array(fc.tuple(fc.nat(200), fc.nat(60)), { maxLength: 30 }), (some, asked) => {
        const text = some.join('');
        for (const [from, length] of asked) {
          const to = Math.min(text.length, from + length);
          expect(holdsLetter(text, Math.min(from, to), to)).toBe(
            letters.test(text.slice(Math.min(from, to), to)),
          );
        }
      }),
    );
  });

  it('takes a flag for one', () => {
    expect(holdsLetter('🇮🇹 02 1234', 0, 4)).toBe(true);
    expect(holdsLetter('02 1234', 0, 7)).toBe(false);
  });
});
