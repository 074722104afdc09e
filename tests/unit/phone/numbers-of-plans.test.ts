import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * Numbers of every country's plan whose digits were drawn by lot (24 of each of 58 countries, five of each other one), in the
 * groups of their plan, and in those with other signs between them: what some digits look like by chance (a month of a year,
 * hours, an account, an address of a network) they are not where they are a number's.
 */

const FILE = join(import.meta.dirname, '../../fixtures/numbers-of-plans.tsv');

const NUMBERS = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [country = '', national = '', international = ''] = line.split('\t');
    return { country: country as CountryCode, national, international };
  });

const COUNTRIES = [...new Set(NUMBERS.map(({ country }) => country))];

type Form = (first: string, second: string, ...others: readonly string[]) => string;

/** A number's groups, the first of which is its country's code, or its area's. */
const ABROAD: readonly Form[] = [
  (...groups) => groups.join(' '),
  (...groups) => groups.join('-'),
  (...groups) => groups.join(''),
  (code, first, ...rest) => `${code} ${[first, ...rest].join('-')}`,
  (code, first, ...rest) => (rest.length > 0 ? `${code} ${first}-${rest.join(' ')}` : `${code} ${first}`),
  (code, first, ...rest) => (rest.length > 0 ? `${code} (${first}) ${rest.join('-')}` : `${code} ${first}`),
  (code, ...rest) => `00${code.slice(1)} ${rest.join(' ')}`,
];

const AT_HOME: readonly Form[] = [
  (...groups) => groups.join(' '),
  (first, ...rest) => `${first}-${rest.join(' ')}`,
  (first, ...rest) => (first.includes('(') ? `${first} ${rest.join('-')}` : `(${first}) ${rest.join('-')}`),
  (first, ...rest) => `${first}/${rest.join(' ')}`,
];

const written = (form: Form, number: string): string => {
  const [first = '', second = '', ...others] = number.split(/[ -]/);
  return form(first, second, ...others);
};

/** What is not found as it stands there, or as another number. */
const missedOf = (country: CountryCode, number: string, forms: readonly Form[], e164: string) =>
  forms
    .map((form) => written(form, number))
    .filter((raw) => {
      const found = findPhoneNumbers(`Please call ${raw} today`, { region: country });
      return found.length !== 1 || found[0]?.e164 !== e164;
    });

describe('numbers of every plan', () => {
  it.each(COUNTRIES)('are found as they are written abroad: %s', (country) => {
    const own = NUMBERS.filter((number) => number.country === country);
    const missed = own.flatMap(({ international }) =>
      missedOf(country, international, ABROAD, `+${international.replace(/\D/g, '')}`),
    );
    expect(missed).toEqual([]);
  });

  it.each(COUNTRIES)('are found as they are written at home: %s', (country) => {
    const own = NUMBERS.filter((number) => number.country === country && number.national !== '');
    const missed = own.flatMap(({ national, international }) =>
      missedOf(
        country,
        national,
        /[ -]/.test(national) ? AT_HOME : [(one) => one],
        `+${international.replace(/\D/g, '')}`,
      ),
    );
    expect(missed).toEqual([]);
  });
});
