import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../../../lib/phone';
import { findPhoneNumbers } from '../../../lib/phone';

const found = (text: string, region: CountryCode) => findPhoneNumbers(text, { region }).map(({ raw }) => raw);
const e164s = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ e164 }) => e164);

describe('an extension stands', () => {
  it.each<[string, string, CountryCode, readonly string[]]>([
    ['in the cell behind its number', 'Empfang\t052 448 12 00\tint. 200', 'CH', ['052 448 12 00', '200']],
    ['in brackets behind a full stop', 'Ask for Dana, ext. (212)', 'US', ['212']],
    ['in brackets', 'mijn toestel (318) doorschakelen', 'NL', ['318']],
    [
      'on the line below',
      'il magazzino al numero 0445 62 90 41,\ninterno 23',
      'IT',
      ['0445 62 90 41,\ninterno 23'],
    ],
    ['behind a Polish letter', 'biuro 61 847 19 38 w. 12', 'PL', ['61 847 19 38 w. 12']],
    ['behind a Philippine one', 'Call (02) 8417-7209 loc. 417', 'PH', ['(02) 8417-7209 loc. 417']],
  ])('%s', (_, text, region, expected) => {
    expect(found(text, region)).toEqual(expected);
  });

  it.each<[string, CountryCode, readonly string[]]>([
    ['Konto\t448 12\tint. 200', 'CH', []],
    ['Cette extension (2021) est garantie', 'FR', []],
    ['Véase el anexo (12) del contrato', 'ES', []],
    ['tel. 61 847 19 38 w. 12:30–14', 'PL', ['61 847 19 38']],
  ])('but in %j only as said', (text, region, expected) => {
    expect(found(text, region)).toEqual(expected);
  });
});

describe('an area code that is named beside a local number', () => {
  it.each<[string, CountryCode, readonly string[]]>([
    ['the yard on 5441 3078 (area code 03).', 'AU', ['+61354413078']],
    ['Werkstatt: 123456 (Vorwahl 0441)', 'DE', ['+49441123456']],
    ['訂餐廳「松園」2720-9341(台北02)', 'TW', ['+886227209341']],
    ['Ligue 3333-4444 (DDD 11)', 'BR', ['+551133334444']],
    ['the office at 555-0134 (area code 405)', 'US', ['+14055550134']],
    ['тел. 123-45-67 (код города 495)', 'RU', ['+74951234567']],
    ['Tel. 4902-5517 (CABA, 011)', 'AR', ['+541149025517']],
    ['電話 1234-5678(市外局番03)', 'JP', ['+81312345678']],
    [
      'Rubén, 15-5551-7042. Si no atiende, el local es 4902-5517 (011 adelante si llamás de afuera)',
      'AR',
      ['+5491155517042', '+541149025517'],
    ],
  ])('is dialled: %s', (text, region, expected) => {
    expect(e164s(text, region)).toEqual(expected);
  });

  it.each<[string, CountryCode]>([
    ['Order no. 5441 3078 (code 03)', 'AU'],
    ['Lot 5441 3078 (03 boxes)', 'AU'],
  ])('is none in %s', (text, region) => {
    expect(e164s(text, region)).toEqual([]);
  });
});

describe('a number from over the border', () => {
  it.each<[string, string, CountryCode, readonly string[]]>([
    ['of the North, from the Republic', 'From the North: 028 8244 8120.', 'IE', ['+442882448120']],
    ['of the North, as it is dialled there', 'Belfast office: 048 9012 3456', 'IE', ['+442890123456']],
    [
      'of a mobile that would be none at home',
      'post to Hobart. Ring me on 06 378 4190, or on my cell 027 441 6083.\n\n88 Queen St, Masterton, New Zealand',
      'AU',
      ['+6463784190', '+64274416083'],
    ],
    [
      'written like the one before',
      'Call their counter, Singapore number, 6241 7720, or me at 9817 2093',
      'VN',
      ['+6562417720', '+6598172093'],
    ],
    ['of an Argentine mobile by its pet name', 'Mi celu: 11 5551-7042', 'AR', ['+5491155517042']],
    ['of Johor', 'Puan Zaiton in JB (M’sia), tel 07-224\n4719', 'SG', ['+6072244719']],
  ])('%s', (_, text, region, expected) => {
    expect(e164s(text, region)).toEqual(expected);
  });
});

