import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * What stands right before and behind a number, and would be taken for digits of it: where numbers may have any length,
 * whoever dials them too calls somebody else.
 */

const NUMBERS = [
  ['DE', '0711 2168743', '+497112168743'],
  ['DE', '07112168743', '+497112168743'],
  ['DE', '0711/2168743', '+497112168743'],
  ['DE', '0171 3824175', '+491713824175'],
  ['DE', '+49 711 2168743', '+497112168743'],
  ['US', '(312) 726-4183', '+13127264183'],
  ['US', '312-726-4183', '+13127264183'],
  ['GB', '0161 236 8421', '+441612368421'],
  ['FR', '01 42 68 53 17', '+33142685317'],
  ['ES', '913 824 175', '+34913824175'],
  ['IT', '02 4836 1752', '+390248361752'],
  ['NO', '22 38 24 17', '+4722382417'],
  ['IN', '98204 38241', '+919820438241'],
] as const;

const BEHIND = [
  'Tel {n} 3 x',
  'Tel {n} 2. OG',
  'Tel {n} 1. Mai',
  'Tel {n} 5 May',
  'Tel {n}\n2',
  'Tel {n}\n2026',
  'Tel {n}\n12345',
  'Tel {n}\n12345678',
  'Tel {n}\n70173 Stuttgart',
  'Tel {n}, 70173 Stuttgart',
  'Tel {n} (0-24)',
  'Tel {n} 0-24',
  'Tel {n} 8-12',
  'Tel {n} 18-20',
  'Tel {n} (9-17)',
  'Tel {n} 1/2',
  'Tel {n} 4/5',
  'Tel {n} / 2',
  'Tel {n} 2024',
  'Tel {n} 15.03.2026',
  'Tel {n} 12:30',
  'Tel {n} 24/7',
  'Tel {n} 50 km',
];

const find = (text: string, region: CountryCode) =>
  findPhoneNumbers(`Hi,\n\n${text}\n\nBye`, { region }).map(({ e164 }) => e164);

/** Its postcode tells another country than the number's. */
const isOdd = (region: string, form: string): boolean => form.includes('70173') && region !== 'DE';

/** The numbers that are not the only ones read in `form`, or not with their own digits. */
const misread = (form: string) =>
  NUMBERS.filter(
    ([region, number, e164]) =>
      !isOdd(region, form) && find(form.replace('{n}', number), region).join() !== e164,
  );

describe('a number', () => {
  it.each(BEHIND)('ends before what follows: %j', (form) => {
    expect(misread(form)).toEqual([]);
  });

  it.each(BEHIND.filter((form) => form.includes('\n')))('ends where its block of a page ends: %j', (form) => {
    expect(misread(form.replace('\n', '\u2028'))).toEqual([]);
  });

  it.each([
    ['DE', 'Tel 2 0711 2168743', '+497112168743'],
    ['US', 'Tel 2 (312) 726-4183', '+13127264183'],
    ['GB', 'Tel 2 0161 236 8421', '+441612368421'],
    ['ES', 'Tel. 2: 913 824 175', '+34913824175'],
    ['FR', 'Montant 53 €, 01 42 68 53 17 $5', '+33142685317'],
  ] as const)('begins behind what stands before it in %s: %s', (region, text, e164) => {
    expect(find(text, region)).toEqual([e164]);
  });

  it.each([
    ['DE', 'Tel. 04941 – 60 22 94 8', '+4949416022948'],
    ['DE', 'Tel. (0441) 36 29 82 6', '+494413629826'],
    ['DE', 'Tel. 0711 / 216 365', '+49711216365'],
    ['DE', 'Tel. 069 3650 5756-88', '+49693650575688'],
    ['AT', 'Tel. (+43 7612) 792-634 09', '+43761279263409'],
    ['HU', 'Tel. (06-23) 742-215', '+3623742215'],
    ['DE', 'Tel. +49 711 12345 0', '+49711123450'],
    ['DE', 'Tel. 0711 1234567 0\nFax 0711 1234567 9', '+4971112345670,+4971112345679'],
    ['AT', 'Tel. 07252 12345 0', '+437252123450'],
    ['DE', 'Tel 0711 2345678 100', '+497112345678100'],
    ['FR', 'Tél.: 06.16.26.36.46', '+33616263646'],
    ['FR', 'Tél. 06 07 08 09 10', '+33607080910'],
    ['LU', 'Tél. 26 27 28 29 30', '+3522627282930'],
    ['DE', 'Telefon 0711 216874 oder\n216875', '+49711216874,+49711216875'],
  ] as const)('has its own last digits in %s: %s', (region, text, e164) => {
    expect(find(text, region).join()).toBe(e164);
  });
});

describe('a number of a thing', () => {
  it.each([
    ['FI', 'Viitenumero 1 06340 95122'],
    ['FR', 'Numéro de suivi : 6A 097 463 2499 7'],
    ['IE', 'MPRN 10 019 447 283, invoice date 12 Feb 2026'],
  ] as const)('is none by its parts in %s: %s', (region, text) => {
    expect(find(text, region)).toEqual([]);
  });
});

describe('beside the dial-in of a meeting', () => {
  const kinds = (text: string, region: CountryCode) =>
    findPhoneNumbers(text, { region }).map(({ kind }) => kind);

  it.each([
    [
      'US',
      'Join by phone\n+1 253 555 0180 US (Tacoma)\nMeeting ID: 812 3456 7890\nTrouble? Noreen, 213-726-4183.',
    ],
    ['SG', 'Join by phone\n+65 6703 8042 Singapore\nAccess code: 251 840 71933\nQuery? Jacinta 8319 0724'],
  ] as const)('somebody who is named is called in %s: %s', (region, text) => {
    expect(kinds(text, region)[0]).toBe('conference');
    expect(kinds(text, region)[1]).not.toBe('conference');
  });

  it('nobody has one who is only called `par téléphone`', () => {
    expect(kinds('Renouvellement au guichet ou par téléphone : 01 42 68 53 17', 'FR')).toEqual(['phone']);
    expect(kinds('Pour participer par téléphone : 01 42 68 53 17 (code 4417)', 'FR')).toEqual(['conference']);
  });
});
