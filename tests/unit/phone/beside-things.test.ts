import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/* Words for a thing that stand beside a number, and whether it is the thing's. */

const found = (text: string, region: CountryCode) => findPhoneNumbers(text, { region }).map(({ raw }) => raw);

it.each([
  ['or', 'FR', 'Une question ? Espace client ou 09 69 32 81 47 (appel non surtaxé)', '09 69 32 81 47'],
  ['or', 'DE', 'im Kundenkonto oder 040 669128', '040 669128'],
  ['or', 'US', 'online at your account or 306-630-9182', '306-630-9182'],
  ['a year', 'CA', 'or should we use the one from last year (306.630.9182)?', '306.630.9182'],
  ['the number', 'US', 'or should we use the number (306.630.9182)', '306.630.9182'],
  ['one number', 'FR', 'Pour l’extérieur, un seul numéro : 02 41 47 40 64.', '02 41 47 40 64'],
  ['the end of a postcode', 'GB', 'Cromwell Rd, Wisbech PE14 0SN. 01945 47 22 18', '01945 47 22 18'],
  ['a gate', 'IN', 'Security gate - 022 2586 3107', '022 2586 3107'],
  ['not, but', 'DE', 'nicht 0172 84193 sondern 0172 8419366', '0172 8419366'],
  ['a landline', 'FI', 'Mummon lankanumero on yhä 06 835 70 14', '06 835 70 14'],
  ['what an abbreviation is set off from', 'US', '20 yrs exp. — Mr. Nuñez 737 220 9564', '737 220 9564'],
] as const)('is none of it behind %s in %s: %s', (_what, region, text, number) => {
  expect(found(text, region)).toEqual([number]);
});

it.each([
  ['DE', 'Dr. Behn sitzt weiterhin in Itzehoe (04821 / 6 03 95).', '04821 / 6 03 95'],
  ['CH', 'In caso di tempo incerto il numero 091 647 11 82 risponde dalle 06.30', '091 647 11 82'],
  ['FR', 'Infos et résa : 06 12 34 56 78', '06 12 34 56 78'],
  ['ES', 'Averías en el suministro 900 123 456', '900 123 456'],
  ['IT', 'Denuncia sinistri: 02 48391234', '02 48391234'],
  ['FI', 'Ravintolan varausnumero: 09 123 4567', '09 123 4567'],
  ['TR', 'Yeni abonelik: 0212 382 41 75', '0212 382 41 75'],
  ['DE', 'Vermietung Räume: 0571 883421', '0571 883421'],
  ['US', 'For a new PIN for your account, text 312-726-4183', '312-726-4183'],
  ['US', 'Account 312-726-4183, billing 312-726-4100', '312-726-4100'],
  ['DE', 'Zählernummer 02641 9130777, bei Gasgeruch 02641 9130112', '02641 9130112'],
  ['NL', 'Dossier 0206241111, Jan 0206241122', '0206241122'],
] as const)('is what somebody is called about in %s: %s', (region, text, number) => {
  expect(found(text, region)).toContain(number);
});

it('knows Idaho from an identity', () => {
  const signature = 'Boise, ID 83706 | 208.344.9172 (home) | 208.861.4407 (mobile)';
  expect(found(signature, 'US')).toEqual(['208.344.9172', '208.861.4407']);
});

