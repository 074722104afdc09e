import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/** Where rules that were learned from more mails went too far, as a second look at them showed. */
const find = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => e164 ?? raw);

describe('somebody’s number', () => {
  it.each<[CountryCode, string, string]>([
    // how often, an extension, a remark, hours
    ['DE', 'Verpasste Anrufe: 0521 118447 (3x)', '+49521118447'],
    ['US', 'Call me at (415) 555-2132 (x204).', '+14155552132'],
    ['DE', 'Hotline: 0521 118447 **', '+49521118447'],
    ['GB', '0345 678 9012 ** calls cost', '+443456789012'],
    ['DE', 'Notdienst 0521 118447 = 24 Stunden', '+49521118447'],
    ['DE', 'Tel. 0521 118447 Werktage 8-16 Uhr', '+49521118447'],
    // abroad, by a language, a town or a company
    ['DE', 'Marie Dupont\n12 rue de la Paix\n75002 Paris\n0612345678', '+33612345678'],
    ['DE', 'LG Franz\nWien\n06641234567', '+436641234567'],
    ['DE', 'Dupont SARL\n12 rue X\n06 12 34 56 78', '+33612345678'],
    ['DE', 'Reise nach Österreich\nPension Rosa\nTel. 05354 12345', '+43535412345'],
    ['DE', 'Termin Mo Hamburg, Fr Zürich, Hotel Krone 044 266 18 18', '+41442661818'],
    // behind words that are things’ elsewhere
    ['ES', 'De acuerdo: 912 345 678', '+34912345678'],
    ['IT', 'RSA San Giuseppe: 06 12345678', '+390612345678'],
    ['DE', 'Exposé anfordern: 0521 118447', '+49521118447'],
    ['DE', 'Pos. 2: 0170 1234567', '+491701234567'],
    // places that streets and restaurants are called by
    ['IL', 'פיצה רומא 03-1234567', '+97231234567'],
    ['EG', 'شارع روما 02 12345678', '+20212345678'],
    ['AE', 'جدة الطفل 050 123 4567', '+971501234567'],
    ['JP', 'パリ店 03-5798-6000', '+81357986000'],
  ])('is found in %s: %s', (region, text, e164) => {
    expect(find(text, region)[0]).toBe(e164);
  });
});

describe('a thing’s number', () => {
  it.each<[CountryCode, string]>([
    ['SE', 'Bokning 08123456'],
    ['FR', 'Réservation 0145678912'],
    ['DE', 'Seriennummer Brandmeldezentrale: 0521118447'],
    ['DE', 'Artikelnummer Schultafel 0521118447'],
    ['DE', 'Ersatzteil Radlager 0521118447'],
    ['DE', 'Aktenzeichen Amtsgericht 0521 118447'],
    ['DE', 'Vertragspartner: 0521 1184472'],
    ['DE', 'Das Paket, dessen Nummer 0521118447 lautet'],
    ['DE', 'Storno für Ticket Meier: 0521118447'],
    ['GB', 'Contracts 01614960123 and 01614960456 expire in May'],
    ['GB', 'Case# 01614960123'],
    ['IN', 'Paid to SBI 9876543210'],
    ['NL', 'Betaling ING 0201234567'],
    ['DE', 'Das kostet uns intern die 500 Euro extra'],
    ['HU', 'Lásd a 312. melléklet szerint'],
    ['TR', 'toplam 350 dahili hat'],
    ['VN', 'Giá bán lẻ: 250'],
    ['ID', 'Harga tiket pesawat: 1500'],
    ['SE', 'Avgång 0805, ank. 0930'],
    ['NL', 'De uitbreiding is 250'],
    ['IT', 'Circolare interna 145'],
    ['CZ', 'Autobusová linka číslo 175'],
    ['FR', 'Bureau de poste numéro 12'],
    ['ES', 'Marca: 912345678'],
  ])('is none in %s: %s', (region, text) => {
    expect(find(text, region)).toEqual([]);
  });
});
