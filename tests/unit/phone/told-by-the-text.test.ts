import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/** What the words and the digits around a number tell, in one mail or another. */
const numbers = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => e164 ?? raw);

describe('a number’s country', () => {
  it.each<[CountryCode, string, readonly string[]]>([
    // a place is mentioned, and the number is none of home
    ['HK', 'The London agent again? Ms Olivia Grant, 020 7628 9087', ['+442076289087']],
    ['HK', 'I met the London agent. Ms Olivia Grant, 07700 170662', ['+447700170662']],
    // ... but of home where it may be
    ['DE', 'We were in London. Olivia: 0171 2345678', ['+491712345678']],
    // forms of companies are of several countries
    ['MA', 'Atlas Froid SARL\nTél : 0522-60.39.15 / 16', ['+212522603915']],
    // a row of numbers at home rather than one abroad
    ['TH', 'Tel 0 2396 5071-5\nYour landlord in Osaka: +81 6-6398-6432', ['+6623965071', '+81663986432']],
    // what is free is free at home
    [
      'DE',
      'Unsere Londoner Kollegen: +44 20 7946 0123\nServicetelefon 0800 234 56 70',
      ['+442079460123', '+498002345670'],
    ],
    // words that one country alone has
    ['ES', 'O meu telemóvel: 912 447 186', ['+351912447186']],
    ['AO', 'O meu telemóvel: 923 447 186', ['+244923447186']],
    ['DE', 'Natel 079 412 33 05', ['+41794123305']],
    ['LV', 'Хозяйка — Раса, её номер (литовский) 8 612 46 269.', ['+37061246269']],
    // cities
    ['NG', 'My cousin in Houston wants two, her cell is 832-706-1935', ['+18327061935']],
    ['TN', 'L’acheteur à Gênes veut te parler : Dott. Parodi, uff. 010 599 9608', ['+390105999608']],
  ])('in %s: %s', (region, text, expected) => {
    expect(numbers(text, region)).toEqual(expected);
  });
});

describe('a number is found', () => {
  it.each<[CountryCode, string, readonly string[]]>([
    ['GB', 'It is Ms Bell at Kett & Bell, whose number is 01603 624 417.', ['+441603624417']],
    ['PK', 'UPS wala Asif ka number 0321-4717140', ['+923214717140']],
    ['US', 'Leave a msg at the house 505 294 7730', ['+15052947730']],
    ['GB', 'Booking-in is with our stores 01753 57 82 19.', ['+441753578219']],
    ['GB', 'Main 01484 447 180 | Accounts 01484 447181', ['+441484447180', '+441484447181']],
    ['ZA', 'Call the armed response room 031 764 2180', ['+27317642180']],
    ['PK', 'NTN 2847193-6. Mill gate 041-8752 163', ['+92418752163']],
    ['DK', 'vicevært Bent på 2447 3883 ml. 9 og 10', ['+4524473883']],
    ['IE', 'cancel on 01 413 5992 5 working days before', ['+35314135992']],
    ['IT', 'mi confermi allo 035/21 84 47', ['+39035218447']],
    ['TR', 'Kat 3. Asansör arızasında 0 (216) 418 66 09 veya', ['+902164186609']],
    ['ES', 'Tienes el 2º móvil? Yo tengo este 639 57 82 10.', ['+34639578210']],
    ['DE', 'mobil 0152 / 0187 4463\n2019–heute Disponent', ['+4915201874463']],
    ['DE', 'Tel. 02330 / 97 86 - 24\nFax 02330 / 97 86 - 90', ['+492330978624', '+492330978690']],
    ['AT', 'Hotline Klappe 2750, von auswärts 0732 6950-2750.', ['2750', '+4373269502750']],
    ['SK', 'Môžete mi zavolať na klapku 236?', ['236']],
    ['IT', 'Per chiarimenti: sig.ra Donata, int. 23.', ['23']],
    [
      'NL',
      'Schilders v.o.f. | Badweg 15 | 8401 BL Gorredijk\n0513-46 93 58 | 06 30 59 16 72',
      ['+31513469358', '+31630591672'],
    ],
    ['MX', 'mi número es 5512345678', ['+525512345678']],
    ['MX', 'Mi celular personal es el 442 318 2764', ['+524423182764']],
    ['MX', 'comunicarse con Ana al 5512345678', ['+525512345678']],
    ['IT', 'Ordine 48213, 3 pz.\nrif. Marco 347 1234567', ['+393471234567']],
    ['PL', 'Zamówienie 48213, 3 szt.\nnumer do kierowcy 601 234 567', ['+48601234567']],
    ['BR', 'Portaria: 3269-2311 (ligar com 31 na frente se for de fora)', ['+553132692311']],
    ['US', 'he’s at his place, 727 area code, 461-2093', ['+17274612093']],
    ['AR', 'avisanos al 4902-3377 o por WhatsApp al 11 15-6284-9037', ['+541149023377', '+5491162849037']],
  ])('in %s: %s', (region, text, expected) => {
    expect(numbers(text, region)).toEqual(expected);
  });
});

describe('digits are no number', () => {
  it.each<[CountryCode, string]>([
    ['HU', 'Született: Győr, 1991. 08. 23.'],
    ['SI', 'Položnica 35 €, sklic SI00 2025-0317-114.'],
    ['DE', 'Feuerstättenbescheid mit der Nr. 0391/2026/00418'],
    ['US', 'KB-5031188, fixed in 9.4.2208.1177.'],
    ['NL', 'Vervangen: 030 118 44 72 (1x), 030 220 47 71 (2x).'],
    ['DE', '> Pos. 10  0521 118 44 7  Zylinder 63/36-400   12 St.'],
    ['BR', 'Fechadura ext. 55 mm'],
    ['ES', 'Actas 927 120 618, 927 120 619 y 927 120 620.'],
    ['VN', 'Số hợp đồng 4338/2746, danh bộ 0914.338.274'],
    ['JP', '品番　　　　　品名　　　数量\n03-3827-4609　　軸受ホルダ　　40'],
    ['DE', 'Tel +49 (0)40 / 3 89 ** ** – bitte verwenden Sie'],
    ['US', 'Carrier PRO# 448 201 7735.'],
    ['DK', '2018 – 2025 Direktør'],
    ['AT', 'Beleg 25267/05.02.2026'],
    ['DE', 'XPOL 715882 02/18 0900'],
    ['PT', 'Mat. 2105550-13   Gasket'],
    ['EE', 'kajut 6214, broneering 57301926.'],
    ['HU', 'Irodája Szegeden, 62/ 533-609. Az óra száma kell neki (9 336 155)'],
  ])('in %s: %s', (region, text) => {
    expect(numbers(text, region).filter((one) => one !== '+3662533609')).toEqual([]);
  });
});
