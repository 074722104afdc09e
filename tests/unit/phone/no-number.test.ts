import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const raws = (text: string, region: CountryCode) => findPhoneNumbers(text, { region }).map(({ raw }) => raw);

describe('what is no phone number', () => {
  it.each<readonly [string, CountryCode, string]>([
    ['a date', 'DE', 'am 02.02.1969 und 24.12.2026'],
    ['a date the other way round', 'US', 'on 02/17/2018 or 2018-02-17'],
    ['a date written together', 'US', 'backup 20261123-1530 done'],
    ['a time', 'DE', 'von 08:30 bis 17:00 Uhr, 8.30-17.00 Uhr'],
    ['opening hours', 'DE', 'Mo-Fr 8-12 und 14-18 Uhr'],
    ['a range of years', 'DE', '1998-2026, 2025/26'],
    ['an amount in German', 'DE', 'insgesamt 1.234.567,89 EUR, 0,45 €'],
    ['an amount in French', 'FR', 'un total de 01 234 567,89 € TTC'],
    ['an amount in English', 'US', '$1,234,567.89 and USD 4155550123'],
    ['an amount in Swiss', 'CH', "CHF 1'234'567.90"],
    ['a percentage', 'US', '415-666-7777%'],
    ['a measure', 'DE', '0,75 l, 1200 kg, 040 123456 kWh'],
    ['an IPv4 address', 'DE', 'ping 192.168.178.120'],
    ['an IPv6 address', 'DE', '2001:0db8:85a3:0000:0000:8a2e:0370:7334'],
    ['a MAC address', 'DE', '00:1A:2B:3C:4D:5E'],
    ['a GUID', 'DE', '0401234a-1234-4123-8123-040123456789'],
    ['a hash', 'DE', 'commit 0401234567890abcdef0123456789abcdef01234'],
    ['an IBAN', 'DE', 'IBAN DE89 3704 0044 0532 0130 00'],
    ['another IBAN', 'IT', 'IT60 X054 2811 1010 0000 0123 456'],
    ['a card', 'US', '4111 1111 1111 1111'],
    ['a social security number', 'US', '123-45-6789'],
    ['a Dutch BSN', 'NL', 'BSN 123456782'],
    ['a British NINO', 'GB', 'NI number QQ 12 34 56 C'],
    ['a VAT id', 'DE', 'USt-IdNr. DE 134 567 890'],
    ['an Italian VAT number', 'IT', 'P. IVA 01234567890'],
    ['a Belgian VAT number', 'BE', 'BTW BE 0456.789.012'],
    ['an ISBN', 'DE', 'ISBN 978-3-16-148410-0'],
    ['an EAN', 'DE', 'EAN 4006381333931'],
    ['a tracking number', 'DE', 'Sendungsnummer (GLS): 0401 2345 6789'],
    ['an order number', 'DE', 'Bestellnummer 040 66969 128'],
    ['an order number in English', 'US', 'order number 415-555-0123'],
    ['an invoice', 'FR', 'N° de facture : 01 42 68 53 00'],
    ['a ticket', 'US', 'ticket 4155550123'],
    ['a case', 'GB', 'case no. 020 7946 0958'],
    ['a purchase order', 'US', 'PO 4500178823'],
    ['a customer number', 'DE', 'Unsere Kd.-Nr. ist 0815472.'],
    ['a customer number in Greek', 'GR', 'Κωδικός πελάτη: 694 412 0771'],
    ['an order number in Korean', 'KR', '주문번호: 02-2026-1234'],
    ['a version', 'PL', 'Wersja systemu 22.1.234.567'],
    ['coordinates', 'DE', '52.520008, 13.404954'],
    ['a file name', 'DE', 'invoice_0401234567.pdf und Scan 040123456 (2).pdf'],
    ['a URL', 'DE', 'https://firma.example/kunden/040-66969128?id=0401234567'],
    ['a page without a protocol', 'VN', 'zalo.me/0912213678'],
    ['a mail address', 'DE', '04066969128@sms.example und mail+0401234567@firma.example'],
    ['a SIP address', 'DE', 'sip:04066969128@pbx.example'],
    ['a flight', 'DE', 'LH 0400 am 24.12.'],
    ['a booking', 'AU', 'Booking 0740-31-4477 is locked in.'],
    ['a postcode', 'DE', '01067 Dresden, 20095 Hamburg'],
    ['a Brazilian postcode', 'BR', 'CEP 01414-001'],
    ['a meeting id', 'DE', 'Meeting-ID: 312 040 669 128'],
    ['a passcode', 'DE', 'Kenncode: 040123456'],
    ['a licence key', 'US', 'KEY-4155-5501-23AB-0142'],
    ['a code of an article', 'US', 'SKU-4842123456-X'],
    ['an emergency number', 'DE', 'Notruf 112, Polizei 110, ärztlicher Dienst 116117'],
    ['a short code', 'US', 'Text JOIN to 72455'],
    ['a masked number', 'US', 'card ending ****4155550123'],
    ['a value of a CSV file', 'PL', '1001;600123456;12;1234,50'],
    ['a row of prices', 'DE', 'Dübel\t040 66969-128\tVE 50\t12,10'],
    ['a column of article numbers', 'DE', 'Pos.\tArt.-Nr.\tName\n1\t0301 44 872\tSchere'],
    ['a British tax number', 'GB', 'Warszawa, Poland\nVAT reg. GB 712 3344 18'],
    ['one of several references', 'TH', 'Ref.1: 018442071184 Ref.2: 0623184420'],
    ['an installation', 'TR', 'Tesisat no 5324184420'],
    ['our note of fees', 'LU', 'notre note d’honoraires n° 24/00317'],
    ['two short codes behind a number', 'IE', 'NightDoc 0818 33, emergencies 999/112'],
    ['a batch', 'DE', 'EAN 4006381333931, PZN 01234567, Charge 0712345'],
    ['a reference to call back about', 'FR', 'Réf. 04 78 12 34 56 à rappeler'],
    ['a receipt', 'PL', 'Nr paragonu 22 123 45 67'],
    ['a sum', 'US', '45+31-339243873'],
    ['a mixture of letters', 'US', 'abc415-666-7777def'],
    ['a German tax number', 'DE', 'Steuernummer 012/345/67890'],
    ['a number without the leading 0 its country writes', 'DE', '4066969128'],
    ['more digits than a number may have', 'DE', '+49 40 66969 128 4949 4949'],
  ])('stays unmarked: %s', (_, region, text) => {
    expect(raws(text, region)).toEqual([]);
  });
});

