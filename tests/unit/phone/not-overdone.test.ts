import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/** Where rules that were learned from mails went too far, as a second look showed. */
const find = (text: string, region: CountryCode) => findPhoneNumbers(text, { region });

describe('prose without spaces', () => {
  it.each<[CountryCode, string, string]>([
    ['CN', `${'您的订单已经发货，请注意查收。'.repeat(30)}请拨打客服电话`, '010-82345678'],
    ['JP', `${'いつもご利用いただきありがとうございます。'.repeat(20)}ご不明な点は電話`, '03-1234-5678'],
  ])('is no address, in %s: %s', (region, before, number) => {
    expect(find(`${before}${number}`, region).map(({ raw }) => raw)).toEqual([number]);
  });
});

describe('somebody’s number is found', () => {
  it.each<[CountryCode, string]>([
    // who has confirmed
    ['DE', 'Gästeliste: Anna Kern 0171 2345678 bestätigt'],
    ['GB', 'Bob: 07733 738918 confirmed'],
    ['IT', 'Marco Rossi 347 1234567 ha confermato'],
    // behind a flat
    ['US', 'APT 4B 212-736-5000'],
    ['HK', 'FLAT 12A 2345 6789'],
    // names that are words
    ['DE', 'Herr Sonnenschein 0171 2345678'],
    ['FR', 'Mme Paquet 06 12 34 56 78'],
    ['IT', 'Sig.ra Bolla 347 1234567'],
    // who has the thing
    ['NL', 'Het pakket ligt bij Jan, dat is 06 12345678'],
    ['GB', 'The ticket is with Tom on 07733 738918'],
    ['ES', 'El pedido lo lleva Juan, su número es el 612 345 678'],
    // who answers there
    ['NL', 'Pakketdienst 020 123 4567'],
    ['HR', 'Broj za rezervacije 091 234 5678'],
    ['PL', 'Numer do kupca 601 234 567'],
    ['KR', '엄마번호 010-2345-6789'],
    ['JP', 'フリーコール番号 0120-123-456'],
    ['VN', 'Nhân viên bảo hiểm Nguyễn Văn An 0912 345 678'],
    ['IN', 'Ph.No. 98204 12345'],
    ['PL', 'Numer do klienta: 601 234 567'],
    ['CZ', 'Číslo na pacienta 603 123 456'],
    ['TR', '0212 345 67 89 numaralı sabit telefon'],
    ['FR', 'Le plombier 06 12 34 56 78 a résolu le problème'],
    // where things are sold, kept and seen to
    ['PL', 'Paczkomat: 601 234 567'],
    ['ES', 'Paquetería 612 345 678'],
    ['FI', 'Potilastoimisto 09 4711 2345'],
    ['FI', 'Tuoteneuvonta 09 4711 2345'],
    ['DE', 'Ticketshop: 030 1234567'],
    ['IT', 'Biglietteria 06 12345678'],
    ['NL', 'Pakketpunt 0612345678'],
    ['GB', 'Patient transport: 0300 330 2016'],
    ['IT', 'Blocco carta: 800 822 056'],
    ['HR', 'Broj za klijente: 01 4812 345'],
    ['PT', 'Bilheteira 22 338 41 72'],
    ['DE', 'Geschäftsstelle 0511 123456'],
    ['DE', 'Beratungsstelle: 0511 123456'],
    ['TR', 'Hasar ihbar 0850 222 33 44'],
    ['RO', 'Abonamente 021 314 82 67'],
    ['ES', 'Siniestros 912 345 678'],
    ['CZ', 'Spisovna 224 123 456'],
    ['HU', 'Iktató 06 1 234 5678'],
  ])('in %s: %s', (region, text) => {
    expect(find(text, region)).toHaveLength(1);
  });
});

