import { Metadata } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max';
import { describe, expect, it } from 'vitest';
import { firstDigitsOf, isAmong } from '../../../lib/phone/plan/first-digits';
import { NARROWER, pack } from '../../../lib/phone/plan/pack';
import { PACKED } from '../../../lib/phone/plan/packed';
import { countriesWithPlan, planOf, plansOfCode } from '../../../lib/phone/plan/plan';
import { TYPES } from '../../../lib/phone/plan/row';
import { lengthen, shorten } from '../../../lib/phone/plan/shorthand';
import { lengthsOf, shortestOnlyIn } from '../../fixtures/digit-language';

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
const begins = (pattern: Text) => (pattern ? `^(?:${pattern})` : null);

describe('the packed plans', () => {
  it('are shorter than the metadata', () => {
    expect(PACKED.length).toBeLessThan(JSON.stringify(metadata).length / 1.7);
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
    expect(source(plan.pattern)).toBe(NARROWER.has(name) ? `^(?:${theirs.nationalNumberPattern()})$` : null);
    expect(plan.lengths).toEqual(theirs.possibleLengths());
    expect(plan.international.pattern.source).toBe(`^(?:${theirs.IDDPrefix() || ''})`);
    expect(source(plan.prefix?.pattern ?? null)).toBe(begins(theirs.nationalPrefixForParsing()));
    expect(plan.transform).toBe(theirs.nationalPrefixTransformRule() || '');
    expect(source(plan.leading)).toBe(begins(theirs.leadingDigits()));
    expect(plan.trunk).toBe(theirs.nationalPrefix() || '');
    expect(
      plan.types.map(({ name, pattern, isFixedLine }) => [name, isFixedLine ? '' : pattern.source]),
    ).toEqual(
      TYPES.flatMap((type) => {
        const pattern = reader.type(type)?.pattern();
        if (pattern === '') return type === 'MOBILE' ? [[type, '']] : [];
        return pattern === undefined ? [] : [[type, `^(?:${pattern})$`]];
      }),
    );
    const formats = theirs
      .formats()
      .map((format) => [
        `^(?:${format.pattern()})$`,
        begins(format.leadingDigitsPatterns().at(-1)),
        format.internationalFormat(),
        format.nationalPrefixIsOptionalWhenFormattingInNationalFormat(),
      ]);
    expect(
      plan.formats.map(({ pattern, leading, international, isTrunkOptional }) => [
        pattern.source,
        source(leading),
        international,
        isTrunkOptional,
      ]),
    ).toEqual(formats);
  });

  it.each([...COUNTRIES, ...OF_NO_COUNTRY])('need no pattern of all numbers of %s, or have it', (name) => {
    const general = readerOf(name).numberingPlan.nationalNumberPattern();
    const ofTypes = planOf(name)
      .types.filter(({ isFixedLine }) => !isFixedLine)
      .map(({ pattern }) => pattern.source.slice('^(?:'.length, -')$'.length));
    const more = shortestOnlyIn(ofTypes.join('|'), general);
    if (NARROWER.has(name)) expect(more).toMatch(/^\d+$/);
    else expect(more).toBeNull();
  });

  it.each([...COUNTRIES, ...OF_NO_COUNTRY])('know with which digits the types of %s begin', (name) => {
    for (const { pattern, firstDigits, isFixedLine } of planOf(name).types) {
      if (isFixedLine) continue;
      const type = pattern.source.slice('^(?:'.length, -')$'.length);
      const begins = DIGITS.filter((digit) => isAmong(firstDigits, digit.charCodeAt(0)));
      expect(begins.length).toBeGreaterThan(0);
      expect(shortestOnlyIn(type, `[${begins.join('')}]\\d{0,20}`)).toBeNull();
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
  it.each(['', '(\\d{3})(\\d{2,9})', '[24-6]\\d\\d|8(?:0\\d)?\\d{7}', '0$1', '$1 $2 $3 $4 $5', '\\d{12}'])(
    'gives back %j',
    (text) => {
      expect(lengthen(shorten(text))).toBe(text);
    },
  );
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
