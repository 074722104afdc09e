import { expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/* Further words and signs that tell a thing's number from somebody's. */

const find = (text: string, region: CountryCode) => findPhoneNumbers(text, { region });

it.each([
  ['an abbreviation that nobody knows', 'FR', 'la carte de mutuelle. IPP : 0800665223.'],
  ['an abbreviation with full stops', 'RO', 'C.N.P.: 0212345678'],
  ['a thing behind another', 'US', '(2) Fuel line 3/16 x 10 ft, SKU 5123040816 – $7.49 ea.'],
  ['a code before its number', 'US', 'Policy Number: HO-3 402 118 7735'],
  ['a code behind it', 'SK', 'Hash dokumentu: 055623-4187-a41f. Vygenerované automaticky'],
  ['what is to be written', 'PL', 'proszę wpłacić na konto z dopiskiem „rez. 601/483/726“.'],
  ['yours', 'ZA', 'Our ref: TM/sk/K0271; yours: 0117/842/613.'],
  ['a reference with a remark', 'SG', 'Bill ref (PayNow UEN T08GB0059ZCPF): 93057162'],
  ['what is sent to a service', 'IN', 'or, from your registered mobile, SMS CLAIM to 5607058.'],
  ['an article that is counted', 'NZ', '- 027 1446 830   lift cover gasket, 1 off, $18.40'],
  ['the end of a range', 'SG', 'Lease refs 6163-0780\n> to 6163-0788. Kindly cover all foodstuff.'],
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
