import fc from 'fast-check';
import parsePhoneNumber, { getCountries, type PhoneNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';
import { labelBefore } from '../../../lib/phone/context/label';

const PIECES = [
  '+49 40 66969 128',
  '0171 39200 25',
  '(713) 555-0154',
  '1-800-FLOWERS',
  '0800 TAXI24',
  '1300 PEST 42',
  '1800 FLORES',
  'ext. 12',
  ',,123456#',
  'Tel.: ',
  'Fax ',
  'IBAN DE89 ',
  'order no. ',
  'tel:+4940',
  'https://a.de/040',
  '(',
  ')',
  '[',
  '\n',
  '\n> ',
  '\r\n',
  '\t',
  '\u2028',
  '\u200b',
  '\u202e',
  '\u00ad',
  '４９',
  '٤٤',
  '\ud83d',
  '📞',
  ' ',
  '+',
  'x12',
  '/',
  '-0',
  ' - ',
  '.',
  '1',
  '00',
  '24.12.2026',
  'A-3601 ',
  '〒100-0001',
] as const;

const texts = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
);
const options = fc.record(
  {
    region: fc.constantFrom(...getCountries()),
    regions: fc.array(fc.constantFrom(...getCountries()), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe('any text whatever', () => {
  it('gives ordered, separate matches that say where they are, and nothing impossible', () => {
    fc.assert(
      fc.property(texts, options, (text, given) => {
        let end = 0;
        for (const match of findPhoneNumbers(text, given)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.raw.length).toBeGreaterThan(0);
          expect(text.slice(match.start, match.end)).toBe(match.raw);
          if (match.e164 !== null) expect(parsePhoneNumber(match.e164)?.isValid()).toBe(true);
          if (match.e164 === null) expect(match.confidence).toBe('likely');
          end = match.end;
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives the same the second time', () => {
    fc.assert(
      fc.property(texts, options, (text, given) => {
        expect(findPhoneNumbers(text, given)).toEqual(findPhoneNumbers(text, given));
      }),
    );
  });

  it('gives the same number whatever words stand in its line, unless one of them says what it is', () => {
    const words = fc.stringMatching(/^[a-z ]{0,40}$/);
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = `${before} 040 66969 400 ${after}`;
        fc.pre(labelBefore(text, before.length + 1).says === 'nothing' && !MONEY.test(before));
        const found = findPhoneNumbers(text, { region: 'DE' });
        expect(found.map(({ e164, raw }) => [e164, raw])).toEqual([['+494066969400', '040 66969 400']]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives the same numbers with other paragraphs around it', () => {
    const words = fc.stringMatching(/^[a-z ,.]{0,80}$/);
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = `${before}\n\nTel. 040 66969 400 und +1 713 555 0154\n\n${after}`;
        const found = findPhoneNumbers(text, { region: 'DE' });
        expect(found.map(({ e164, start }) => [e164, text.slice(start, start + 3)])).toEqual([
          ['+494066969400', '040'],
          ['+17135550154', '+1 '],
        ]);
      }),
    );
  });
});

const MONEY = /(?:^| )(?:kr|lei|yen|euros|dollars|pounds)$/;

const FORMATS: Readonly<Record<string, (number: PhoneNumber) => string>> = {
  'as E.164 has it': (number) => number.number,
  internationally: (number) => number.formatInternational(),
  'internationally with hyphens': (number) => number.formatInternational().replace(/ /g, '-'),
  'internationally with dots': (number) => number.formatInternational().replace(/ /g, '.'),
  'internationally with 00': (number) => number.formatInternational().replace('+', '00'),
  nationally: (number) => number.formatNational(),
};

/** The four bare digits of Tristan da Cunha's numbers are as good as any year: they need a word for an extension. */
const UNFOUND: Readonly<Record<string, readonly CountryCode[]>> = { nationally: ['TA'] };

describe.each(Object.entries(FORMATS))(
  'an example of every country’s numbers, written %s',
  (name, format) => {
    it('is found', () => {
      const missed = getCountries().filter((country) => !isFound(country, format));
      expect(missed).toEqual(UNFOUND[name] ?? []);
    });
  },
);

function isFound(country: CountryCode, format: (number: PhoneNumber) => string): boolean {
  const number = parsePhoneNumber(examples[country] ?? '', country);
  if (!number) return true;
  const written = format(number);
  const found = findPhoneNumbers(`Mobile: ${written} – thanks`, { region: country });
  return found.some(({ raw, e164 }) => raw === written && e164 === number.number);
}

describe('hostile texts', () => {
  it.each([
    ['ones and hyphens', '1-'],
    ['digits', '7'],
    ['plus signs', '+'],
    ['brackets', '('],
    ['groups', '12 '],
    ['numbers', '040 66969128 '],
    ['a chain of numbers', '030 12345678 / '],
    ['nearly numbers', '0401-23-45/67.'],
    ['zeros in brackets', '(0)'],
    ['letters', 'Tel. '],
    ['capitals', '1A'],
    ['empty lines', '\n'],
    ['quoted lines', '> 1\n'],
  ])(
    'of a hundred thousand characters end in their time: %s',
    (_, piece) => {
      const text = piece.repeat(100_000 / piece.length);
      expect(Array.isArray(findPhoneNumbers(text, { region: 'DE' }))).toBe(true);
    },
    5_000,
  );
});
