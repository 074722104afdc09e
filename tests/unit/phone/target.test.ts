import { describe, expect, it } from 'vitest';
import { type CountryCode, readTarget } from '../../../lib/phone';

const read = (text: string, region: CountryCode | null = 'DE', ownExtension: string | null = '104') => {
  const target = readTarget(text, { region, ownExtension });
  return target.ok ? target.value : target.error;
};

describe('what a person types', () => {
  it.each<[string, CountryCode | null, string]>([
    ['+49 40 66969128', 'DE', '+494066969128'],
    ['+49 40 66969128', null, '+494066969128'],
    ['+49 (0)40 66969-128', 'DE', '+494066969128'],
    ['+49 (0) 40 / 66969 128', 'GB', '+494066969128'],
    ['040 66969128', 'DE', '+494066969128'],
    ['(040) 66969128', 'DE', '+494066969128'],
    ['040/66969-128', 'DE', '+494066969128'],
    ['04066969128', 'DE', '+494066969128'],
    ['  040 66969128\n', 'DE', '+494066969128'],
    ['0049 40 66969128', 'DE', '+494066969128'],
    ['0049 40 66969128', null, '+494066969128'],
    ['0049 40 66969128', 'US', '+494066969128'],
    ['011 49 40 66969128', 'US', '+494066969128'],
    ['011 44 20 7946 0958', null, '+442079460958'],
    ['0011 49 40 66969128', 'AU', '+494066969128'],
    ['810 49 40 66969128', 'RU', '+494066969128'],
    ['010 49 40 66969128', 'JP', '+494066969128'],
    ['(650) 253-0000', 'US', '+16502530000'],
    ['65 02 53 00 00', 'US', '+16502530000'],
    ['1 650 253 0000', 'CA', '+16502530000'],
    ['1.650.253.0000', 'US', '+16502530000'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['01 23 45 67 89', 'FR', '+33123456789'],
    ['06 6981 2345', 'IT', '+390669812345'],
    ['912 345 678', 'ES', '+34912345678'],
    ['044 668 18 00', 'CH', '+41446681800'],
    ['01 711 11 0', 'AT', '+431711110'],
    ['32 12 34 56', 'DK', '+4532123456'],
    ['8 (495) 123-45-67', 'RU', '+74951234567'],
    ['495 123-45-67', 'RU', '+74951234567'],
    ['06 1 234 5678', 'HU', '+3612345678'],
    ['03-1234-5678', 'JP', '+81312345678'],
    ['13 12 34', 'AU', '+61131234'],
    ['0171 3920025', 'DE', '+491713920025'],
    ['+1 650 253 0000 ext. 12', 'DE', '+16502530000'],
    ['0900 1234567', 'DE', '+499001234567'],
    ['+800 1234 5678', 'DE', '+80012345678'],
    ['++49 40 66969128', 'DE', '+494066969128'],
    ['4940 66969128', 'DE', '+494066969128'],
    ['1-210-555-0149', 'GB', '+12105550149'],
    ['1 (210) 555-0149', 'DE', '+12105550149'],
    ['1 210 555 0149', 'FR', '+12105550149'],
  ])('is read as a public number: %j in %s', (text, region, target) => {
    expect(read(text, region)).toBe(target);
  });

  it.each<[string, CountryCode | null, string | null, string]>([
    ['104', 'DE', '100', '104'],
    ['1 0 4', 'DE', '100', '104'],
    ['0', 'DE', null, '0'],
    ['112', 'DE', null, '112'],
    [' 110 ', 'DE', '104', '110'],
    ['911', 'US', null, '911'],
    ['000', 'AU', null, '000'],
    ['116117', 'DE', null, '116117'],
    ['030123', 'DE', '100000', '030123'],
    ['123456', null, null, '123456'],
    ['999999', 'US', null, '999999'],
    ['131234', 'AU', '104', '+61131234'],
    ['131234', 'AU', '100000', '131234'],
  ])('is kept where it is short: %j in %s at the extension %s', (text, region, ownExtension, target) => {
    expect(read(text, region, ownExtension)).toBe(target);
  });

  it.each([
    ['*31', '*31'],
    ['*31#', '*31#'],
    ['#21#', '#21#'],
    ['*30*040 66969128#', '*30*04066969128#'],
    ['* 31 (0)', '*310'],
    ['＊３１＃', '*31#'],
    [`*${'1'.repeat(29)}`, `*${'1'.repeat(29)}`],
    [`*${'1'.repeat(30)}`, 'noNumber'],
    ['*', 'noNumber'],
    ['#*#', 'noNumber'],
    ['*31 now', 'noNumber'],
    ['040*66969128', 'noNumber'],
    ['66969#', 'noNumber'],
  ])('may be a feature code: %j', (text, target) => {
    expect(read(text)).toBe(target);
  });

  it.each<[string, CountryCode | null]>([
    ['', 'DE'],
    ['   ', 'DE'],
    ['+', 'DE'],
    ['+49', 'DE'],
    ['+112', 'DE'],
    ['+49 112', 'DE'],
    ['+0171 3920025', 'DE'],
    ['1234567', 'DE'],
    ['66969128', 'DE'],
    ['40 66969128', 'DE'],
    ['253 0000', 'US'],
    ['555 0100 5555', 'US'],
    ['040 66969128', null],
    ['(650) 253-0000', null],
    ['011 4321 1234', null],
    ['0000000', 'DE'],
    ['49 40 66969128', null],
    ['01.02.2024', 'DE'],
    ['1/2/2024', 'US'],
    ['2024-01-02', 'DE'],
    ['12:30', 'DE'],
    ['0'.repeat(1000), 'DE'],
    ['1'.repeat(1000), 'US'],
    ['Anna', 'DE'],
    ['x@example.com', 'DE'],
    ['sip:104@example.com', 'DE'],
    ['javascript:104', 'DE'],
  ])('is no number: %j in %s', (text, region) => {
    expect(read(text, region)).toBe('noNumber');
  });

  it.each<[string, CountryCode | null, string]>([
    ['1-800-FLOWERS', 'US', '+18003569377'],
    ['1 800 go fedex', 'US', '+18004633339'],
    ['+1 (650) 253-CALL', 'DE', '+16502532255'],
    ['0800 FLOWERS', 'DE', '+498003569377'],
    ['0800 rückruf', 'DE', 'noNumber'],
    ['040 66969 FAX', 'DE', '+494066969'],
    ['0406 HAUS', 'DE', 'noNumber'],
    ['1-800-', 'US', 'noNumber'],
    ['1-800-AB', 'US', 'noNumber'],
    ['0800 FLOWERS', null, 'noNumber'],
  ])('may end in a word: %j in %s', (text, region, target) => {
    expect(read(text, region)).toBe(target);
  });
});

describe('what a person selects', () => {
  it.each([
    ['Bitte rufen Sie mich an: 040 66969128, danke!', '+494066969128'],
    ['Tel. 040 66969-128 (Büro)', '+494066969128'],
    ['040 66969128 or +49 40 66969128', '+494066969128'],
    ['040 66969-128/129', '+494066969128'],
    ['040 66969128 or 040 66969129', 'severalNumbers'],
    ['Tel 040 66969128\nFax 040 66969129', 'severalNumbers'],
    ['040669691,040669692', 'severalNumbers'],
    ['+49 40 66969128+49 40 66969129', 'severalNumbers'],
    ['040 66969128 040 66969129', 'severalNumbers'],
    ['040 66969128 040 66969128 1', 'severalNumbers'],
    ['Order no. 040 66969128 2', 'noNumber'],
    ['Call 112 now', 'noNumber'],
    ['Call 040 66969128. Or write to us.', '+494066969128'],
    ['<040 66969128>', '+494066969128'],
    ['+49 40 66969�128', 'noNumber'],
    ['+49 40 66969 (128)', '+494066969128'],
    ['+49 69 365057711,,123456789#', '+4969365057711'],
    ['+49 69 365057711,123456789#', '+4969365057711'],
    ['+49 69 365057711;123#', '+4969365057711'],
    ['104,,5', '104'],
    ['call +49 40 66969\u20e3128', 'noNumber'],
    ['call +49 40 66969128²', 'noNumber'],
  ])('is the one number in it: %j', (text, target) => {
    expect(read(text)).toBe(target);
  });

  it('is not looked through when it is long', () => {
    expect(read(`040 66969128${' '.repeat(989)}`)).toBe('textTooLong');
    expect(read(`040 66969128${' '.repeat(988)}`)).toBe('+494066969128');
    expect(read('0'.repeat(10_000))).toBe('textTooLong');
    expect(read(`tel:${'+'.repeat(10_000)}`)).toBe('textTooLong');
  });
});

describe('an address', () => {
  it.each<[string, string]>([
    ['tel:+4940123456', '+4940123456'],
    ['TEL:+49-40-123456', '+4940123456'],
    ['tel:+49-40-123456;ext=12', '+4940123456'],
    ['tel:+49-40-123456;isub=1411;foo=bar', '+4940123456'],
    ['tel:%2B4940123456', '+4940123456'],
    ['tel:%2B49%2040%20123456', '+4940123456'],
    ['tel:%2B4940123456%3Bext=12', '+4940123456'],
    ['tel:+49(0)40-123456', '+4940123456'],
    ['tel://+4940123456', '+4940123456'],
    [' tel: 040 123456 ', '+4940123456'],
    ['tel:040123456', '+4940123456'],
    ['tel:0049-40-123456', '+4940123456'],
    ['tel:123456;phone-context=+49-40', '+4940123456'],
    ['tel:123456;ext=1;PHONE-CONTEXT=%2B4940', '+4940123456'],
    ['tel:+4940123456;phone-context=+1', '+4940123456'],
    ['tel:104;phone-context=pbx.example.com', '104'],
    ['tel:112', '112'],
    ['tel:*31%23', '*31#'],
    ['tel:%2A21%2A040123456%23', '*21*040123456#'],
    ['tel:+49-40-123456,,998#', '+4940123456'],
    ['tel:+49-40-123456p998', '+4940123456'],
    ['tel:+49-40-123456w1,2', '+4940123456'],
    ['tel:1-800-FLOWERS;phone-context=+1', '+18003569377'],
    ['callto:+4940123456', '+4940123456'],
    ['callto://+4940123456/', '+4940123456'],
    ['callto:+4940123456?call', '+4940123456'],
    ['callto:104', '104'],
    ['callto:echo123', 'noNumber'],
    ['tel:', 'noNumber'],
    ['tel:+', 'noNumber'],
    ['tel:+49', 'noNumber'],
    ['tel:;ext=104', 'noNumber'],
    ['tel:%', 'noNumber'],
    ['tel:%E0%A4%A', 'noNumber'],
    ['tel:%252B4940123456', 'noNumber'],
    ['tel:+49-40-1234%E2%80%AE56', 'noNumber'],
    ['tel:tel:+49-40-1234%2', 'noNumber'],
    ['telephone:104', 'noNumber'],
    ['mailto:104', 'noNumber'],
  ])('is read: %j', (text, target) => {
    expect(read(text)).toBe(target);
  });
});

describe('a hostile text', () => {
  it.each([
    ['full-width digits', '＋４９　４０　６６９６９１２８', '+494066969128'],
    ['full-width brackets', '（０４０）６６９６９－１２８', '+494066969128'],
    ['Arabic-Indic digits', '+٤٩ ٤٠ ٦٦٩٦٩١٢٨', '+494066969128'],
    ['Persian digits', '۰۴۰ ۶۶۹۶۹۱۲۸', '+494066969128'],
    ['an emergency number in other digits', '１１２', '112'],
    ['zero-width spaces', '040\u200b 66969\u200b128', '+494066969128'],
    ['joiners and a byte order mark', '\ufeff040\u200c66969\u200d\u2060128', '+494066969128'],
    ['a hidden digit break in a short number', '1\u200b1\u200b2', '112'],
    ['soft hyphens', '040\u00ad66969\u00ad128', '+494066969128'],
    ['left-to-right marks', '\u200e040\u200e66969128\u200e', '+494066969128'],
    ['a right-to-left mark around it', '\u200f040 66969128\u200f', '+494066969128'],
    ['a left-to-right embedding around it', '\u202a+49 40 66969128\u202c', '+494066969128'],
    ['an isolate around it', '\u2068+49 40 66969128\u2069', '+494066969128'],
    ['invisible tags', '040\u{e0030} 66969128', '+494066969128'],
    ['control characters', '040\u0000 66969\u0007128', '+494066969128'],
    ['a zero-width sign in the scheme', 'te\u200bl:040\u200b66969128', '+494066969128'],
    ['a right-to-left override before it', '\u202e821 96966 040', 'noNumber'],
    ['a right-to-left override inside', '040 669\u202e69128', 'noNumber'],
    ['a right-to-left override far before it', 'please \u202e call 040 66969128', 'noNumber'],
    ['a right-to-left embedding around it', '\u202b040 66969128\u202c', 'noNumber'],
    ['a right-to-left isolate around it', '\u2067040 66969128\u2069', 'noNumber'],
    ['a left-to-right override inside', '040 669\u202d69128', 'noNumber'],
    ['an isolate inside', '040 \u206666969\u2069 128', 'noNumber'],
    ['a right-to-left mark inside', '040\u200f 66969128', 'noNumber'],
    ['an Arabic letter mark inside', '040\u061c66969128', 'noNumber'],
    ['an override inside short digits', '1\u202e12', 'noNumber'],
    ['an override inside a feature code', '*3\u202e1#', 'noNumber'],
    ['digits crossed out', '040 6\u03366\u03369\u033669128', 'noNumber'],
    ['digits in circles', '⓪④⓪ ⑥⑥⑨⑥⑨①②⑧', 'noNumber'],
    ['mathematical digits', '𝟎𝟒𝟎 𝟔𝟔𝟗𝟔𝟗𝟏𝟐𝟖', 'noNumber'],
    ['letters like digits', 'O4O 66969l28', 'noNumber'],
    ['half a surrogate pair', '040 66969\ud800128', 'noNumber'],
  ])('with %s', (_, text, target) => {
    expect(read(text)).toBe(target);
  });
});
