import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * Numbers that are called by what is said of them, or by whose they are: `Nové číslo`, `numéro du plombier`.
 */

const FILE = join(import.meta.dirname, '../../fixtures/said-of-numbers.tsv');

const ROWS = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [region = '', number = '', phrases = ''] = line.split('\t');
    return { region: region as CountryCode, number, phrases: phrases.split('|') };
  });

const found = (text: string, region: CountryCode) => findPhoneNumbers(text, { region }).map(({ raw }) => raw);

describe('a number that something is said of', () => {
  it.each(ROWS)('is found in $region', ({ region, number, phrases }) => {
    const texts = phrases.flatMap((phrase) => [`${phrase}: ${number}`, `${phrase} ${number}`]);
    expect(texts.filter((text) => found(text, region).join() !== number)).toEqual([]);
  });
});

describe('the number of a thing', () => {
  it.each([
    ['US', 'PU# 2026-0038817  BOL 771 4408 22  PRO 330-170-4043'],
    ['BR', 'Nosso número: 11/98765432-1'],
    ['DE', 'Meine Mitgliedsnummer im Alpenverein ist die 0621 77310.'],
    ['GR', 'Ο μετρητής του ρεύματος έχει αριθμό 6977 203 461.'],
    ['DE', 'Personal-Nr.: 030 25913840'],
    ['SE', 'Personnummer: 08-382 41 75'],
    ['DE', 'Neue Kundennummer: 030 25913840'],
    ['FR', 'Nouveau numéro de contrat : 01 42 68 53 17'],
    ['CZ', 'Nové číslo smlouvy: 224 817 352'],
    ['PL', 'Nowy numer umowy: 22 824 81 73'],
    ['ES', 'Nuevo número de pedido: 913 824 175'],
    ['RU', 'Новый номер договора: 8 495 382-41-75'],
  ] as const)('is none in %s by the same words: `%s`', (region, text) => {
    expect(found(text, region)).toEqual([]);
  });
});
