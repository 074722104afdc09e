import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/** What was learned from mails that speak of somebody abroad: each rule with a case on each side. */
const found = (text: string, region: CountryCode): readonly (string | null)[] =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => e164 ?? raw);

type Case = [string, CountryCode, readonly string[]];

describe('a place that is said of one number', () => {
  it.each<Case>([
    [
      'Uncle Aldo is at her place in Italy, phone there is 0422 572 694 (it is the landline over there, so keep the zero, and it is no mobile here). Mum’s on 02 9573 5871 if you can’t get through.',
      'AU',
      ['+390422572694', '+61295735871'],
    ],
    [
      'Beto Garza        Yard, Laredo TX       956-727-5210\nLic. Ana Treviño  Broker, Nuevo Laredo  867 712 4836 (Mexico, dial 011-52)\nNight desk        24/7                  877-418-8438',
      'US',
      ['+19567275210', '+528677124836', '+18774188438'],
    ],
    // A date is no number.
    [
      'der Termin in Basel ist bestätigt: 16.12.2025, 10:20 Uhr, 4057 Basel, Haus B.\n\nbitte dort, Sekretariat Prof. Aebi, 061 685 24 70. Für die Überweisung sind wir zuständig: 07621 9182-44',
      'DE',
      ['+41616852470', '+497621918244'],
    ],
    // An address says where whoever signs is.
    ['Autohaus Auer, 6300 Wörgl, Österreich\n\nTel. 0512 123456', 'DE', ['+43512123456']],
  ])('says little of the others: %s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('an area code of the own country that others would have to cut', () => {
  it.each<Case>([
    [
      'bei Autoteile Wieser v Celovcu (Klagenfurt, Avstrija): 0463 / 35 92 70.\nServis: 04 236 95 17',
      'SI',
      ['+43463359270', '+38642369517'],
    ],
    [
      "Famille d'ici\tTél.\tFamille à Kirchheim\tTél. (Allemagne)\nRoche\t04 73 26 81 47\tSchmid\t07021 / 66 11 2",
      'FR',
      ['+33473268147', '+49702166112'],
    ],
    ['Klagenfurt, Avstrija: 0463 / 35 92 70.\nServis: 04236 / 95 17', 'SI', ['+43463359270', '+4342369517']],
    [
      'Seit Perpignan klappert es. Unsere Werkstatt in Gütersloh (05241 86098) sagt, es ist das Radlager.',
      'DE',
      ['+49524186098'],
    ],
    [
      'Dr. Pichler in Bozen ist unter 0471 442 349 zu erreichen (Italien). Sie können auch mich befragen, 08031 41 16 05.',
      'DE',
      ['+390471442349', '+498031411605'],
    ],
    [
      'Werkstatt Hameln    05151/42 51 57\nLuc Perrin, Dole    03 84 77 85 43\nSpedition Besançon  +33 3 81 44 36 35\n\nRechnung, FR 64 412 907 338.',
      'DE',
      ['+495151425157', '+33384778543', '+33381443635'],
    ],
  ])('is the own: %s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('a calling code that is named behind a number', () => {
  it.each<Case>([
    ['Son numéro, 05 56 81 47 30 (indicativo 33).', 'PT', ['+33556814730']],
    ['Plantão: 232 471 826 (indicativo 33).', 'PT', ['+351232471826']],
    ['your cell, I have 07743 067 857 written down, with the 44 in front', 'US', ['+447743067857']],
    ['Invoice 07743 067 857 is due, with the 44 in front', 'US', []],
    ['韓国の番号で 02-739-7092、国番号82をつけて最初の0を取ってください。', 'JP', ['+8227397092']],
    ['az ottani száma 02682 / 63 718 (Ausztria, 0043, nulla nélkül)', 'HU', ['+43268263718']],
    ['Vertragsnummer: 02682 63718 (Fall 0043)', 'HU', []],
    ['Broker 867 712 4836 (dial 011-52)', 'US', ['+528677124836']],
    ['The number she gave is 14 622 14 27; dial 011-48 first.', 'US', ['+48146221427']],
    ['Bécs, Ausztria: 01 / 714 52 31 (0043 1 ...), hozzánk pedig', 'HU', ['+4317145231']],
    ['联系 Herr Vogt，办公室 07121 / 618 26-04，国家代码 49。', 'CN', ['+4971216182604']],
    // In another sentence, it is that of the number there.
    [
      'Odjava prehrane do 8.00: 02 618 54 93. Trst, v Italiji, recepcija 040 36 02 19 (predpona 0039).',
      'SI',
      ['+38626185493', '+39040360219'],
    ],
  ])('is its own: %s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('a number that the own country has not', () => {
  it.each<Case>([
    [
      'Magazijn Genk: 089 32 71 40 (Kristof) of zijn gsm 0475 61 88 02.',
      'NL',
      ['+3289327140', '+32475618802'],
    ],
    ['Magazijn Roermond: 089 32 71 4 (Kristof) of zijn gsm 0475 61 88 02.', 'NL', ['+31475618802']],
    [
      'M. Hauser à Kehl, il parle français. Son numéro en Allemagne :\n07851 / 89 43 16.\nSinon',
      'FR',
      ['+497851894316'],
    ],
    ['Filiale in Lörrach, dort Frau Kiefer, 07621 / 91 93 64.', 'CH', ['+497621919364']],
    // Abroad, nobody leaves the 0 away.
    ['Seit Lyon. Talleres Rueda, Tel. 0952 74 29 88', 'FR', ['+33952742988']],
    ['In Makkah our man is Brother Yasir, Saudi mobile 050 441 1184', 'PK', ['+966504411184']],
  ])('is a neighbour’s where it is written as theirs: %s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('whose number is said', () => {
  it.each<Case>([
    ['The brother in Houston wants to confirm. His US line: 832 659 7204.', 'NG', ['+18326597204']],
    ['Ask for the line: 832 659 7204.', 'NG', []],
    ['ne javlja se na 0172 / 598 92 42, to je njemački mobitel. Radionica', 'HR', ['+491725989242']],
    [
      'ne javlja se na 023 392 395, njemački mobitel: 0172 / 598 92 42',
      'HR',
      ['+38523392395', '+491725989242'],
    ],
    ['your UK forwarder (Kestrel Shipping, Felixstowe, 01394 656 675) may talk', 'IN', ['+441394656675']],
    ['Holländische Agentur: Van Beusekom, 076 - 592 89 48.', 'DE', ['+31765928948']],
    ['Sie spricht auf Deutsch weiter, 021 954 8653', 'NZ', ['+64219548653']],
    ['德国办公室电话是040 7315 5236。我的手机138 2712 4689', 'CN', ['+494073155236', '+8613827124689']],
    ['お店 020 7633 0211（英国）を記載', 'JP', ['+442076330211']],
    ['프랑스 휴대폰은 06 58 19 76 75입니다. 공방 전화 063-284-3793', 'KR', ['+33658197675', '+82632843793']],
    ['Anna in Esbjerg: 75 13 68 02. Ring meg: 48 29 71 06', 'NO', ['+4575136802', '+4748297106']],
  ])('in %s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});
