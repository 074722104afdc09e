import { Metadata } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max';
import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../../lib/phone/plan/beginnings';
import { firstDigitsOf, isAmong } from '../../../lib/phone/plan/first-digits';
import { NARROWER, pack } from '../../../lib/phone/plan/pack';
import { PACKED } from '../../../lib/phone/plan/packed';
import { countriesWithPlan, type PlanType, planOf, plansOfCode } from '../../../lib/phone/plan/plan';
import { TYPES } from '../../../lib/phone/plan/row';
import { lengthen, shorten } from '../../../lib/phone/plan/shorthand';
import {
  anyOf,
  beginningWith,
  lengthsOf,
  type Machine,
  machineOf,
  shortestOnlyIn,
} from '../../fixtures/digit-language';

const COUNTRIES = Object.keys(metadata.countries);
const CODES = Object.keys(metadata.country_calling_codes);
const OF_NO_COUNTRY = Object.keys(metadata.nonGeographic);

/** What libphonenumber-js itself reads out of its metadata; its types leave these methods out. */
interface Reader {
  readonly numberingPlan: {
    callingCode(): string;
    possibleLengths(): readonly number[];
    nationalNumberPattern(): string;
    IDDPrefix(): string | undefined;
    nationalPrefix(): Text;
    nationalPrefixForParsing(): Text;
    nationalPrefixTransformRule(): Text;
    leadingDigits(): Text;
    formats(): readonly {
      pattern(): string;
      leadingDigitsPatterns(): readonly string[];
      internationalFormat(): string;
      nationalPrefixIsOptionalWhenFormattingInNationalFormat(): boolean;
    }[];
  };
  selectNumberingPlan(name: string): void;
  type(name: string): { pattern(): string; possibleLengths(): readonly number[] | undefined } | undefined;
}

type Text = string | 0 | undefined;

function readerOf(name: string): Reader {
  const reader = new Metadata() as unknown as Reader;
  reader.selectNumberingPlan(name);
  return reader;
}

const DIGITS = [...'0123456789'];

const source = (pattern: RegExp | null) => pattern?.source ?? null;
const begins = (pattern: Text) => (pattern ? `^(?:${digitByDigit(pattern)})` : null);

/** With classes that name every digit, as our patterns have them. */
const digitByDigit = (pattern: string) =>
  pattern.replace(
    /\[[\d-]+\]/g,
    (written) => `[${DIGITS.filter((digit) => new RegExp(written).test(digit)).join('')}]`,
  );

/** The digits of which a type's numbers are. */
const languageOf = ({ beginnings }: PlanType): Machine =>
  anyOf(
    beginnings.map(({ pattern, lengths }) =>
      pattern.source.endsWith('$')
        ? machineOf(pattern.source.slice(1, -1))
        : beginningWith(
            pattern.source.slice(1),
            LENGTHS.filter((length) => (lengths >> length) & 1),
          ),
    ),
  );

const LENGTHS = Array.from({ length: 20 }, (_, length) => length);

/** Only the digits of a format and the order of its groups count. */
const groups = (format: string) => format.match(/[\d$]+/g);

