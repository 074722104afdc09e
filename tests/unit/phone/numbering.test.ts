import fc from 'fast-check';
import parsePhoneNumber, { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { parseDigits } from '../../../lib/phone/plan/parse';
import { internationalGroups, usualGroups } from '../../../lib/phone/plan/usual-groups';

/** An example number of a country with a few of its digits changed, with and without a prefix. */
const digits = fc
  .tuple(
    fc.constantFrom(...getCountries()),
    fc.array(fc.tuple(fc.nat(20), fc.nat(9)), { maxLength: 5 }),
    fc.constantFrom('', '', '0', '8', '00', '011', '0011', '810', '010', 'own', '00own', '0own'),
    fc.constantFrom('', '', '7'),
  )
  .map(([country, changes, begins, more]) => {
    const prefix = begins.replace('own', getCountryCallingCode(country));
    const changed = [...(examples[country] ?? '12345678')];
    for (const [at, digit] of changes) changed[at % changed.length] = String(digit);
    return { country, national: prefix + changed.join('') + more };
  });

const RUNS = { numRuns: 4_000 };

describe('a number read by its plan', () => {
  it('is what libphonenumber-js reads, written internationally', () => {
    fc.assert(
      fc.property(digits, ({ country, national }) => {
        const written = `+${getCountryCallingCode(country)}${national}`;
        expect(ours(written)).toEqual(theirs(written));
      }),
      RUNS,
    );
  });

  it('is what libphonenumber-js reads, written nationally, or one where it finds none', () => {
    fc.assert(
      fc.property(digits, ({ country, national }) => {
        const found = ours(national, country);
        const expected = theirs(national, country);
        if (expected || !found) expect(found).toEqual(expected);
        else expect(found).toEqual(theirs(String(found[0])));
      }),
      RUNS,
    );
  });

  it('is written in the groups in which libphonenumber-js writes it', () => {
    fc.assert(
      fc.property(digits, ({ country, national }) => {
        const number = parsePhoneNumber(national, { extract: false, defaultCountry: country });
        const parsed = number ? parseDigits(number.number, undefined) : null;
        if (!number || parsed?.national !== number.nationalNumber) return;
        expect(usualGroups(parsed).join(' ')).toBe((number.formatNational().match(/\d+/g) ?? []).join(' '));
        expect(`+${parsed.callingCode} ${internationalGroups(parsed).join(' ')}`).toBe(
          number.formatInternational(),
        );
      }),
      RUNS,
    );
  });

  it('is what libphonenumber-js reads and writes where it is of no country', () => {
    const codes = fc.constantFrom('800', '808', '870', '878', '881', '882', '883', '888', '979');
    const written = fc
      .tuple(codes, fc.stringMatching(/^\d{3,13}$/))
      .map(([code, national]) => `+${code}${national}`);
    fc.assert(
      fc.property(written, (digits) => {
        expect(ours(digits)).toEqual(theirs(digits));
        const number = parseDigits(digits, undefined);
        if (!number) return;
        expect(`+${number.callingCode} ${internationalGroups(number).join(' ')}`).toBe(
          parsePhoneNumber(digits)?.formatInternational(),
        );
      }),
      RUNS,
    );
  });

  it('may be of no country', () => {
    expect(parseDigits('+80012345678', undefined)).toMatchObject({
      e164: '+80012345678',
      country: undefined,
    });
  });

  it.each(['', '+', '0', '+0', '+999', '12345678901234567890', '+1'])('is none: %j', (written) => {
    expect(parseDigits(written, 'DE')).toBeNull();
  });
});

type Country = Parameters<typeof parseDigits>[1];

const ours = (written: string, country?: Country) => {
  const found = parseDigits(written, country);
  return found && [found.e164, found.country, found.type];
};

const theirs = (written: string, country?: Country) => {
  const found = parsePhoneNumber(written, { extract: false, ...(country && { defaultCountry: country }) });
  return found?.isValid() && found.number.length <= 16
    ? [found.number, found.country, found.getType()]
    : null;
};
