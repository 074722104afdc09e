import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * Who answers is called by what he sees to, and people and towns by what sounds like a thing.
 */

/** A country, a number that is written as there, and who has it, or what. */
type Row = readonly [region: CountryCode, number: string, words: string];

const found = (text: string, region: CountryCode) => findPhoneNumbers(text, { region }).map(({ raw }) => raw);

/** Said by themselves. */
const WHO: readonly Row[] = [
  [
    'GB',
    '0161 496 0345',
    'Customer collections|Crew room|Meter helpline|Registrar|Probate registry|Pension helpline|Patient liaison|PALS',
  ],
  [
    'DE',
    '0231 123456',
    'Bestellannahme|Auftragsabwicklung|Auftragsbearbeitung|Rechnungsprüfung|Rechnungswesen|Zahlungsverkehr|Versicherungskammer|Ersatzteilverkauf|Artikelanfragen|Lieferannahme|Paketannahme|Ticketschalter|Ticketzentrale|Zimmervermittlung|Buchungszentrale|Flughafen|Platzwart|Patientenberatung|Führerscheinstelle|Registergericht|Vertragsmanagement|Zählerableser|Zimmermann|Prüfstelle|Personalleitung|Personalchefin|Flugschule|Lieferdienst',
  ],
  [
    'FR',
    '04 74 31 12 34',
    'SAV|Carte perdue|Carte volée|Cadastre|SAMU|CPE|Commandant|Référente|Référent|SPA|CAF|CPAM|RH',
  ],
  [
    'ES',
    '915 123 456',
    'Expediciones|Reservar mesa|Comandante|Registro Civil|Catastro|Protección Civil|Casero|Casera',
  ],
  ['IT', '06 1234 5678', 'CUP|Spedizioniere|Carta smarrita|CAF|Catasto|Comandante|NCC'],
  ['NL', '020-6234567', 'Contractbeheer|Ordertafel|Orderdesk|Reserveren|BSO'],
  ['PL', '22 345 67 89', 'ZUS|NFZ'],
  ['CZ', '224 123 456', 'Zákaznické centrum|Matrika'],
  [
    'SE',
    '08-123 456 78',
    'Ordermottagning|Orderkontor|Fakturafrågor|Paketombud|Reservdelar|Reservdelslager|Försäkringsbolag|Bankkontor|Patientnämnden|BVC|Kontrollrummet',
  ],
  ['DK', '33 12 34 56', 'Fakturaspørgsmål|Reservedele|Patientvejleder|Patientkontor|SFO|VVS'],
  [
    'NO',
    '22 12 34 56',
    'Fakturaspørsmål|Pakkeutlevering|Reservedeler|Pasientreiser|Pasientskadeombud|Pasientombud|SFO|Medlemskontor|Personalavdeling|Kontrollrom',
  ],
  [
    'FI',
    '09 1234 567',
    'Tilauskeskus|Tilauspalvelu|Laskutus|Laskutuskysymykset|Pakettiautomaatti|Potilasasiamies|Potilasasiavastaava|Mittarinlukija',
  ],
  [
    'TR',
    '0212 123 45 67',
    'Müşteri temsilcisi|Müşteri danışmanı|Sipariş masası|Kargo şubesi|Banka şubesi|Tapu müdürlüğü|Tapu dairesi|Vergi dairesi|Polis merkezi|Üye işleri|Bilet gişesi|Bilet satış',
  ],
  ['RO', '0264 123 456', 'Cadastru|ANAF|Poliția|Poliția locală'],
  ['HR', '01 4812 345', 'Računovodstvo|Matični ured'],
  [
    'PT',
    '213 456 789',
    'Registo Civil|Conservatória do Registo Predial|PSP|GNR|Proteção Civil|Comandante|Bilhetes',
  ],
  ['GR', '210 123 4567', 'Συμβολαιογράφος|ΚΕΠ|ΔΟΥ'],
];