describe('the packed plans', () => {
  it('are shorter than the metadata', () => {
    expect(PACKED.length).toBeLessThan(JSON.stringify(metadata).length / 2.3);
  });

  it('are of every country, and of the codes of none', () => {
    expect(countriesWithPlan()).toEqual([...COUNTRIES].sort());
    for (const code of CODES) expect(plansOfCode(code)).toEqual(metadata.country_calling_codes[code]);
    for (const code of OF_NO_COUNTRY) expect(plansOfCode(code)).toEqual([code]);
    expect(plansOfCode('99')).toEqual([]);
    expect(plansOfCode('')).toEqual([]);
  });

  it.each([...COUNTRIES, ...OF_NO_COUNTRY])('are what the metadata say of %s', (name) => {
    const plan = planOf(name);
    const reader = readerOf(name);
    const theirs = reader.numberingPlan;
    expect(plan.callingCode).toBe(theirs.callingCode());
    expect(source(plan.pattern)).toBe(
      NARROWER.has(name) ? `^(?:${digitByDigit(theirs.nationalNumberPattern())})$` : null,
    );
    expect(plan.lengths).toEqual(theirs.possibleLengths());
    expect(plan.international.pattern.source).toBe(`^(?:${digitByDigit(theirs.IDDPrefix() || '')})`);
    expect(source(plan.prefix?.pattern ?? null)).toBe(begins(theirs.nationalPrefixForParsing()));
    expect(plan.transform).toBe(theirs.nationalPrefixTransformRule() || '');
    expect(source(plan.leading)).toBe(begins(theirs.leadingDigits()));
    expect(plan.trunk).toBe(theirs.nationalPrefix() || '');
    expect(plan.types.map(({ name, isFixedLine }) => [name, isFixedLine])).toEqual(
      TYPES.flatMap((type) => {
        const pattern = reader.type(type)?.pattern();
        if (pattern === '') return type === 'MOBILE' ? [[type, true]] : [];
        return pattern === undefined ? [] : [[type, false]];
      }),
    );
    const formats = theirs
      .formats()
      .map((format) => [
        lengthsOf(format.pattern()),
        begins(format.leadingDigitsPatterns().at(-1)),
        groups(format.internationalFormat()),
        format.nationalPrefixIsOptionalWhenFormattingInNationalFormat(),
      ]);
    expect(
      plan.formats.map(({ pattern, leading, international, isTrunkOptional }) => [
        lengthsOf(pattern.source.slice(1, -1)),
        source(leading),
        groups(international),
        isTrunkOptional,
      ]),
    ).toEqual(formats);
  });

  it.each([...COUNTRIES, ...OF_NO_COUNTRY])('have numbers of %s of the same types', (name) => {
    const reader = readerOf(name);
    for (const type of planOf(name).types) {
      if (type.isFixedLine) continue;
      const theirs = reader.type(type.name)?.pattern() ?? '';
      expect(shortestOnlyIn(languageOf(type), theirs)).toBeNull();
      expect(shortestOnlyIn(theirs, languageOf(type))).toBeNull();
    }
  });

  it.each([...COUNTRIES, ...OF_NO_COUNTRY])('split numbers of %s into the same groups', (name) => {
    const formats = readerOf(name).numberingPlan.formats();
    planOf(name).formats.forEach(({ pattern }, at) => {
      const theirs = new RegExp(`^(?:${formats[at]?.pattern()})$`);
      for (const length of lengthsOf(pattern.source.slice(1, -1))) {
        const digits = '1234567890123456789'.slice(0, length);
        expect(pattern.exec(digits)).toEqual(theirs.exec(digits));
      }
    });
  });

  it.each([...COUNTRIES, ...OF_NO_COUNTRY])('need no pattern of all numbers of %s, or have it', (name) => {
    const general = readerOf(name).numberingPlan.nationalNumberPattern();
    const ofTypes = planOf(name).types.filter(({ isFixedLine }) => !isFixedLine);
    const more = shortestOnlyIn(anyOf(ofTypes.map(languageOf)), general);
    if (NARROWER.has(name)) expect(more).toMatch(/^\d+$/);
    else expect(more).toBeNull();
  });

  it.each([...COUNTRIES, ...OF_NO_COUNTRY])('know with which digits the types of %s begin', (name) => {
    for (const type of planOf(name).types) {
      const { firstDigits, isFixedLine } = type;
      if (isFixedLine) continue;
      const begins = DIGITS.filter((digit) => isAmong(firstDigits, digit.charCodeAt(0)));
      expect(begins.length).toBeGreaterThan(0);
      expect(shortestOnlyIn(languageOf(type), `[${begins.join('')}]\\d{0,20}`)).toBeNull();
    }
  });

  it.each([...COUNTRIES, ...OF_NO_COUNTRY])('need no lengths of the types of %s', (name) => {
    const reader = readerOf(name);
    for (const type of TYPES) {
      const their = reader.type(type);
      if (!their || their.pattern() === '') continue;
      const lengths = their.possibleLengths() ?? reader.numberingPlan.possibleLengths();
      expect(lengthsOf(their.pattern()).filter((length) => !lengths.includes(length))).toEqual([]);
    }
  });

  it('are read only where there is one', () => {
    expect(() => planOf('XX')).toThrow('no plan XX');
  });

  it.each(['A', 'a;b', 'a!b', 'a\nb', '<'])(
    'are packed of nothing that they could not give back: %j',
    (prefix) => {
      const row = ['999', prefix];
      expect(() =>
        pack({ country_calling_codes: { 999: ['XX'] }, countries: { XX: row }, nonGeographic: {} }),
      ).toThrow('keep for themselves');
    },
  );
});

describe('the shorthand', () => {
  it.each([
    '',
    '(\\d{3})(\\d{2,9})',
    '(?:0|80?)\\d',
    '0$1',
    '$1 $2 $3 $4 $5',
    '\\d{12}',
    '3!2|8!0$1',
    'a-c!$',
  ])('gives back %j', (text) => {
    expect(lengthen(shorten(text))).toBe(text);
  });

  it('names every digit of a class', () => {
    expect(lengthen(shorten('[24-6]\\d\\d|8(?:[0-9]\\d)?[1-357-9]'))).toBe(
      '[2456]\\d\\d|8(?:[0123456789]\\d)?[1235789]',
    );
  });
});

describe('how numbers begin', () => {
  it.each([
    ['2[1-4]\\d{6}|31\\d{6}', '2[1-4]|31:8'],
    ['2[1-4]\\d{7}|31\\d{6}', '2[1-4]:9 31:8'],
    ['(?:1|3|[5-7]\\d)\\d{5}', '[13]:6 [5-7]:7'],
    ['2(?:0[1-9]\\d{4}|1\\d{5})', '2(?:0[1-9]|1):7'],
    ['[2-9]\\d{3}(?:\\d{2,3})?', '[2-9]:4,6,7'],
    ['\\d{5}', ':5'],
    ['7(?:11){2}', '7(?:11){2}:5'],
  ])('is told of %j: %s', (pattern, expected) => {
    const begins = beginningsOf(pattern)?.map((one) => `${one.pattern}:${one.lengths}`);
    expect(begins?.join(' ')).toBe(expected);
  });

  it.each(['1{2,3}', '(?:1|22)3\\d', '5(?:6?7)'])('does not tell the numbers of %j', (pattern) => {
    expect(beginningsOf(pattern)).toBeNull();
  });
});

describe('the digits that a pattern may begin with', () => {
  it.each([
    ['[2-4]\\d{3}|9', '2349'],
    ['(?:1|[56]0)\\d?', '156'],
    ['0?1', '01'],
    ['(?:0|8){0,2}7', '078'],
    ['(?!0)\\d', '0123456789'],
    ['1*', '0123456789'],
    ['', '0123456789'],
  ])('are of %j: %s', (pattern, digits) => {
    const mask = firstDigitsOf(pattern);
    expect(DIGITS.filter((digit) => isAmong(mask, digit.charCodeAt(0))).join('')).toBe(digits);
  });
});
