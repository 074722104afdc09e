import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * Lists, tables and plans whose lines are of several countries, and what says of which: places, their columns, codes,
 * addresses, titles.
 */

const found = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region })
    .map(({ e164 }) => e164)
    .join(' ');

/** The country of the mailbox, a text, and the numbers in it. */
type Row = readonly [region: CountryCode, text: string, numbers: string];

describe('numbers of a list are of the places that its lines name', () => {
  it.each<Row>([
    // capitals, ports and holiday places everywhere, as several languages call them
    [
      'ZA',
      'Maseru    2231 4300\nMbabane   2404 8173\nWindhoek  (061) 22 4955',
      '+26622314300 +26824048173 +26461224955',
    ],
    [
      'SN',
      'Niamey          M. Maïga         20 73 48 61\nNouakchott      M. Ely           45 25 38 16',
      '+22720734861 +22245253816',
    ],
    ['DE', 'Am Samstag sind wir in Beaune, Mme Lamarche: 03 80 24 73 16', '+33380247316'],
    ['DE', 'Mittagessen in Martigny (Les Mélèzes, 027 722 45 60)', '+41277224560'],
    ['GR', 'Μανίλα: (02) 8527 3846\nΒομβάη: 022 2757 3814', '+63285273846 +912227573814'],
    ['BG', 'за Одрин търсете Мехмет бей на 0284 213 88 84', '+902842138884'],
    ['FI', 'Riika\tBrīvības gatve 214\t67 54 88 17', '+37167548817'],
    ['IS', 'Tórshavn (Færeyjar)\t31 48 43\nBergen (Noregur)\t55 23 87 30', '+298314843 +4755238730'],
    // codes of countries before cells of spaces, and in brackets
    [
      'BE',
      'BE  Gent    Dok Noord 7      09 233 48 17\nLU  Esch    bd Prince 60     26 54 83 64',
      '+3292334817 +35226548364',
    ],
    [
      'DE',
      'Brno, Tschechien   Ing. Dvořák     543 218 674\nKragujevac, SRB    Zoran Ilić      034 618 472',
      '+420543218674 +38134618472',
    ],
    // the same in rows as a page parts them
    ['BE', 'NL  Breda   076 521 83 46\u2028LU  Esch    26 54 83 64', '+31765218346 +35226548364'],
    ['BE', 'LU  Esch    26 54 83 64\u2028NL  Breda   076 521 83 46', '+35226548364 +31765218346'],
    // semicolons
    [
      'LU',
      'Dublin ; A. Ní Cheallaigh ; 01 648 3959\nZurich ; R. Bänziger ; 043 384 27 89',
      '+35316483959 +41433842789',
    ],
    ['CL', 'Puerto; País; Agente; Fono\nGuayaquil; Ecuador; Marítima; (04) 251-3340', '+59342513340'],
    // towns that are words or people, among others
    [
      'US',
      'Bogotá    Andrés Pinzón     601 348 2241\nLima      Rosa Cárdenas     (01) 447-3826\nQuito     Ana Paz           (02) 244-7382',
      '+576013482241 +5114473826 +59322447382',
    ],
    [
      'DE',
      'Lyon: Jean, 04 72 41 83 96\nZagreb: Iva, 01 483 9621\nSplit: Ana, 021 483 962',
      '+33472418396 +38514839621 +38521483962',
    ],
    // their own line, where several others are spoken of
    [
      'MX',
      'GUATEMALA — Ferretería La Ceiba, zona 4. Tel. 2332 7481\nEL SALVADOR — Herramientas, San Salvador. Tel. 2225-3817\nHONDURAS — Comercial, San Pedro Sula. Tel. 2553-8550\nCOSTA RICA — Tornicentro, San José. Tel. 2257-6183',
      '+50223327481 +50322253817 +50425538550 +50622576183',
    ],
    // a country by itself over lines with numbers
    ['NO', 'Grønland\n  Nuuk: 70 13 64\nDanmark\n  Ekspedisjon: 33 69 41 72', '+299701364 +4533694172'],
    // what a whole line is about
    [
      'AE',
      'UAE – Dubai: 04 885 6217 | Abu Dhabi: 02 551 7384\nSaudi Arabia – Riyadh: 011 476 2918 | Eng. Faisal 055 718 2634',
      '+97148856217 +97125517384 +966114762918 +966557182634',
    ],
    // cells between bars, and towns with their countries
    [
      'US',
      '| San José, Costa Rica | Ana Solano  | 2290 6174 |\n| Bogotá               | Luis Rojas  | 310 486 2917 |',
      '+50622906174 +573104862917',
    ],
    [
      'SN',
      'Mali (Sikasso)        M. Traoré    76 49 03 57\nTogo (Kara)           M. Tchalla   90 23 57 08\nCameroun (Bafoussam)  Mme Kamga    6 77 90 35 28',
      '+22376490357 +22890235708 +237677903528',
    ],
    ['IN', 'Pokhara, Nepal   061 463829\nThimphu, Bhutan  02-334816', '+97761463829 +9752334816'],
    // days of a plan are no part of the number above
    [
      'DE',
      '03.-05.  Hanoi          Hang Gai           024 3926 4718\n06.      Halong-Bucht   Dschunke           ',
      '+842439264718',
    ],
    ['CY', '01–07 Nov  Andreas, Limassol (UTC+2)   99 483 998', '+35799483998'],
    ['NL', 'Rwanda (Kigali) – 0788 314 627\nDR Congo (Goma) – 0997 418 263', '+250788314627 +243997418263'],
  ])('in %s: %s', (region, text, numbers) => {
    expect(found(text, region)).toBe(numbers);
  });
});

