import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * People, firms, offices and what they are called about, whose names hold a word for a thing that has a number, and things
 * that are named much like them.
 */

const CALLED: Readonly<Partial<Record<CountryCode, string>>> = {
  GB: `Account manager Belinda 0161 496 0872 | Claims adjuster: 0161 496 0872
    | Meter reader Dave: 01904 612775 | Invoice clerk (Sandra): 01223 358921 | Katie Price 07394 123456
    | Grant Bond: 01904 612775 | • Jimmy Page – 020 7946 0123 | Contracts: 020 7946 0958
    | Contracts manager: 0113 496 0345 | Accounts Payable 0113 496 0345
    | Accounts receivable: 0113 496 0345 | Member records 0117 496 0120 | Parcel shop: 0161 496 0872
    | Card room: 0161 496 0872 | Reference library – 01904 612775 | Meter readings: 0800 132 4567
    | Policy renewals: 0345 600 4411 | Invoice copies: 0345 600 4411 | Lost card: 0345 600 4411
    | Stolen card helpline 0345 600 4411 | Report a claim: 0345 600 4411
    | Serial Killers Pest Control: 07812 556309 | Case & Sons: 020 7946 0123
    | Order clerk Shirl 0117 496 0120 | Contract Candles: 01252 960417 | Ticket office 020 7946 0123
    | Ticket booth: 020 7946 0123 | Membership secretary: 0117 496 0120 | Booking problems: 0345 600 4411
    | Batch Brothers Bakery 0117 496 0120`,
  US: `Model Bakery: 415-555-0178 | Plate & Vine: 212-736-5000 | Claims adjuster 713-228-4410
    | Contract specialist: 415-555-0178 | Case worker: 617-482-9910 | Lot attendant 713-228-4410
    | Bill Case: 720-555-0196 | Doug Page (613) 236-0044 | Accounts Receivable: 212-736-5000
    | Ticket booth: 415-555-0178 | Order Up Diner: 212-736-5000`,
  IE: `Meter fitter: 091 563 221 | Father Case 01 677 8899 | Contract Cleaners Kerry: 085 765 4321`,
  AU: `Claims Assessor: 03 9652 1188 | Case Tractors: 03 9652 1188 | Book a meter reading: 03 9652 1188`,
  NZ: `Neville Bond 03 379 9920 | Ticket Rocket Dunedin 03 379 9920 | Membership convenor: 03 379 9920`,
  DE: `Zählerstand melden: 0711 236478 | Ausweis verloren: 0711 236478 | Karte sperren: 0711 236478
    | Schaden melden 0711 236478 | Ueli Zimmerli: 0711 236478 | Konto Bistro Café: 030 22334455
    | Rückfragen zur Rechnung: 0711 236478 | Trafik Los & Lotto: 0711 236478`,
  FR: `Trattoria La Carte: 01 42 68 53 00 | Gestionnaire de contrat : 01 42 68 53 00
    | Gestionnaire de dossier 01 42 68 53 00 | Relevés de compteurs : 0 810 810 456
    | Opposition carte 01 42 68 53 00 | Point colis : 03 88 32 10 47
    | Référent carte Vitale : 01 42 68 53 00 | Responsable factures : 01 42 68 53 00
    | Déclarer un sinistre 01 42 68 53 00 | Lucie Billet : 01 42 68 53 00 | Contrats : 01 42 68 53 00
    | Sinistres : 01 42 68 53 00 | Hôtel de Police 03 88 32 10 47 | Agent polices : 01 42 68 53 00`,
  BE: `Contracten: 02 513 89 40 | Traiteur La Commande: 081 22 47 19 | Annonce de sinistre : 02 513 89 40`,
  CH: `Café Article: 031 322 11 55 | Gestionnaire de dossier 031 322 11 55 | Fabio Conto 079 345 67 89`,
  NL: `Eetcafé De Rekening 030 231 45 67 | Bart Pakket: 030 231 45 67 | Contracten: 030 231 45 67`,
  IT: `Trattoria La Fattura 06 4782 1122 | Sergio Targa: 347 123 4567 | Gigi Carta 347 1234567
    | Letture contatori: 800 123 456 | Contratti: 06 4782 1122 | Info bollette: 06 4782 1122
    | Polizza Amica Agenzia: 06 4782 1122 | Segretario tessere: 06 4782 1122
    | Responsabile fatture: 06 4782 1122 | Denuncia sinistro: 06 4782 1122 | Serie A Sport 06 4782 1122
    | Agente polizze: 06 4782 1122`,
  ES: `Bar La Cuenta: 985 20 16 44 | Gestión de cuenta: 915 234 410 | Ventanilla de boletos: 915 234 410
    | Contratos: 915 234 410 | Expedientes - 91 523 44 10 | Agente de seguros póliza hogar: 985 20 16 44
    | Oficina del recibo 985 20 16 44 | Lote Fernández: 958 22 71 40 | Seguros Póliza Amiga: 915 234 410
    | Pedro Cuenta: 91 523 44 10 | Lecturas de contador: 900 123 456 | Taller Contadores Vega 954 21 33 67`,
  MX: `Ventanilla de boletos: 33 3615 2200 | Tarjetas Lupita Imprenta: 222 242 3355
    | Expediente Café: 55 1234 5678 | Don Boleto: 55 1234 5678`,
  AR: `Norma Póliza: 0221 483-9901 | Parrilla La Cuenta 0341 448-2210`,
  PT: `Responsável faturas: 213 425 566 | Sala de contratos: 213 425 566 | Nuno Lote 213 425 566
    | Leituras do contador: 213 425 566`,
  BR: `Vera Apólice 31 3224-8890`,
  PL: `Odczyty liczników: 32 251 60 77 | Zofia Karta: 32 251 60 77 | Okienko biletów: 22 621 34 55
    | Zgubiona karta: 22 621 34 55`,
  CZ: `Odečty elektroměrů: 542 210 633 | Okénko průkazek: 485 105 224 | Ztráta průkazu: 542 210 633`,
  SK: `Okienko preukazov 048 415 27 81 | Reštaurácia Účet: 048 415 27 81`,
  HR: `Voditelj računa: 01 4812 345 | Odjel ugovora: 099 221 9044 | Konoba Račun 092 178 1230
    | Registracija vozila 031 207 223`,
  SI: `Referent za račune: 01 234 56 78 | Oddelek za račune - 01 234 56 78 | Prevzem paketov: 01 234 56 78
    | Zastopnik za police: 01 234 56 78`,
  RS: `Referent za račune: 061 339 1044 | Prijem porudžbina: 065 221 9044`,
  RO: `Librăria Dosarul: 0232 267 811 | Responsabil facturi: 0232 267 811
    | Întrebări despre factură 0232 267 811 | Agent polițe 0371 230 114`,
  HU: `Mérőóra Szerviz: 06 20 345 6789 | Kérdések a számláról: 06 20 345 6789`,
  GR: `Υπεύθυνη τιμολογίων – 697 345 6789 | Απορίες λογαριασμού: 2810 288 119
    | Ασφαλιστής συμβολαίου: 2610 622 340 | Καφέ Παρτίδα: 210 331 2244`,
  TR: `Sayaç okuma gişe: 0242 247 66 01 | Bilet gişe 0242 247 66 01 | Nazım Fatura Matbaası: 0232 445 18 90`,
  RU: `Менеджер заказа: 8 862 264-55-01 | Договоры: 8 495 988-33-20 | Билетные кассы МХТ: 8 383 222 44 19
    | Аня Полисова: 8 495 988-33-20 | Вопросы по счёту: 8 495 988-33-20`,
  UA: `Менеджер замовлень: 068 330 91 44 | Блокування картки: 050 345 67 89`,
  BG: `Паспортна служба 052 60 33 71 | Блокиране на карта: 0897 600 118 | Въпроси за фактура: 0878 345 678
    | Фактуристка Ваня: 0878 345 678`,
  LT: `Sąskaitų skyrius: 8 5 212 3456 | Sutartys: 8 5 212 3456`,
  LV: `Rēķinu nodaļa 67 808 117`,
  SE: `Frågor om fakturan: 031-711 22 40 | Sture Mätare: 021-14 22 30 | Advokat Ärende: 0730 60 01 17`,
  NO: `Bryggeri Batch – 51 52 22 30 | Spørsmål om faktura: 51 52 22 30`,
  DK: `Ole Billet 86 12 90 44 | Spørgsmål til faktura: 40 33 44 55`,
  FI: `Laskunen Liisa 017 261 8117`,
  EE: `Kohvik Arve 5123 4567`,
  ID: `Loket paspor: 0274 562 233 | Ambil paket: 021 5795 1234 | Meteran rusak: 0857 1234 5678
    | Tanya tagihan: 0857 1234 5678 | Booking kamar 021 5795 1234`,
  IL: `דיווח על תביעה 02-625-1890 | מנהל תיק: 04-866-2233`,
  KR: `검침 문의 02-312-3456`,
  IN: `Meter reader: 022 2266 1234 | Policy renewals 98765 43210 | File clerk Joshi: 022 2266 1234`,
};

