import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/* Further words and signs that tell a thing's number from somebody's. */

const find = (text: string, region: CountryCode) => findPhoneNumbers(text, { region });

it.each([
  ['an abbreviation that nobody knows', 'FR', 'la carte de mutuelle. IPP : 0800665223.'],
  ['an abbreviation with full stops', 'RO', 'C.N.P.: 0212345678'],
  ['a code before its number', 'US', 'Policy Number: HO-3 402 118 7735'],
  ['a code behind it', 'SK', 'Hash dokumentu: 055623-4187-a41f. Vygenerované automaticky'],
  ['what is to be written', 'PL', 'proszę wpłacić na konto z dopiskiem „rez. 601/483/726“.'],
  ['a reference with a remark', 'SG', 'Bill ref (PayNow UEN T08GB0059ZCPF): 93057162'],
  ['what is sent to a service', 'IN', 'or, from your registered mobile, SMS CLAIM to 5607058.'],
  ['a note', 'HK', 'Debit note 5108-2204 for HK$3,260 attached'],
  [
    'figures in columns',
    'DK',
    'Målernr.      Primo      Ultimo     Forbrug\n86124793      20 478     21 163     685\n61782405      04 512     04 604      92',
  ],
] as const)('is none to call: %s (%s)', (_what, region, text) => {
  expect(find(text, region)).toEqual([]);
});

it.each([
  ['HR', 'Mama je uvijek kod kuće ako zatreba: 021/341-061.', '021/341-061'],
  ['IN', 'पप्पू भैया मिल जाएँगे, उनका नंबर 94120 63358 है।', '94120 63358'],
  ['IN', 'अधिक जानकारी के लिए टोल-फ्री नंबर 1800 104 2268 पर कॉल करें', '1800 104 2268'],
  ['AU', 'DC bookings  1300 578 963', '1300 578 963'],
  ['CA', 'you can use our general claims number 1-800-555-0163', '1-800-555-0163'],
  ['ES', 'Ferretería Gómez S.L.: 91 382 41 75', '91 382 41 75'],
  ['HU', 'Engem a 2741 melléken értek el délig.', '2741'],
  ['FI', 'Puhelimella:\n+358 9 2310 6674,,509 318 462# Helsinki', '+358 9 2310 6674,,509 318 462#'],
  ['AT', 'F: +43 (0)316 / 82 44 09-15 | UID: ATU61820337', '+43 (0)316 / 82 44 09-15'],
  ['TR', 'abi selam ya tesisatcinin numarasi 05334472965 ismail de gelir', '05334472965'],
  ['IT', 'Segnalazione guasti 803 442, attivo h24', '803 442'],
  ['AU', 'ABN 51 884 740 694 | Lic. 5077771 | 1300 PEST 42', '1300 PEST 42'],
  ['PL', 'A do spółdzielni jest taki numer (0-61) 858 20 51, pytaj', '(0-61) 858 20 51'],
  ['SE', 'via talsvar på 040-34 95 09 (ange elevens personnummer, tolv siffror)', '040-34 95 09'],
  ['TR', 'Onur Bey: 0 232 491 73 60 / dâhili 26', '0 232 491 73 60 / dâhili 26'],
] as const)('is called in %s: %s', (region, text, number) => {
  expect(find(text, region).map(({ raw }) => raw)).toEqual([number]);
});

it('takes the year of the next line for no extension', () => {
  const found = find('或公司電話 3619 0281，內線 12。\n\n2025年3月17日 22:05 王志強寫道：', 'HK');
  expect(found.map(({ raw }) => raw)).toEqual(['3619 0281，內線 12']);
});

it('reads what is free in Dubai as Dubai’s', () => {
  const free = 'A/C breakdowns go to our FM line 800-COOLAIR.';
  expect(find(free, 'AE').map(({ e164 }) => e164)).toEqual(['+9718002665247']);
  expect(find(free, 'DE').map(({ e164 }) => e164)).toEqual(['+18002665247']);
});

it.each(['0800 TAXI24', '0800 HAUS24 GRATIS', '0900 SEX69', '1800 FLORES1', '01 800 FLORES1'])(
  'comes to an end with letters that have digits behind them: %s',
  (text) => {
    for (const region of ['DE', 'MX', 'IN', 'AU'] as const) expect(find(text, region).length).toBeLessThan(2);
  },
);

it.each([
  ['DE', 'Taxi Ali, 1,50 €/km 0171 2345678', '0171 2345678'],
  ['DE', 'SV Motor Altenburg: 0351/4567890', '0351/4567890'],
  ['TR', 'Şeref Yılmaz 0532 123 45 67', '0532 123 45 67'],
  ['HR', 'Moj broj glasi: 091 234 5678', '091 234 5678'],
  ['KR', '남편번호 010-1234-5678', '010-1234-5678'],
  ['CH', 'Kapo Kt. Bern 031 345 67 89', '031 345 67 89'],
  ['CZ', 'Vodárny Kladno, a.s. 312 812 111', '312 812 111'],
  ['DE', 'Auf dem Zettel steht „Klaus 0171 2345678“', '0171 2345678'],
  ['US', 'UPS: 800-742-5877', '800-742-5877'],
  ['TH', 'เลขานุการ: 02-123-4567', '02-123-4567'],
] as const)('is nobody’s thing in %s: %s', (region, text, number) => {
  expect(find(text, region).map(({ raw }) => raw)).toEqual([number]);
});

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
  ])('are left alone in %s: %s', (region, text) => expect(find(text, region)).toEqual([]));

  it.each<[CountryCode, string, string]>([
    ['US', 'Cell# 440-218-2210', '440-218-2210'],
    ['DE', 'Gib bitte Bescheid: 040 66969128', '040 66969128'],
    ['US', 'E: 440-218-2210', '440-218-2210'],
    ['US', 'X 212 555 0134, Y 212 555 0188', '212 555 0134'],
  ])('but not in %s: %s', (region, text, raw) =>
    expect(find(text, region).map((one) => one.raw)).toContain(raw),
  );
});
