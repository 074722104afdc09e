import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTarget, listCountries, readTarget } from '../../../lib/phone';

const anyRegion = fc.option(fc.constantFrom(...listCountries()));
const anyExtension = fc.option(fc.stringMatching(/^\d{1,6}$/));
const SIGNS = [
  ...'0123456789+*#()-./,;:=%xpw ',
  '\n',
  '\u202e',
  '\u200f',
  '\u200b',
  '０',
  '٤',
  'tel:',
  'ext',
  '00',
  '49',
];
const likeANumber = fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join(''));

describe('whatever the text', () => {
  const someText = fc.oneof(likeANumber, fc.string({ unit: 'binary', maxLength: 300 }));
  const digitsOf = (text: string) => text.replace(/\D/g, '');

  it('what is read is a target that can be described, and shown is what is dialled', () => {
    fc.assert(
      fc.property(someText, anyRegion, anyExtension, (text, region, ownExtension) => {
        const read = readTarget(text, { region, ownExtension });
        if (!read.ok) return;
        expect(read.value).toMatch(/^(\+[1-9]\d{3,14}|[\d*#]{1,30})$/);
        const description = describeTarget(read.value, { region, ownExtension });
        expect(digitsOf(description?.formatted ?? '')).toBe(digitsOf(read.value));
      }),
      { numRuns: 2000 },
    );
  });

  it('what is shown reads as the same target again, in whichever country', () => {
    fc.assert(
      fc.property(likeANumber, anyRegion, anyExtension, (text, region, ownExtension) => {
        const first = readTarget(text, { region, ownExtension });
        const shown = first.ok ? describeTarget(first.value, { region, ownExtension })?.formatted : null;
        if (typeof shown === 'string') expect(readTarget(shown, { region, ownExtension })).toEqual(first);
      }),
      { numRuns: 2000 },
    );
  });

  it('zero-width signs change nothing', () => {
    fc.assert(
      fc.property(likeANumber, anyRegion, fc.nat(40), (text, region, at) => {
        const context = { region, ownExtension: null };
        const signs = [...text];
        const hidden = [...signs.slice(0, at), '\u200b', ...signs.slice(at)].join('');
        expect(readTarget(hidden, context)).toEqual(readTarget(text, context));
      }),
    );
  });

  it('a public number ends in the digits that were written last', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0]?[\d ()/.-]{5,20}$/), anyRegion, (text, region) => {
        const read = readTarget(text, { region, ownExtension: null });
        if (read.ok && /^\S*$/.test(text))
          expect(digitsOf(text).slice(-4)).toBe(digitsOf(read.value).slice(-4));
      }),
      { numRuns: 1000 },
    );
  });
});
