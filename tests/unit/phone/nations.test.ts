import { describe, expect, test } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';
import { nationalityOf } from '../../../lib/phone/regions/nationalities';
import { nationBefore } from '../../../lib/phone/regions/said-nation';

describe('words for what is of a country', () => {
  test.each<readonly [CountryCode, string]>([
    [
      'DE',
      'German deutsche Deutsches allemand alemana tedesco Duits niemiecki německé nemecké német tysk немецкий німецький',
    ],
    [
      'AT',
      'Austrian österreichische autrichien austriaca Oostenrijks austriacki rakouské rakúske osztrák østrigske',
    ],
    ['CH', 'Swiss schweizerische Schweizer suisse svizzero suizo Zwitserse szwajcarski švýcarské svájci'],
    ['FR', 'French französische français francés francese Franse francuski francouzské французский'],
    ['IT', 'Italian italienische italien italiano Italiaans włoski italské olasz итальянский'],
    ['ES', 'Spanish spanische espagnol español spagnolo Spaanse hiszpański španělské spanyol'],
    ['GB', 'British britische britannique británico britannico Britse brytyjski britské UK'],
    ['US', 'American amerikanische américain americano Amerikaanse amerykański americké amerikai US USA'],
    ['PL', 'Polish polnische polonais polaco polacco Poolse polski polské польський'],
    ['HU', 'Hungarian ungarische hongrois húngaro ungherese Hongaarse węgierski maďarské magyar'],
    ['AU', 'Australian australische australien australiano'],
    ['AE', 'UAE Emirati'],
    ['SI', 'Slovenian slowenische slovinské'],
    ['IN', 'Indian indische indienne'],
  ])('%s: %s', (country, words) => {
    expect(words.split(' ').map(nationalityOf)).toEqual(words.split(' ').map(() => country));
  });

  test('other words are for none', () => {
    const words =
      'slovenské slovenska indien Indiana my the neue private direct Frau Herr Nummer Handy Brandt Paul us de at Rechnung grand office line';
    expect(words.split(' ').map(nationalityOf)).toEqual(words.split(' ').map(() => null));
  });
});

describe('a number that is said to be of a country', () => {
  const toldBy = (text: string) => nationBefore(text, text.length, undefined);

  test.each([
    ['Op Duits nummer ', 'DE'],
    ['hat eine italienische Nummer, ', 'IT'],
    ['his UAE no. is ', 'AE'],
    ['son portable suisse, le ', 'CH'],
    ['il cellulare svizzero è ', 'CH'],
    ['Mein CH-Handy: ', 'CH'],
    ['Його польський номер ', 'PL'],
    ['her Spanish SIM is ', 'ES'],
    ['son fixe belge : ', 'BE'],
    ['ma ligne française : ', 'FR'],
  ])('%s', (text, country) => expect(toldBy(text)).toBe(country));

  test.each([
    'My number is ',
    'Frau Schweizer Tel. ',
    'Francesca mobile ',
    'Mrs Holland mobile ',
    'Russell cell ',
    'Brittany cell ',
    'Frau Deutschmann Handy ',
    'Horváth mobil: ',
    'IT-Hotline: ',
    'ID-Nummer: ',
    'Németh mobil: ',
    'Belgrade mobile ',
    'Fransen mobiel ',
    'Türkan Handy ',
    'Germano cell. ',
    'the German customer, phone ',
    'Deutsche Bank, Tel. ',
    'A Polish number: 22 123 45 67. Ours: ',
    'PHONE US: ',
    'our French colleague Paul, mobile ',
  ])('not %s', (text) => expect(toldBy(text)).toBeNull());

  test.each<readonly [CountryCode, string, string]>([
    ['NL', 'Uwe rijdt met Duits nummer 0151 – 624 018 77', '+4915162401877'],
    ['UA', 'Його польський номер 536 581 289', '+48536581289'],
    ['AE', 'He calls from India; his UAE no. is 054 808 4384', '+971548084384'],
    ['AT', 'Loris hat eine italienische Nummer, 340 817 44 06', '+393408174406'],
    ['CZ', 'volejte na rakouské číslo 0664 / 52 82 413', '+436645282413'],
    ['DE', 'Mein CH-Handy ist 079 345 67 89', '+41793456789'],
  ])('a mailbox of %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(text, { region }).map((match) => match.e164)).toEqual([e164]);
  });

  test('what is no number there stays one of the mailbox', () => {
    const [found] = findPhoneNumbers('Die deutsche Nummer der Zentrale: 040 66969128', { region: 'DE' });
    expect(found?.e164).toBe('+494066969128');
    const [free] = findPhoneNumbers('Ligne française : 1 866 776-3638', { region: 'CA' });
    expect(free?.e164 ?? '+18667763638').toBe('+18667763638');
  });
});
