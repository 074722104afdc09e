import { describe, expect, test } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const kinds = (region: CountryCode, text: string) =>
  findPhoneNumbers(text, { region }).map(({ kind }) => kind);

describe('a letter before a number', () => {
  test.each<[CountryCode, string]>([
    ['GR', 'Τ 691 747 4365 | Κ 691 212 7816 | Φ 691 056 9890'],
    ['IL', 'ט. 03-6747018  נ. 09-8307674  פ. 04-3072981'],
    ['SA', 'ت: 051 243 2903 | ج: 014 505 4701 | ف: 051 285 8501'],
    ['TH', 'ท. 081-287-2901 / ม. 081-854-7676 / ฟ. 063-892-9654'],
    ['US', 'c 1-201-545-8363 · o 1-385-834-9436 x14 · f 1-363-892-9472'],
    ['JP', '岩崎法務事務所｜TEL 06-3896-7476｜携帯 06-1432-3094｜FAX 06-1612-5492'],
  ])('is a fax beside others: %s, %s', (region, text) => {
    const found = kinds(region, text);
    expect(found).toHaveLength(3);
    expect(found.map((kind) => kind === 'fax')).toEqual([false, false, true]);
  });

  test.each<[CountryCode, string]>([
    ['DE', 'Emil F. ... 089 / 87634929 (Papa)'],
    ['RU', 'Иванов Ф. 8 (912) 787-69-69'],
    ['GR', 'Παπαδόπουλος Φ. 2310 508 961'],
  ])('begins a surname: %s, %s', (region, text) => {
    expect(kinds(region, text)).toHaveLength(1);
    expect(kinds(region, text)).not.toContain('fax');
  });

  test('is a landline in Spanish where a fax is named beside it', () => {
    expect(kinds('CL', 'F: +56 2 2192 5471 – M: +56 9 6149 6143 – Fax: +56 2 2198 3272')).toEqual([
      'phone',
      'mobile',
      'fax',
    ]);
    expect(kinds('CL', 'T: +56 2 2192 5471 – F: +56 2 2198 3272')).toEqual(['phone', 'fax']);
  });
});

describe('a fax', () => {
  test.each<[CountryCode, string]>([
    ['ZA', 'Fax2Email: 070 107 0943'],
    ['NZ', 'Fax your ACC45 to 06 763 0509'],
    ['DE', 'Bitte faxen Sie Blatt 2 an 0711 216874'],
    ['GB', 'Ffacs: 029 2325 6121'],
  ])('is named, or something is faxed there: %s, %s', (region, text) => {
    expect(kinds(region, text)).toEqual(['fax']);
  });

  test('is none beside a phone, and is one beside an address', () => {
    expect(kinds('DE', 'Tel/Fax: 030 12345678 / 0171 2345678')).toEqual(['phone', 'mobile']);
    expect(kinds('DE', 'T: 030 12345678 | F: 030 12345679 | fax@firma.de')).toEqual(['phone', 'fax']);
    expect(kinds('DE', 'Tel/Fax: 0711 216874 / 0711 216875 / 0171 2168743')).toEqual([
      'phone',
      'phone',
      'mobile',
    ]);
  });
});