describe('a thing’s number is none', () => {
  it.each<[CountryCode, string]>([
    ['FR', 'numéro du bail : 06 12 34 56 78'],
    ['PL', 'Nr paczkomatu 601234567'],
    ['RO', 'Rezervarea 0721 123 456 a fost confirmată'],
    ['FR', 'Le dossier 06 12 34 56 78 a été résolu'],
    ['DE', 'Kostenstelle 030 1234567'],
    ['GB', 'Transport invoice: 0161 496 0345'],
    ['PT', 'Bloco 2, conta: 912 345 678'],
    ['DE', 'Flurstück 0231 9128404 grenzt direkt an den Bach.'],
    ['NL', 'Vrachtbrief 0485 371 264, drie pallets'],
    ['FI', 'Kirjastokortti 041 528 3764 on lukittu.'],
    ['PL', 'List przewozowy 793 418 256 nie dotarł.'],
    ['IT', 'La sua impegnativa 0461283741 scade domani.'],
  ])('in %s: %s', (region, text) => {
    expect(find(text, region)).toEqual([]);
  });
});

describe('a number is the mailbox’s own', () => {
  it.each<[CountryCode, string, string]>([
    // names of people that begin like places
    ['CZ', 'Vratislav Novák 603 123 456', '+420603123456'],
    ['HU', 'Milán 06 30 123 4567', '+36301234567'],
    ['HR', 'Danijel 091 234 5678', '+385912345678'],
    ['HR', 'Ivan Linec 01 4812 345', '+38514812345'],
    ['MT', 'Joseph Muscat 7912 3456', '+35679123456'],
    ['FR', 'Viens chez moi, 01 42 34 56 78', '+33142345678'],
    ['FR', 'à Vienne, 04 74 31 12 34', '+33474311234'],
    ['NL', 'Piet van Keulen 06-12345678', '+31612345678'],
    ['NL', 'Max van Praag, 020 6234567', '+31206234567'],
    ['DK', 'Anne Ryge 22 83 41 57', '+4522834157'],
    ['DE', 'Herr Prahl 0171 2345678', '+491712345678'],
    ['FI', 'Viinin toimitus 040 123 4567', '+358401234567'],
    ['RO', 'Ungureanu mobil 0721 123 456', '+40721123456'],
    ['HU', 'Szerb mobil: 06 30 123 4567', '+36301234567'],
    ['CZ', 'Jan Pražský, kancelář 224 123 456', '+420224123456'],
    ['CZ', 'Jan Slovenský, kancelář 222 123 456', '+420222123456'],
    ['RU', 'от Софии 8 905 123-45-67', '+79051234567'],
    ['CH', '079 123 45 67, die deutsche Nummer ist abgeschaltet', '+41791234567'],
    ['FR', '06 12 34 56 78, plus de numéro suisse', '+33612345678'],
    ['JP', 'フランス大使館 電話 03-5798-6000', '+81357986000'],
    ['CN', '意大利餐厅电话 010-85327600', '+861085327600'],
    ['KR', '프랑스 대사관 번호 02-3149-4300', '+82231494300'],
    ['GB', 'Italian restaurant 0161 234 5678', '+441612345678'],
    ['DE', 'Italienische Botschaft 030 254400', '+4930254400'],
    ['CZ', 'polská restaurace 602 123 456', '+420602123456'],
    ['NO', 'Danske kollegaen 912 34 567', '+4791234567'],
  ])('in %s, whatever is said beside it: %s', (region, text, e164) => {
    expect(find(text, region)[0]).toMatchObject({ e164 });
  });

  it('but for a place that is named with it', () => {
    expect(find('unser Büro in Zürich 044 123 45 67', 'DE')[0]).toMatchObject({ e164: '+41441234567' });
  });

  it('and asked about where a people tells another country', () => {
    expect(find('Italian restaurant 0161 234 5678', 'GB')[0]?.confidence).toBe('likely');
  });
});

describe('digits of a thing are none', () => {
  it.each<[CountryCode, string]>([
    ['DE', 'Konto (Sparkasse 0301234567)'],
    ['FR', 'n° de sociétaire 0612345678'],
    ['CN', '订单 12345 138 1538 8568'],
    ['KR', '사건번호: 010-4718-2653'],
  ])('in %s: %s', (region, text) => {
    expect(find(text, region)).toEqual([]);
  });
});
