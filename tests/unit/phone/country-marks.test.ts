import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * Countries that are marked right beside a number: by a flag, by their code, by a name that is a word elsewhere.
 */

const NUMBERS = [
  ['FR', '01 42 68 53 17', '+33142685317'],
  ['GB', '0161 236 8421', '+441612368421'],
  ['ES', '913 824 175', '+34913824175'],
  ['CH', '044 215 38 40', '+41442153840'],
  ['AT', '01 5132840', '+4315132840'],
  ['PL', '22 824 81 73', '+48228248173'],
  ['US', '(312) 726-4183', '+13127264183'],
  ['NL', '020 624 8173', '+31206248173'],
  ['CZ', '224 817 352', '+420224817352'],
  ['DK', '33 82 41 75', '+4533824175'],
  ['JP', '03-3682-4175', '+81336824175'],
  ['AU', '02 9382 4175', '+61293824175'],
] as const;

const flagOf = (country: string): string =>
  String.fromCodePoint(...Array.from(country, (letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));

const FORMS = [
  '{flag} {n}',
  'Tel {flag}: {n}',
  '{flag} Tel: {n}',
  '{n} {flag}',
  '{code}: {n}',
  'Tel. {code}: {n}',
  '({code}) {n}',
  'Tel. ({code}): {n}',
  '{n} ({code})',
  '{code} {n}',
];

const find = (text: string, region: CountryCode) =>
  findPhoneNumbers(`Hi,\n\n${text}\n\nBye`, { region }).map(({ e164 }) => e164);

describe('a number with its country beside it', () => {
  it.each(FORMS)('is of that country: %s', (form) => {
    const wrong = NUMBERS.flatMap(([country, number, e164]) =>
      (['DE', 'US', 'GB', 'FR'] as const)
        .filter((home) => home !== country)
        .map((home) => {
          const text = form
            .replace('{n}', number)
            .replace('{code}', country)
            .replace('{flag}', flagOf(country));
          return { home, text, found: find(text, home).join(), e164 };
        })
        .filter(({ found }) => found !== e164),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['GB', 'Turkey: 0212 382 41 75', '+902123824175'],
    ['DE', 'China office: 010 6824 1753', '+861068241753'],
    ['DE', 'Tel. (IT): 02 4836 1752', '+390248361752'],
    ['FR', 'Tel. UK: 0161 236 8421', '+441612368421'],
  ] as const)('is so in %s: %s', (region, text, e164) => {
    expect(find(text, region)).toEqual([e164]);
  });

  it.each([
    ['GB', 'CALL US: 0161 236 8421', '+441612368421'],
    ['DE', 'Service (IT): 0711 2168743', '+497112168743'],
    ['DE', '0711 2168743 (IT)', '+497112168743'],
    ['GB', 'HR: 0161 236 8421', '+441612368421'],
    ['IT', 'Rossi Mario (FI) 055 2345678', '+390552345678'],
    ['IT', 'Frosinone (FR): 0775/123456', '+390775123456'],
    ['IT', 'Sede di Bergamo BG: 035 123456', '+39035123456'],
    ['ES', 'LU: 922 345 678', '+34922345678'],
    ['DE', 'Siena: 0171 2345678', '+491712345678'],
    ['DE', 'Pizzeria Siena, Tel. 0711 234567', '+49711234567'],
    ['NL', 'Lourdes: 06 12345678', '+31612345678'],
    ['GB', 'Hi, Siena here, call me 0161 496 0123', '+441614960123'],
    ['GB', 'Jordan: 0161 236 8421', '+441612368421'],
  ] as const)('is at home where that is no country in %s: %s', (region, text, e164) => {
    expect(find(text, region)).toEqual([e164]);
  });
});

describe('a number of Beijing', () => {
  it('is none of the Cook Islands, which Japan would dial so', () => {
    expect(find('Tel. 010 6824 1753', 'DE')).not.toContain('+68241753');
    expect(find('Tel. 010 49 711 2168743', 'JP')).toEqual(['+497112168743']);
  });
});