describe('numbers are of the address below which they stand', () => {
  it.each<Row>([
    // the form of a company that other countries have, too
    ['FR', 'Détroit Fret SARL\nZone Franche, 90000 Tanger, Maroc\nTél. : 05 39 39 47 12', '+212539394712'],
    ['AU', '112 Tuam Street, Christchurch 8011, NZ\nText me on 027 418 6293', '+64274186293'],
    ['SN', 'Lagune Cacao SA, 18 BP 2741 Abidjan 18\nAu bureau : 27 21 35 62 52', '+2252721356252'],
    // postcodes behind their towns
    ['PH', 'Fukuyama-shi, Hiroshima 721-0942\nTel. (084) 953-4182', '+81849534182'],
    // scripts without capitals
    ['JP', '台湾台中市西屯区工業区三十八路 167 号\n電話 04-2359-6172', '+886423596172'],
    ['EG', 'شارع النهضة، عمارة 27، العقبة 77110، الأردن\nهاتف: 03 201 4786', '+96232014786'],
  ])('in %s: %s', (region, text, numbers) => {
    expect(found(text, region)).toBe(numbers);
  });
});

describe('what names a place says nothing of a number', () => {
  it.each<Row>([
    ['AU', 'I am in the South Island till Wed. Mobile 0417 532 968', '+61417532968'],
    ['FR', 'Anne Milan 06 12 10 36 36', '+33612103636'],
    ['IT', 'Marco Colombo 339 418 2756', '+393394182756'],
    ['FR', 'Sandra Milan 06 12 10 36 36', '+33612103636'],
    ['FR', 'Stephane Milan: 06 12 10 36 37', '+33612103637'],
    ['FR', 'Salle 2 | Anne Milan | 06 12 10 36 38', '+33612103638'],
    ['DK', 'Chauffør +420 731 648 273, kirken: 03 80 24 73 16', '+420731648273'],
    ['CO', 'Mantenimiento             don Israel Roma             310 590 6633', '+573105906633'],
    ['BG', 'Вместо нея търсете Виена Петрова, тел. 02 944 60 95', '+35929446095'],
    [
      'HR',
      'Za opremu (čarape su zapele na carini u Sloveniji) javite se teti Florens, 01 4819 063',
      '+38514819063',
    ],
    ['NO', 'Frode Hamre, 75 63 72 95', '+4775637295'],
    // whatever else is told, a number may be the mailbox's
    [
      'GB',
      'DHAKA (Bangladesh)\n  Rafiqul, 02-5881 6321\nTIRUPPUR (India)\n  Lakshmi, 0421 224 0792\nCOLOMBO (Sri Lanka)\n  Dilhan, 011 258 6859\nBRAGA (Portugal)\n  Fátima, 253 618 472\nAT HOME\n  Customs broker at Felixstowe: 01394 61 84 27',
      '+880258816321 +914212240792 +94112586859 +351253618472 +441394618427',
    ],
  ])('in %s: %s', (region, text, numbers) => {
    expect(found(text, region)).toBe(numbers);
  });
});

describe('people and words tell a country', () => {
  it.each<Row>([
    ['GB', 'The local agent is M. Faure at 05 53 59 62 14', '+33553596214'],
    ['LT', 'skambink man į norvegišką mobilų 468 27 915', '+4746827915'],
    [
      'BR',
      '>> Domingos Kiala, Luanda – Angola\n>> 222 338 417, telemóvel 923 618 182',
      '+244222338417 +244923618182',
    ],
    ['AT', 'Büro Mailand: 02 4812 3456', '+390248123456'],
    ['LT', 'Uoste budi Aivars, mob. 2941 8273. Latvijos numeriai, tad +371 priekyje', '+37129418273'],
    ['DE', 'In Lourdes wohnen wir im Hôtel Sainte-Agathe. Rezeption: 05 62 94 37 81', '+33562943781'],
    ['DE', 'Rezeption: 05 62 94 37 8', '+4956294378'],
    ['AT', 'Buchungsbüro München\n089 / 20 20 77 41', '+498920207741'],
  ])('in %s: %s', (region, text, numbers) => {
    expect(found(text, region)).toBe(numbers);
  });
});