describe('is the thing’s', () => {
  it.each([
    ['days', 'CZ', 'potvrzujeme pokoj č. 8 na 27. 2. – 1. 3. 2026, cena 2 × 1 690 Kč'],
    ['days', 'CZ', 'pobyt 27.–29. 12. 2026'],
    ['rooms', 'DE', 'Gebäude 04 A 12, Räume 04011–04037'],
    ['a batch', 'AT', 'Silo 7, Höhe 6,13 m. Charge 250219-07.'],
    ['a policy', 'ID', 'Polis Anda No. 01-7730-926185 atas nama BUDI'],
    ['a code for a place', 'AU', 'Gate PIN for the depot, 0402 117 338, changes every Monday.'],
    ['a meter', 'FI', 'Kerrostalon vesimittari on 0440 3185 27 ja sopimus'],
    ['an account', 'UA', 'Комунальні, о/р 067 406 72 07'],
    ['an account', 'DE', '(Paletten-Konto 0722 2951)'],
    ['stops', 'DE', 'Haltestellen-IDs 05 774 0210, 05 774 0211 entfallen'],
    ['a load', 'US', 'BOL 7704-118-902  |  Load 602 447 1180  |  Trailer 53-20714'],
    ['a place on a map', 'AT', 'UTM 32T 0571 244 / 5213 708'],
    ['a court', 'IT', 'R.G. 0815/2024, sent. n. 5528/2025'],
    ['of one series', 'DE', 'Mitgliedsnummer von Jonas ist 0162 335 66 49, die vom Bruder 0162 335 66 48'],
    ['of one series', 'GB', 'meter serial 0208 742 5581 (gas) and 0208 742 7654 (elec)'],
    ['of one series', 'AT', 'Kassenabschluss Nr. 0512 0226 bis 0512 0231.'],
    ['a bill of freight', 'US', 'carrier says pro number 903-661-5527 never left Laredo'],
    ['an invoice', 'BR', 'NF-e 000.041.882, chave 4326'],
    ['four figures', 'US', 'Score 210 · 305 · 2026'],
    ['a parcel', 'US', 'write the number 312 726 4183 on the parcel'],
    ['a year', 'US', 'units shipped last year 312 726 4183'],
    ['a file', 'PL', 'zapisz plik 228248173'],
    ['of one series', 'KE', 'new membership nos: Kamau 0722 120 761, Achieng 0722 120 765'],
  ] as const)('%s in %s: %s', (_what, region, text) => {
    expect(found(text, region)).toEqual([]);
  });
});

it.each([
  [
    'IT',
    'sig. Bosio 335 604 1187, per le chiavi del locale contatori 011/7710463.',
    ['335 604 1187', '011/7710463'],
  ],
  ['DE', 'Laden 08321 30 55 4, Backstube 30 55 6.', ['08321 30 55 4', '30 55 6']],
  ['DE', 'Schaden-Nr. 25-HP-526145-2\nMo–Fr 8–18 Uhr: 040 54 58-168', ['040 54 58-168']],
] as const)('behind other numbers in %s: %s', (region, text, numbers) => {
  expect(found(text, region)).toEqual(numbers);
});

it('of one series are phones, too, in sentences of their own', () => {
  const text = 'Zählernummer 02641 9130-777. Bei Gasgeruch: 02641 9130-112.';
  expect(found(text, 'DE')).toEqual(['02641 9130-112']);
});

describe('of which country', () => {
  it.each([
    [
      'whose number in the row above is explained in its own bracket',
      'ES',
      'Llamadas perdidas\n12:15   +351 21 790 44 71   espera 2:03   (distribuidor Lisboa)\n12:58   912180447',
      '+34912180447',
    ],
    [
      'where a house is',
      'CH',
      'Per la casa di Varese mi coordino con il geometra Colombo: 0332 89 92 98',
      '+390332899298',
    ],
    [
      'with its code in brackets',
      'BE',
      'Sittard (NL!), Rijksweg 91    dhr. Houben 046 451 83 72',
      '+31464518372',
    ],
    ['a messenger in Buenos Aires', 'AR', 'o por WhatsApp 11 4058-6583', '+5491140586583'],
    ['a town in Danish', 'DK', 'vil ringes op i Flensborg: 0461 / 50 39 82 6', '+494615039826'],
  ] as const)('%s', (_what, region, text, e164) => {
    expect(findPhoneNumbers(text, { region }).at(-1)?.e164).toBe(e164);
  });
});