const THINGS: Readonly<Partial<Record<CountryCode, string>>> = {
  GB: `Invoice 020 7946 0958 | Invoices: 02079460958 | Policy 0161 496 0872 | Policy number 0161 496 0872
    | Anna Policy: 0161 496 0872 | Vodafone Account: 0161 496 0872 | Aviva Policy 0161 496 0872
    | Amazon Order: 0161 496 0872 | Katie Price, policy 0161 496 0872 | Katie Price 07394123456
    | Postal Code 0161 496 0872 | Discount Code: 0161 496 0872 | Meter reading 0161 496 0872
    | Meter serial 0161 496 0872 | Account manager code 0161 496 0872 | Parcel Tracking 0161 496 0872
    | Gym Membership: 0161 496 0872 | Case 0161 496 0872 | Court Case No. 0161 496 0872
    | Hotel Booking 0161 496 0872 | The ticket 0161 496 0872 is lost
    | Contracts 01614960123 and 01614960456 expire in May | Plumber invoice 0161 496 0872
    | The serial on the back plate reads 0161 496 0872 | Contractor's license 0161 496 0872
    | My account 0161 496 0872 | Work Order 0161 496 0872 | Purchase order: 0161 496 0872`,
  US: `Confirmation: 415-555-0178 | Invoice: 415-555-0178 | Comcast Account 415-555-0178
    | Amazon Order 415-555-0178 | Case # 415-555-0178 | Serial 415-555-0178 | License plate: 415-555-0178
    | Claim 415-555-0178 | Ticket: 415-555-0178 | State Farm Policy: 415-555-0178 | Model No. 415-555-0178
    | Jimmy Page 4155550134 | Purchase Order: 415-555-0178 | Customer Account: 415-555-0178`,
  DE: `Im Versicherungsschein 0231 4487712 steht noch die alte Adresse
    | Chargenbezeichnung am Deckel: 07242 30418 | Wartungsvertrag Aufzug 030 25913840
    | Rechnung 0231 4487712 | Zählerstand: 0231 4487712 | Vertragsnummer 0231 4487712
    | Telekom Vertrag: 0231 4487712 | Deine Bestellung 0171 4482913 | Mein Konto 0231 4487712
    | Allianz Police-Nr. 0231 4487712 | Kundennummer: 089 5544332 | Spielerpass 0152 27736014
    | Wichtige Information zu Ihrem Konto 0410 2287 19 | Verwendungszweck: 0231 4487712
    | Aktenzeichen 0231 4487712 | Das Kalb mit der Ohrmarke 0173 5582041`,
  AT: `Polizze 05574 42870 | Zählpunkt: 05574 42870 | Frau Pichler, Polizze Nr. 05574 42870`,
  FR: `Relevé du compteur d'eau : 01 42 68 53 17 | Facture 01 42 68 53 17 | Contrat : 01 42 68 53 17
    | Identifiant France Travail : 01 42 68 53 17 | Index relevé : 01 42 68 53 17
    | N° de contrat : 01 42 68 53 17 | Compteur Hydro no 01 42 68 53 17 | Dossier voyage : 01 42 68 53 17
    | Référence client : 01 42 68 53 17 | Nomenclature douanière : 01 42 68 53 17
    | Lucie Billet 0142685317 | colis 06 14 88 27 15 déposé chez le voisin`,
  IT: `Carta Fìdaty: 02 4836 1752 | Lettura contatore: 02 4836 1752 | Biglietto Lotteria Serie 02 4836 1752
    | Casella Postale 02 4836 1752 | Conto Fineco: 02 4836 1752 | Codice cliente: 02 4836 1752
    | Polizza n. 02 4836 1752 | Fattura 02 4836 1752 | Lucia Conto, polizza n. 02 4836 1752
    | Targa: 02 4836 1752 | Pratica 02 4836 1752 | Gigi Carta 3471234567`,
  CH: `Tessera SwissPass: 044 215 38 40 | Contratto: 044 215 38 40`,
  ES: `Contrato: 913 824 175 | Lectura del comptador: 913 824 175 | Lectura actual: 913 824 175
    | Cuenta BBVA: 913 824 175 | Póliza Mapfre: 913 824 175 | Localizador: 913 824 175
    | Número de expediente 913 824 175 | Pedido 913 824 175 | Factura: 913 824 175`,
  PT: `Referência Multibanco: 213 824 175 | Protocolo de atendimento: 213 824 175 | Leitura: 213 824 175
    | Contrato n.º 213 824 175 | Apólice: 213 824 175 | Zé Conta, apólice 912 345 678`,
  BR: `Inscrição Enem: 11 3824 1752 | Protocolo de atendimento: 11 3824 1752 | Pedido 11 3824 1752`,
  PL: `Stan licznika: 22 824 81 73 | Działka ewidencyjna 42 632 71 48 | Numer umowy 22 824 81 73
    | Faktura 22 824 81 73 | Klucz licencji: 22 824 81 73`,
  CZ: `Č. úvěrové smlouvy: 224 817 352 | Faktura: 224 817 352 | Licenční klíč: 224 817 352
    | Číslo smlouvy 224 817 352`,
  SK: `Č. nájomnej zmluvy: 02 5824 1735 | Faktúra 02 5824 1735`,
  HR: `Broj računa 01 3824 175 | Šifra kupca: 01 3824 175 | Račun: 01 3824 175`,
  SI: `Center za pomoč je odprl zahtevek 01 382 41 75 | Številka naročila: 01 382 41 75
    | Koda namena: 01 382 41 75`,
  RS: `Рачун бр. 011 234 5678 | Šifra robe: 011 234 5678`,
  RO: `Contract 021 382 4175 | Cod client: 021 382 4175 | Cheie licență: 021 382 4175
    | Serie contor: 021 382 4175`,
  HU: `Vízóraállás: 1 382 4175 | Szerződésszám 1 382 4175 | Licenckulcs: 1 382 4175`,
  GR: `Κωδικός πελάτη 210 382 4175 | Λαχνός Νο 210 382 4175 | Τελευταία ένδειξη: 210 382 4175`,
  TR: `Kampanya Kodu: 212 382 41 75 | Posta Kodu: 212 382 41 75 | Fatura No: 212 382 41 75
    | Poliçe 212 382 41 75`,
  RU: `Счёт: 84951234567 | Договор № 8 495 123-45-67 | Заказ 8 495 123-45-67
    | Военный билет: 8 495 123-45-67 | Лицевой счёт 8 495 123-45-67`,
  UA: `Договір № 044 382 4175 | Військовий квиток: 044 382 4175`,
  BG: `Банкова сметка: 02 382 4175 | Договор № 02 382 4175`,
  LT: `Skaitiklio rodmenys: 8 5 238 2417 | Santechniko sąskaita 8 5 238 2417`,
  LV: `Polises numurs 67 382 417 | Nobraukums km: 67 382 417 | Konts: 67 382 417`,
  SE: `Faktura 08-382 41 75 | Bokningsreferens: 08-382 41 75 | Avläst värde: 08-382 41 75`,
  NO: `Låsesmedens org.nr.: 22 38 24 17 | Startlisens 22 38 24 17 løst for sesongen | Faktura: 22 38 24 17`,
  DK: `Fakturaer: 33123456 | Låsesmedens CVR-nr.: 33 82 41 75 | Ordre 33 82 41 75`,
  FI: `Putkimiehen lasku 09 382 4175 | Asiakaspalvelu avasi tukipyynnön 09 3824175
    | Kirjastokortti 09 382 4175 on lukittu | Vesimittarin lukema: 09 382 4175`,
  EE: `Litsentsivõti: 6 382 417 | Arve 6 382 417`,
  IS: `Bókun í Herjólf: 552 8417 | Skattnúmer: 552 8417`,
  IL: `הזמנת רכש: 03-682-4175 | הזמנת חדר 03-682-4175 – להציג בקבלה | מספר לקוח 03-682-4175`,
  ID: `Kunci Lisensi: 021 5824175 | Surat Jalan: 021 5824175 | Nomor pesanan 021 5824175`,
  VN: `Số hợp đồng 028 3822 4455`,
  KR: `주문번호: 02-312-3456`,
  IN: `Policy No: 022 2266 1234 | Order ID 022 2266 1234`,
};