describe('a number is cut at the end of a line', () => {
  it.each<[string, CountryCode, string]>([
    ['virtuvė – (8\n37) 274 903.', 'LT', '(8\n37) 274 903'],
    ['They said try the Brendale depot, 07\n> 3881 4072, before you go.', 'AU', '07\n> 3881 4072'],
  ])('%j', (text, region, raw) => {
    expect(found(text, region)).toEqual([raw]);
  });
});

describe('who answers may be called by any name', () => {
  it.each<[string, CountryCode, string]>([
    ['tālr. 67390518', 'LV', '67390518'],
    ['çağrı merkezi 444 5 190.', 'TR', '444 5 190'],
    ['Müşteri hizmetleri 444 0 375', 'TR', '444 0 375'],
    ['لخدمة العملاء: 920008365', 'SA', '920008365'],
    ['Служба поддержки клиентов 8 800 555 35 35', 'RU', '8 800 555 35 35'],
    ['Layanan pelanggan 0812-3456-7890', 'ID', '0812-3456-7890'],
    ['заказывайте за сутки: (495) 583-61-72', 'RU', '(495) 583-61-72'],
    ['interpreters can be booked on 0800 917 6532.', 'GB', '0800 917 6532'],
    ['the referral hospital in OKC, (405)-555-0195', 'US', '(405)-555-0195'],
    ['Dépanneuse jour/nuit : 06-80-44-81-20', 'FR', '06-80-44-81-20'],
    ['Der Fahrer hat zwei Nummern: 0170 / 31 77 06 4', 'DE', '0170 / 31 77 06 4'],
    ['Nº de contacto 91 123 45 67', 'ES', '91 123 45 67'],
    ['Mój prywatny nr 602 719 384', 'PL', '602 719 384'],
    ['moja št. 041 733 208', 'SI', '041 733 208'],
    ['Puede ser 612 345 678', 'ES', '612 345 678'],
    ['(314) 200-4471 is not available today', 'US', '(314) 200-4471'],
  ])('%s', (text, region, raw) => {
    expect(found(text, region)).toEqual([raw]);
  });
});

describe('digits of things, keys and hours are no numbers', () => {
  it.each<[string, CountryCode]>([
    ['N.º de utente 285 190 473', 'PT'],
    ['N.º de afiliado 912 345 678', 'ES'],
    ['ser. št. 0248 61739', 'SI'],
    ['výr. č. 602 123 456', 'CZ'],
    ['gy. sz. 06 30 123 4567', 'HU'],
    ['nr fabr. 602 719 384', 'PL'],
    ['jäsennro 040 123 4567', 'FI'],
    ['Datenlogger 0521-330-7706-11', 'DE'],
    ['Zähler 1EMH00 0938 2716', 'DE'],
    ['Depot 0730 28815 04', 'DE'],
    ['Hospital no. 0161 276 1234', 'GB'],
    ['NUIT 821 234 567', 'MZ'],
    ['web\texp. 688/502713', 'ES'],
    ['Traccia GPX: 339-1340-2851.gpx', 'IT'],
    ['Código de pago electrónico 00490255170017', 'AR'],
    ['Chave de acesso: 3524 0708 5551 7000 0133 5500 1000 0555 1710 0455 5178', 'BR'],
    ['CY closing 25/09 2359\n3x40HC', 'HK'],
    ['"(314) 200-4471" is the patent family, not a phone number.', 'US'],
    ['0521-330770 ist keine Telefonnummer', 'DE'],
    ['(appareil 06 33 18 75\n20, charge 630 kg)', 'FR'],
    ['da kommt aber meist nur das Band. Aktenzeichen für alles ist TÜ\n0461-2025-3318.', 'DE'],
  ])('%s', (text, region) => {
    expect(found(text, region)).toEqual([]);
  });
});
