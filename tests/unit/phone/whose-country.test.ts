import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const e164s = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ e164 }) => e164);

describe('a calling code behind a number without one', () => {
  it.each<[CountryCode, string, readonly string[]]>([
    ['DE', 'Auskunft in Romanshorn: 071 466 78 88 (von uns mit 0041 und ohne die Null)', ['+41714667888']],
    ['DE', 'noch seine Nummer 030 / 355 18 27, also mit italienischer Vorwahl +39 davor', ['+390303551827']],
    ['NL', 'melden bij Kristof, 050 54 83 17 (België dus, 0032 ervoor), kade 204', ['+3250548317']],
    ['IT', 'Chiamate il rifugio: 081 544 12 34, prefisso +41 davanti', ['+41815441234']],
    ['FR', 'Notre hôtel, 022 731 00 00 (+41 depuis la France)', ['+41227310000']],
    [
      'AU',
      'Resort phone 672 4539, mobile 992 0875. From Australia dial 0011 679 first.',
      ['+6796724539', '+6799920875'],
    ],
    ['DE', 'Büro 030 2312512, Zürich 044 466 78 88 (0041 davor)', ['+49302312512', '+41444667888']],
  ])('says whose it is in %s: %s', (region, text, numbers) => {
    expect(e164s(text, region)).toEqual(numbers);
  });

  it.each<[CountryCode, string, readonly string[]]>([
    ['DE', 'Tisch unter 030 2312512 (+10 Personen)', ['+49302312512']],
    ['FR', 'Tel 06 12 34 56 78, +33 min', ['+33612345678']],
    ['DE', 'Tel. 071 466788, mobil +41\u00a079 466 78 88', ['+4971466788', '+41794667888']],
    ['DE', 'Tel. 071 4667888.\nRaum 0041 ist frei', ['+49714667888']],
  ])('but nothing else does in %s: %s', (region, text, numbers) => {
    expect(e164s(text, region)).toEqual(numbers);
  });
});

describe('the reader’s own number', () => {
  const before = 'Se vi perdete: Carla +39 338 471 90 25 oppure a casa 0578 / 74 83 16. ';

  it('is of the mailbox’s country, though the writer’s stands before it', () => {
    const text = `${before}Ho ancora il vostro numero di Rosenheim, 08031 / 39 81 78, va bene anche quest'anno?`;
    expect(e164s(text, 'DE')).toEqual(['+393384719025', '+390578748316', '+498031398178']);
  });

  it('but the writer’s next one is of the writer’s', () => {
    expect(e164s(`${before}Il nostro ufficio: 0578 / 74 83 17`, 'DE')).toEqual([
      '+393384719025',
      '+390578748316',
      '+390578748317',
    ]);
  });
});

describe('a dash', () => {
  it.each([
    ['sets off a direct line as long as its base', 'Tel. 05251 8370-8876', '+49525183708876'],
    ['counts up closely to the end of a range', 'Tel. 05251 8370-8379', '+4952518370'],
  ])('%s', (_, text, e164) => {
    expect(e164s(text, 'DE')).toEqual([e164]);
  });
});

describe('a number in pairs', () => {
  it('goes on in the next line where only three digits stand behind its area code', () => {
    expect(e164s('Termine unter 04122 - 5 17\n> 04 durchgeben', 'DE')).toEqual(['+49412251704']);
  });

  it.each(['Termine unter 04122 - 5 17\n14:30 Uhr', 'Termine unter 04122 517\n04 Dezember'])(
    'but not with what is none of its pairs: %j',
    (text) => {
      expect(e164s(text, 'DE')).toEqual(['+494122517']);
    },
  );
});
