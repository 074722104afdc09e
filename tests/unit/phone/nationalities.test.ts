import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * Numbers that are said to be of a country, in 24 languages: `my Polish number`, `mein ungarisches Handy`.
 */

const LINES = readFileSync(join(import.meta.dirname, '../../fixtures/nationalities.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));

/** Countries with a number each, in the order of every language's adjectives. */
const NUMBERS = LINES.filter(([kind]) => kind === 'number').map(
  ([, country = '', number = '', e164 = '']) => ({
    country,
    number,
    e164,
  }),
);

const LANGUAGES = LINES.filter(([kind]) => kind === 'language').map(
  ([, home = '', phrase = '', words = '']) => ({
    home: home as CountryCode,
    phrase,
    words: words.split(' '),
  }),
);

describe('a number that is said to be of a country', () => {
  it.each(LANGUAGES)('is of it in $home: $phrase', ({ home, phrase, words }) => {
    expect(words).toHaveLength(NUMBERS.length);
    const wrong = NUMBERS.flatMap(({ number, e164 }, at) => {
      const word = words[at] ?? '-';
      const text = `Hi,\n\n${phrase.replace('{a}', word)}: ${number}\n\nBye`;
      const found = findPhoneNumbers(text, { region: home }).map((match) => match.e164);
      return word === '-' || found.join() === e164 ? [] : [`${word}: ${found.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['KE', 'the Ugandan one is 0771 841 015', '+256771841015'],
    ['ES', 'mon GSM marocain : 06 61 28 51 33', '+212661285133'],
    ['GB', 'my Polish number: 22 824 81 73', '+48228248173'],
  ] as const)('is so in %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(text, { region }).map((match) => match.e164)).toEqual([e164]);
  });
});
