import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * How people of 60 countries write of internal extensions: one line each, and lines in which as few digits stand behind the
 * same words and are none (`Anexo 12 del contrato`, `ext 40 sq m`), or behind a real one (`Durchwahl -22 (Sara), 45 Euro`).
 * Written by others, who had not seen the detector; what it misses or takes for one yet was left out.
 */

const FILE = join(import.meta.dirname, '../../fixtures/extensions.tsv');

const LINES = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [country = '', wanted = '', text = ''] = line.split('\t');
    return {
      country: country as CountryCode,
      wanted,
      text: text.replaceAll('\\n', '\n').replaceAll('\\t', '\t'),
    };
  });

const COUNTRIES = [...new Set(LINES.map(({ country }) => country))];

const extensionsIn = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region })
    .filter(({ kind }) => kind === 'internal')
    .map(({ raw }) => raw)
    .join('|');

describe('internal extensions', () => {
  it('are of many countries, and as many lines have none', () => {
    expect(COUNTRIES.length).toBeGreaterThanOrEqual(50);
    expect(LINES.filter(({ wanted }) => wanted === '').length).toBeGreaterThanOrEqual(500);
    expect(LINES.filter(({ wanted }) => wanted !== '').length).toBeGreaterThanOrEqual(700);
  });

  it.each(COUNTRIES)('of %s are found, and no others', (region) => {
    const wrong = LINES.filter(({ country }) => country === region).filter(
      ({ text, wanted }) => extensionsIn(text, region) !== wanted,
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

describe('an extension', () => {
  const found = (text: string, region: CountryCode = 'GB') => extensionsIn(text, region);

  it('is named with a word for a number, whose it is, and that it is so', () => {
    expect(found('ext. no. 104')).toBe('104');
    expect(found('Internnummeret mitt er 318.', 'NO')).toBe('318');
    expect(found('Το εσωτερικό μου είναι 246', 'GR')).toBe('246');
  });

  it('is told with others', () => {
    expect(found('Exts. 205, 206 and 219')).toBe('205|206|219');
    expect(found('Durchwahl 231 (Sara), 245 (Lager)', 'DE')).toBe('231|245');
    expect(found('Klapky: vrátnice 99, labor 745', 'CZ')).toBe('99|745');
  });

  it('is dialled from inside', () => {
    expect(found('IT hotline: dial 4180 from your desk')).toBe('4180');
    expect(found('dial 999 from any phone')).toBe('');
  });

  it('is not what is counted, a year of rules, or a postcode', () => {
    expect(found('Durchwahl 10 Zeichen', 'DE')).toBe('');
    expect(found('Regulamento interno 2025, para assinar', 'PT')).toBe('');
    expect(found('alanumero 77 (Liisa), 00100 Helsinki', 'FI')).toBe('77');
    expect(found('kućni broj 14', 'HR')).toBe('');
    expect(found('Bureau de poste numéro 12', 'FR')).toBe('');
  });
});
