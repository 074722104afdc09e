import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const found = (region: CountryCode, text: string) => findPhoneNumbers(text, { region }).map(({ raw }) => raw);

describe('things whose digits are written as those of phones', () => {
  it.each<[CountryCode, string]>([
    ['US', 'PO#: 440 218 2210'],
    ['US', 'Acct# 440-218-2210'],
    ['AU', 'Con note: 0877 918 220'],
    ['AU', 'Consignment note no. 0877 918 220'],
    ['DE', 'der Gebührenbescheid 02571 8279 78 über 214,50 € liegt bei.'],
    ['DE', 'Palettenplatz  040 221 180'],
    ['BE', 'Zending 03 632 01 88 geladen'],
    ['BG', 'Товарителница: 0894 315 826'],
    ['TR', '(derleme 5330 4417 29)'],
    ['NO', 'Eksemplar: 412 90 718, «Nummer ukjent»'],
    ['FI', 'Vattenmätare 0400 718 226, avläst 338 m³'],
    ['FI', 'verikoe 07.40, näyte 0503 117 42.'],
    ['HR', 'Posjedovni list 01 4180 226'],
    ['HR', 'Uplatnica 091/7730-462, 12,50 €'],
    ['EE', 'Координаты L-EST97: X 6578 334, Y 541 930'],
    ['HR', 'HTRS96: N: 5074 118  E: 458 217'],
  ])('are left alone in %s: %s', (region, text) => expect(found(region, text)).toEqual([]));

  it.each<[CountryCode, string, string]>([
    ['US', 'Cell# 440-218-2210', '440-218-2210'],
    ['DE', 'Gib bitte Bescheid: 040 66969128', '040 66969128'],
    ['US', 'E: 440-218-2210', '440-218-2210'],
    ['US', 'X 212 555 0134, Y 212 555 0188', '212 555 0134'],
  ])('but not in %s: %s', (region, text, raw) => expect(found(region, text)).toContain(raw));
});

describe('a Lithuanian extension', () => {
  it('stands behind `vid.`', () => {
    expect(findPhoneNumbers('Tel. +370 5 262 8162, vid. 214, arba', { region: 'LT' })).toMatchObject([
      { raw: '+370 5 262 8162, vid. 214', e164: '+37052628162', extension: '214' },
    ]);
  });
});