const linesOf = (table: Readonly<Partial<Record<CountryCode, string>>>) =>
  Object.entries(table).flatMap(([country, lines]) =>
    lines.split('|').map((line) => ({ region: country as CountryCode, line: line.trim() })),
  );

const numbersIn = (line: string, region: CountryCode): readonly string[] =>
  findPhoneNumbers(line, { region }).map(({ raw }) => raw);

describe('what is named by a thing', () => {
  it.each(linesOf(CALLED))('is called in $region: $line', ({ region, line }) => {
    const [raw = '', ...others] = numbersIn(line, region);
    expect(others).toEqual([]);
    expect(raw).not.toBe('');
    expect(line.endsWith(raw)).toBe(true);
  });
});

describe('the number of a thing', () => {
  it.each(linesOf(THINGS))('is none in $region: $line', ({ region, line }) => {
    expect(numbersIn(line, region)).toEqual([]);
  });
});

describe('a list', () => {
  it('holds people whose rows are no form’s', () => {
    const list = 'Doug Page: 613-236-0044\nCard Shop Yorkdale: 902-422-7016\nMembership desk: 204-947-2255';
    expect(numbersIn(list, 'CA')).toEqual(['613-236-0044', '902-422-7016', '204-947-2255']);
  });

  it('holds things where none of its rows is named', () => {
    const form = 'Account: 613-236-0044\nContract: 902-422-7016\nMeter: 204-947-2255';
    expect(numbersIn(form, 'CA')).toEqual([]);
  });
});
