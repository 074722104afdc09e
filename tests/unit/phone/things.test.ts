import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../../../lib/phone';
import { findPhoneNumbers } from '../../../lib/phone';

const found = (text: string, region: CountryCode) => findPhoneNumbers(text, { region }).map(({ raw }) => raw);

describe('numbers of things are no numbers to call', () => {
  it.each<[string, CountryCode]>([
    ['Bestelbevestiging 02 771 4408', 'BE'],
    ['Ordrebekræftelse 40 28 19 63', 'DK'],
    ['Naročilo 041 733 208, dobavnica D-26-11873', 'SI'],
    ['Skaitītājs 29 363 639, rādījums 01 938', 'LV'],
    ['Carné 91 6899 505', 'ES'],
    ['Nr biletu: eic 71 583 06 94', 'PL'],
    ['MST: 0312 756 083', 'VN'],
    ['under condition 11 of policy HP 902 441 7730', 'CA'],
    ['Tytuł: 606115015/11/2026', 'PL'],
    ['1 stk. 2210 9374 Brændeovn Nr. 5     8.495,00', 'DK'],
    ['2 × Mahlscheibe 03012 / 45 – 12,49 €', 'DE'],
    ['Essenmarken 10er-Block 0711-0720 bitte bis Freitag abrechnen.', 'DE'],
    ['Tracking: 1Z 8A4 27F 03 9114 2208', 'US'],
    ['Badge numbers stay as they are (e.g. 010-447-1903).', 'NL'],
    ['giá trị 386.200.000 đồng', 'VN'],
    ['Código\tEstudiante\tP1\n301 446 1180\tArias\t3.8', 'CO'],
    ['Cronometraggio: chip 333 3353643 – 335 3354850.', 'IT'],
  ])('%s', (text, region) => {
    expect(found(text, region)).toEqual([]);
  });
});

describe('what sounds like a thing may be somebody', () => {
  it.each<[string, CountryCode, string]>([
    ['Polizei Aachen: 0241 9577-0', 'DE', '0241 9577-0'],
    ['Polizia municipale\t0583 71 09 66', 'IT', '0583 71 09 66'],
    ['Police municipale : 05 53 12 34 56', 'FR', '05 53 12 34 56'],
    ['Zákaznický servis 800 123 456', 'CZ', '800 123 456'],
    ['Quebec customers: 1-855-310-3390', 'CA', '1-855-310-3390'],
    ['Client’s no: 083 627 5018 (Mr Pillay)', 'ZA', '083 627 5018'],
    ['Devon has the key: 876-926-1729', 'JM', '876-926-1729'],
    ['Unser Fahrer hat die Nummer 0664 166 38 79', 'AT', '0664 166 38 79'],
    ['Guía: Yudelka, 829-448-1720 (celular)', 'DO', '829-448-1720'],
    ['Beställ på 08-123 456 78', 'SE', '08-123 456 78'],
    ['free of charge: 0800 123 4567', 'GB', '0800 123 4567'],
    ['Person in charge: 0161 496 0123', 'GB', '0161 496 0123'],
    ['En caso de duda: 612 345 678', 'ES', '612 345 678'],
    ['Guten Tag, 0171 2345678', 'DE', '0171 2345678'],
    ['va bene, 347 123 4567', 'IT', '347 123 4567'],
    ['Naročila: 041 733 208', 'SI', '041 733 208'],
    ['Gratis: 0800-1234', 'NL', '0800-1234'],
    ['Reklamacje: 81 441 20 77 wew. 12', 'PL', '81 441 20 77 wew. 12'],
    ['control room 086 122 7440', 'ZA', '086 122 7440'],
    ['2 Karten bei Anna, 0171 2345678', 'DE', '0171 2345678'],
  ])('%s', (text, region, raw) => {
    expect(found(text, region)).toEqual([raw]);
  });
});

describe('an internal extension is', () => {
  it.each<[string, string, CountryCode, readonly string[]]>([
    [
      'in its column',
      'Name\tDurchwahl\tHandy\nAlbers\t214\t0160 96 31 44 08\nCordes\t215\t–',
      'DE',
      ['214', '0160 96 31 44 08', '215'],
    ],
    ['in a column of spaces', 'Name      Ext.\nBev       214', 'AU', ['214']],
    ['somebody’s', 'Extensión de Cuentas por Pagar: 4418.', 'MX', ['4418']],
    ['said to be one', 'Il mio interno è il 412, grazie', 'IT', ['412']],
    ['set off by commas', 'give my extension, 70442, when prompted', 'US', ['70442']],
    ['called local in Canada', 'Mail room: local 4112', 'CA', ['4112']],
    ['behind its number', '52/935-619, 114-es mellék', 'HU', ['52/935-619, 114-es mellék']],
    ['behind a dash', '(028) 3511 6027 – máy lẻ 12', 'VN', ['(028) 3511 6027 – máy lẻ 12']],
  ])('%s', (_, text, region, expected) => {
    expect(found(text, region)).toEqual(expected);
  });

  it.each<[string, CountryCode]>([
    ['stand 00386 ext 12, Ward 62', 'ZA'],
    ['Name\tZimmer\nAlbers\t214', 'DE'],
    ['Extension de garantie offerte : 4418', 'FR'],
    ['local 4112, planta baja', 'ES'],
    ['Artikel\tMenge\nDichtring\t250', 'DE'],
  ])('not in %j', (text, region) => {
    expect(found(text, region)).toEqual([]);
  });
});

describe('a local number has the area of the others', () => {
  const e164s = (text: string, region: CountryCode) =>
    findPhoneNumbers(text, { region }).map(({ e164 }) => e164);

  it.each<[string, string, CountryCode, string]>([
    ['called one', 'Call the yard at 636-8817 before 3 pm.\n\nFax: (868) 636-8814', 'TT', '+18686368817'],
    ['on an island of one area', 'Call the yard at 636-8817 before 3 pm.', 'TT', '+18686368817'],
    ['the same as another', 'ask at the shop (4267 8812).\n\nPh: 02 4267 8812', 'AU', '+61242678812'],
    ['beside another', 'домашний (495) 618-44-20, или соседям 618-44-21', 'RU', '+74956184421'],
    [
      'an Argentine mobile',
      'Encargado: Ramón, 15-6244-8170. Administración (011) 4903-7716',
      'AR',
      '+5491162448170',
    ],
  ])('%s', (_, text, region, expected) => {
    expect(e164s(text, region)).toContain(expected);
  });

  it.each<[string, string, CountryCode]>([
    ['of two areas', 'Call 636-8817.\n\n(212) 555-0188, (415) 555-0199', 'US'],
    ['a short code', 'Bereitschaftsdienst: 116117\n\nTel. 0511 1234567', 'DE'],
    ['an order’s', 'Order no. 636-8817\n\nFax: (868) 636-8814', 'TT'],
  ])('but not %s', (_, text, region) => {
    expect(
      e164s(text, region).filter((e164) => e164?.endsWith('6368817') || e164?.endsWith('116117')),
    ).toEqual([]);
  });
});
