import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * What people call their phones, mobiles and faxes in the languages of the world, before a number and behind it.
 */

interface Row {
  readonly region: CountryCode;
  readonly kind: string;
  readonly number: string;
  readonly e164: string;
  readonly labels: readonly string[];
}

const FILE = join(import.meta.dirname, '../../fixtures/labels-by-language.tsv');

const ROWS = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line): Row => {
    const [region = '', kind = '', number = '', e164 = '', labels = ''] = line.split('\t');
    return { region: region as CountryCode, kind, number, e164, labels: labels.split('|') };
  });

const BEFORE = [
  (label: string, number: string) => `${label}: ${number}`,
  (label: string, number: string) => `${label} ${number}`,
];

/** The number, and whether it is a fax; what else it may be, its plan tells. */
const read = (text: string, region: CountryCode): string =>
  findPhoneNumbers(text, { region })
    .map(({ e164, kind }) => `${e164} ${kind === 'fax' ? 'fax' : 'phone'}`)
    .join(', ');

describe('a label of a language', () => {
  it.each(ROWS)('tells a $kind of $region', ({ region, kind, number, e164, labels }) => {
    const texts = labels.flatMap((label) => BEFORE.map((write) => write(label, number)));
    expect(
      texts.filter((text) => read(text, region) !== `${e164} ${kind === 'fax' ? 'fax' : 'phone'}`),
    ).toEqual([]);
  });
});

describe('a fax', () => {
  it.each([
    ['DE', '030 25913840 (Telefaxnummer)'],
    ['DE', '030 25913840 Faxnr.'],
    ['DE', '030 25913840 – Fax'],
    ['GB', '0161 236 8421 by fax'],
    ['GB', '0161 236 8421 (our fax)'],
    ['FR', '01 42 68 53 17 (télécopie)'],
    ['PL', '22 824 81 73 Nr faksu'],
    ['RU', '8 (495) 382-41-75 факс'],
    ['CN', '010 6824 1753（传真）'],
    ['SA', '011 482 4175 - رقم الفاكس'],
    ['DE', 'Fax1: 030 25913840'],
    ['DE', 'Fax 2: 030 25913840'],
    ['DE', 'Fax (Zentrale): 030 25913840'],
    ['IT', 'Fax ufficio: 02 4836 1752'],
  ] as const)('is told in %s by `%s`', (region, text) => {
    expect(findPhoneNumbers(text, { region }).map(({ kind }) => kind)).toEqual(['fax']);
  });

  it.each([
    ['DE', 'Tel. 030 25913840 Fax 030 25913841', ['phone', 'fax']],
    ['DE', '030 25913840 oder Fax an die Zentrale', ['phone']],
    ['GB', 'Ring 0161 236 8421 or fax us', ['phone']],
    ['DE', '030 25913840\nFax', ['phone']],
    ['DE', '0711 234511 (kein Fax)', ['phone']],
    ['US', '415-236-7100 (phone and fax)', ['phone']],
    ['FR', 'Fax et tél : 01 42 68 53 17', ['phone']],
    ['US', 'Fax the form to HR, then call Bob on 415-236-7100', ['phone']],
    ['US', 'Fax Support Hotline: 415-236-7100', ['phone']],
    ['DE', 'Fax kaputt, bitte im Büro anrufen 0711 2168743', ['phone']],
    ['DE', 'Fax kaputt bitte im Büro anrufen 0711 2168743', ['phone']],
  ] as const)('is none in %s: `%s`', (region, text, kinds) => {
    expect(findPhoneNumbers(text, { region }).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a cellphone of the Philippines', () => {
  it.each(['CP: 0905 123 4567', 'CP No. 0905-123-4567', 'Cp# +63 905 123 4567'])('is `%s`', (text) => {
    expect(findPhoneNumbers(text, { region: 'PH' }).map(({ e164 }) => e164)).toEqual(['+639051234567']);
  });

  it('is no code of Italian trains', () => {
    expect(findPhoneNumbers('CP: 390 281 744', { region: 'IT' })).toEqual([]);
  });
});