/** With a colon behind: without it, they may be the thing. */
const WITH_COLON: readonly Row[] = [
  ['FR', '04 74 31 12 34', 'Réservation|Réservation de table'],
  ['SE', '08-123 456 78', 'Bokning'],
  ['DE', '0231 123456', 'Reservierung'],
  [
    'FR',
    '04 74 31 12 34',
    'Gestion des sinistres|Gestionnaire de contrat|Gestionnaire de compte|Chargée de compte|Opposition carte|Vol de carte',
  ],
  ['ES', '915 123 456', 'Facturación'],
  [
    'IT',
    '06 1234 5678',
    'Fatturazione|Ufficio fatture|Ufficio protocollo|Ufficio sinistri|Smarrimento carta|Furto carta|Ufficio personale',
  ],
  ['NL', '020-6234567', 'Facturatie'],
  [
    'PL',
    '22 345 67 89',
    'Kasa biletowa|Bilety|Opiekun klienta|Likwidator szkód|Likwidacja szkód|Doradca klienta|Oddział banku|Zgubiona karta',
  ],
  [
    'CZ',
    '224 123 456',
    'Účtárna|Mzdová účtárna|Fakturace|Příjem objednávek|Oddělení reklamací|Ztráta karty|Příjem pacientů|Jízdenky',
  ],
  ['SE', '08-123 456 78', 'Fakturering'],
  ['DK', '33 12 34 56', 'Fakturering'],
  ['NO', '22 12 34 56', 'Fakturering'],
  ['TR', '0212 123 45 67', 'Siparişler|Faturalama'],
  ['RO', '0264 123 456', 'Facturare|Bilete|Casa de bilete'],
  ['HR', '01 4812 345', 'Fakturiranje|Zaprimanje narudžbi|Reklamacije'],
  ['PT', '213 456 789', 'Faturação'],
  ['GR', '210 123 4567', 'Τιμολόγηση|Τμήμα παραγγελιών|Απώλεια κάρτας|Εισιτήρια'],
];

/** Organisations that are called by their letters. */
const ORGANISATIONS: readonly Row[] = [
  ['DE', '0231 123456', 'ADAC|DRK|AOK|TÜV|VHS|IHK|HUK|IBM'],
  ['GB', '0161 496 0345', 'RAC|BBC|DVLA|HMRC|RSPCA|NHBC|BUPA'],
  ['FR', '04 74 31 12 34', 'EDF|SNCF|MAIF|MSA|CCI|CHU|INSEE'],
  ['US', '415-234-5678', 'RSVP|AAA|DMV|IRS|FBI|HOA|YMCA'],
  ['IT', '06 1234 5678', 'ACI|INPS|ASL|ENEL|CISL'],
  ['NL', '020-6234567', 'ANWB|GGD|UWV|KPN|RDW'],
  ['CH', '044 123 45 67', 'SBB|TCS|AXA|ETH'],
  ['AT', '0732 69500', 'ÖBB|ÖAMTC|WKO|ÖGK|AMS'],
];

/** Named like things. */
const NAMES: readonly Row[] = [
  ['US', '415-234-5678', 'Casey|Indianapolis|Minneapolis|Batchelor|Booker'],
  ['IT', '06 1234 5678', 'Caserta'],
  ['PL', '601 234 567', 'Paczkowski'],
];

const THINGS: readonly Row[] = [
  ['DE', '0231 123456', 'DHL|PDR|Rechnung|Auftrag|Buchung|Versicherungsschein|Zimmer|Flug|Charge'],
  ['FR', '04 74 31 12 34', 'Commande|Facture|Référence|Carte|Permis de conduire no'],
  ['GB', '0161 496 0345', 'Case|Booking ref|Batch|Register no|Account|Gate PIN for the depot,'],
  ['NL', '020-6234567', 'Factuur|Polis|Verzekeringspolis|Bestelling'],
  ['SE', '08-123 456 78', 'Bokningsnummer|Faktura|Order'],
  ['IT', '06 1234 5678', 'Polizza|Pratica|Codice|Protocollo'],
];

describe('who answers', () => {
  it.each([...WHO, ...ORGANISATIONS, ...NAMES])('is called in %s at %s: %s', (region, number, words) => {
    for (const one of words.split('|')) {
      expect(found(`${one}: ${number}`, region), one).toEqual([number]);
      expect(found(`${one} ${number}`, region), one).toEqual([number]);
    }
  });

  it.each(WITH_COLON)('is called in %s at %s, with a colon before: %s', (region, number, words) => {
    for (const one of words.split('|')) expect(found(`${one}: ${number}`, region), one).toEqual([number]);
  });
});

describe('a thing', () => {
  it.each(THINGS)('has its own number in %s: %s, %s', (region, number, words) => {
    for (const one of words.split('|')) expect(found(`${one} ${number}`, region), one).toEqual([]);
  });
});

describe('somebody who is called by a place', () => {
  it.each<[CountryCode, string, string]>([
    ['DE', 'Herr Roma: 030 1234567', '+49301234567'],
    ['DE', 'Dr. Lyon, 030 1234567', '+49301234567'],
    ['GB', 'Mr Sydney: 020 7946 0123', '+442079460123'],
    ['NL', 'mevr. Milano 020-6234567', '+31206234567'],
  ])('has the number of the mailbox’s own country in %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(text, { region }).map((match) => match.e164)).toEqual([e164]);
  });
});
