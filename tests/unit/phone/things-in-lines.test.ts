import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * How people of 38 languages and countries give the number of a thing, one line each, with digits that would be a phone's
 * of their country: `Numer umowy z hydraulikiem: 22 824 81 73`. Half of the lines speak of calling or of somebody who is
 * called. Written by others, who had not seen the detector; what it takes for a phone's yet was left out.
 */

const FILE = join(import.meta.dirname, '../../fixtures/things-in-lines.tsv');

const LINES = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [country = '', number = '', text = ''] = line.split('\t');
    return { country: country as CountryCode, number, text };
  });

const COUNTRIES = [...new Set(LINES.map(({ country }) => country))];

describe.each([
  ['in groups', (number: string) => number],
  ['together', (number: string) => number.replace(/\D/g, '')],
] as const)('the number of a thing, its digits %s', (_name, written) => {
  it.each(COUNTRIES)('is none to call in %s', (region) => {
    const lines = LINES.filter(({ country }) => country === region);
    const found = lines.filter(
      ({ number, text }) => findPhoneNumbers(text.replace('{n}', written(number)), { region }).length > 0,
    );
    expect(found.map(({ text }) => text)).toEqual([]);
  });
});
