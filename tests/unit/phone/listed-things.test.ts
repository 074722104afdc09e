import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/** What was learned from lists of calls and exports of phone systems: each rule with a case on each side. */
const found = (text: string, region: CountryCode): readonly (string | null)[] =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => e164 ?? raw);

type Case = [string, CountryCode, readonly string[]];

describe('behind the number of a thing', () => {
  it.each<Case>([
    ['Vet Wholesale order 55120-7, 0800 838 417', 'NZ', ['+64800838417']],
    ['order 055120-7, 0800838417', 'NZ', []],
    ['wg. Rezept, PZN 03161577 - 0951/982210, wir sind Kunde 2088', 'DE', ['+49951982210']],
    ['PZN 03161577, 09519822', 'DE', []],
  ])('stands a phone’s where it is written in another way: %s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('a remark', () => {
  it.each<Case>([
    ['Konto (Sparkasse 0301234567)', 'DE', []],
    ['Doyle (farm gate)   087 241 3390   500 l', 'IE', ['+353872413390']],
    ['incl GST. Engineer Ramesh 98204 73961. Office', 'IN', ['+919820473961']],
    ['PPSN ending 84T. MPRN 10 304 618 427.', 'IE', []],
    ['account ending in x7713. Routing', 'US', []],
    ['approved, account your ID number. Branch: 020 244 1562', 'KE', ['+254202441562']],
    ['your ID number: 020 244 1562', 'KE', []],
    ['ring if the flight is late: 07733 738918', 'GB', ['+447733738918']],
    ['the flight is 07733 738918', 'GB', []],
    ['Porti l’impegnativa (NRE 030A2 4332650055).', 'IT', []],
    ['Mobility-Reservation 30 592 671: Renault', 'CH', []],
    ['WhatsApp-Bestellung: 0178 – 334 18 02', 'DE', ['+491783341802']],
    ['varaus 8315-6027, auto. Virolainen kännykkä 5304 4278', 'FI', ['+37253044278']],
    ['ჯავშანი 0618. ოფისი 032 261 29 63, მობილური 599 61 29 63.', 'GE', ['+995322612963', '+995599612963']],
    ['ask for me, x7713. Thanks', 'US', ['7713']],
  ])('is read as such: %s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('tables', () => {
  it.each<Case>([
    ['id,lead_name,lead_phone,source\n4410288,"Grace Abernathy",6168479032,web', 'US', ['+16168479032']],
    ['id,lead_name,lead_order,source\n4410288,"Grace Abernathy",6168479032,web', 'US', []],
    ['Čas;Směr;Číslo;Linka\n08:02:11;příchozí;00420224653704;31', 'CZ', ['+420224653704', '31']],
    ['Čas;Směr;Číslo;Kusů\n08:02:11;příchozí;00420224653704;31', 'CZ', ['+420224653704']],
    [
      'KW   1. Mann   Tel.            2. Mann   Tel.\n13   Schaper   0175 3320917    Nolte     05151 788-265\n14   Nolte     05151 788-265   Dirks     0152 03871166',
      'DE',
      ['+491753320917', '+495151788265', '+495151788265', '+4915203871166'],
    ],
  ])('have numbers in their cells: %s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('beside other digits', () => {
  it.each<Case>([
    ['1. 张女士 3栋1602 138 1538 8568 漏水', 'CN', ['+8613815388568']],
    ['+86 138 5728 3785', 'CN', ['+8613857283785']],
    ['我的电话号是0049 176 12345678.', 'CN', ['+4917612345678']],
    ['我的电话号是86 189-1111-1111.', 'CN', ['+8618911111111']],
    ['da geht ein Fax ran (04402 60 71\n> 18). Hast du noch was', 'DE', ['+494402607118']],
    ['DIR-0417\n212;Whitehead', 'DE', []],
    ['ou 07 68 99 04 84 (120 € le week-end)', 'FR', ['+33768990484']],
    ['Assurance : contrat 5 902 746, assistance 24h/24 01 49 02 75 64.', 'FR', ['+33149027564']],
    ['CRACKED? Call 1-800-GLASS-4-U today!', 'US', ['+18004527748']],
    ['To: Reception (200)\nWhen: Fri 14 Nov', 'GB', ['200']],
    ['To: Reception (2024)\nWhen: Fri 14 Nov', 'GB', []],
    ['Chairs for the reception (200)\nTables', 'GB', []],
    ['confirmé : mardi à 13 h 20, local 304. Composez le 514 521-0067', 'CA', ['+15145210067']],
    ['Mail room: local 4112', 'CA', ['4112']],
    ['al cel. 55 4318 2206. Calle Horacio 418, int. 302, C.P. 11550', 'MX', ['+525543182206']],
  ])('a number is whole: %s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});
