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

describe('what looks like something else by chance', () => {
  it.each<[CountryCode, string, string]>([
    ['MY', 'Tel 03-2026 7114 (Kuala Lumpur)', '+60320267114'],
    ['SG', '+60 3-2053 7114,,773104882# Malaysia, Kuala Lumpur', '+60320537114'],
    ['KR', 'call +82 10-2070 9612 now', '+821020709612'],
    ['DE', 'Tel.: (036381) 2705', '+49363812705'],
    ['DE', 'Fon 033841/2705', '+49338412705'],
    ['NL', 'Tel. 06.12414145', '+31612414145'],
    ['CY', 'Tel: 22.345678', '+35722345678'],
    ['SN', 'Tél. 77.123.45.67', '+221771234567'],
    ['TN', 'call +216.20.112.105 now', '+21620112105'],
    ['AT', 'Tel. 06232-745', '+436232745'],
  ])('is a phone’s number where a phone is named, in %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(text, { region })).toMatchObject([{ e164 }]);
  });

  it.each<[CountryCode, string]>([
    ['DE', 'Stand 03-2026 1500 Stück'],
    ['BR', 'CEP 01310-100'],
    ['CZ', 'účet 123456/0800'],
    ['SN', 'serveur 77.123.45.67'],
    ['US', 'Phone: 10.120.34.56'],
    ['CH', '47.376887, 08.541694'],
  ])('is none elsewhere, in %s: %s', (region, text) => expect(found(region, text)).toEqual([]));

  it.each<[CountryCode, string, string]>([
    ['BR', '0055 32 3636 9252', '+553236369252'],
    ['KR', '0082 32 721 9090', '+82327219090'],
    ['TH', '0066 85 830 9698', '+66858309698'],
    ['BR', '0049 40 66969128', '+494066969128'],
  ])('has the country that stands behind its two zeros, in %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(`Tel. ${text}`, { region })).toMatchObject([{ e164 }]);
  });
});

describe('two numbers behind one label', () => {
  it.each([
    ['Tel.: 602 1234 / 5123 4567', ['+3726021234', '+37251234567']],
    ['Tel 787 8901/515 8325', ['+3727878901', '+3725158325']],
  ])('are two where a slash parts them: %s', (text, e164s) => {
    expect(findPhoneNumbers(text, { region: 'EE' }).map(({ e164 }) => e164)).toEqual(e164s);
  });

  it.each(['24.12  Piotr    600-873-219', '24.12\tPiotr\t600-873-219'])(
    'and one in a row that begins with a day: %s',
    (text) => {
      expect(found('PL', text)).toEqual(['600-873-219']);
    },
  );
});