describe('a phone number stays one', () => {
  it.each<readonly [string, CountryCode, string, string]>([
    ['beside a date', 'DE', 'am 24.12.2026 unter 040 66969128', '040 66969128'],
    ['before opening hours', 'DE', 'Tel. 040 66969128 (8-17 Uhr)', '040 66969128'],
    ['before a date', 'DE', 'Tel. 040 66969128, 24.12.2026', '040 66969128'],
    ['behind a postcode', 'US', 'CA 34215 - 415-666-7777 is my number', '415-666-7777'],
    ['behind money', 'US', '$20 415-666-7777', '415-666-7777'],
    ['of customer service', 'DE', 'Kundenservice: 0800 7246000', '0800 7246000'],
    ['for questions about an invoice', 'DE', 'Fragen zur Rechnung? Tel. 040 66969128', '040 66969128'],
    ['of a department', 'US', 'Reservations: (800) 555-0187', '(800) 555-0187'],
    ['in a table', 'US', 'Name\tExt.\tCell\nDiaz\t104\t612-555-0141', '612-555-0141'],
    ['behind a picture of a telephone', 'DE', '☎ 040 66969128', '040 66969128'],
    ['at the end of a sentence', 'DE', 'Rufen Sie an: 040 66969128.', '040 66969128'],
    ['right behind Chinese words', 'US', '请拨打415-666-7777我在明天', '415-666-7777'],
    ['that is somebody’s new one', 'AU', 'tom’s new number 0491570737, the boat bloke', '0491570737'],
    ['of somebody who has changed it', 'FR', 'il a changé de numéro : 07.81.23.45.67.', '07.81.23.45.67'],
    ['that follows', 'FR', 'au numéro suivant : 06 12 34 12 34', '06 12 34 12 34'],
    ['for a local call', 'AU', 'or the local-call number 1300 975 711.', '1300 975 711'],
    ['that is green', 'FR', 'Numéro vert : 0 805 10 41 77', '0 805 10 41 77'],
    ['of several', 'MX', 'Caseta 1: 55 5812 3344   Caseta 2: 55 5812 3345', '55 5812 3345'],
    ['in a list, behind a remark', 'DK', 'på tlf. 28 71 44 09 (Mette) og 22749031 (Jonas)', '22749031'],
    ['of a notary', 'DE', 'Notar Dr. Meyer 040 66969128', '040 66969128'],
    ['of the police', 'GB', 'Police: 020 7946 0653', '020 7946 0653'],
    ['behind tel:', 'DE', 'Call <tel:+494066969128>', '+494066969128'],
  ])('%s', (_, region, text, raw) => {
    expect(raws(text, region)).toContain(raw);
  });
});

describe('a number that is called one, but is valid nowhere', () => {
  it('is given without anybody to call, so that a person can see and mend it', () => {
    expect(findPhoneNumbers('Phone: 555-666-7777', { region: 'US' })).toMatchObject([
      { raw: '555-666-7777', e164: null, confidence: 'likely', kind: 'phone' },
    ]);
  });
});
