import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const e164s = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ e164 }) => e164);

describe('what is written as no phone number is', () => {
  it.each<[string, CountryCode, string]>([
    ['a file of a year', 'IT', "l'udienza (R.G. 8891/2024) è rinviata, avv. a Lugano (+41 91 922 86 91)"],
    ['a meter with its maker', 'DE', 'Zählernummer: 1 EMH00 0851 2277\nMarktlokation: 50417 88231 4'],
    [
      'a code in fours that begins with 0',
      'PL',
      'Kod e-recepty (44 cyfry: 0118 2050 3643 5296...). Do widzenia',
    ],
    ['a booking by its Italian number', 'IT', 'Prenotazione n. 0984 3371 52 – Livorno / Golfo Aranci'],
    ['a company with tele in its name', 'DE', 'LASTSCHRIFT TELEKOM 2756640081 RG 8511204556'],
    ['a logger', 'QA', 'Logger 30 91 77 42, file 3. Mr. Varghese'],
  ])('%s', (_, region, text) => {
    expect(e164s(text, region).filter((e164) => e164 !== '+41919228691')).toEqual([]);
  });

  it.each<[string, CountryCode, string, string]>([
    ['a slash behind an area code', 'DE', 'Tel. 06131/2024', '+4961312024'],
    ['a number’s place between letters', 'DE', 'Lager 3 Tor Nord, 0851 2277', '+498512277'],
    ['numbers in fours', 'NO', 'tlf. 2317 7300', '+4723177300'],
    ['my number in Italian', 'IT', 'Il mio n. 0984 3371 52', '+390984337152'],
    ['a mobile in Italian', 'IT', 'cell. n. 338 471 9025', '+393384719025'],
    ['telephones', 'DE', 'Telefon 0800 330 1000', '+498003301000'],
  ])('but %s', (_, region, text, e164) => {
    expect(e164s(text, region)).toEqual([e164]);
  });
});

describe('a word for a thing', () => {
  it('says nothing of the digits where it is what somebody does', () => {
    expect(e164s('Please phone when you pass Mossel Bay: 044 874 3351', 'ZA')).toEqual(['+27448743351']);
  });

  it('does where it is somebody’s', () => {
    expect(e164s('Your pass for Mossel Bay: 044 874 3351', 'ZA')).toEqual([]);
  });

  it('does not where its sentence has ended', () => {
    expect(e164s('FPS ID 706913802. Absent? WhatsApp 6529 3827', 'HK')).toEqual(['+85265293827']);
    expect(e164s('FPS ID for WhatsApp 6529 3827', 'HK')).toEqual([]);
  });
});

describe('hours', () => {
  it('cost nothing by the minute', () => {
    expect(e164s('Spoedtandarts 0900-1515 (€ 0,80 p/m)', 'NL')).toEqual(['+319001515']);
    expect(e164s('Open 0900-1515 (€ 5)', 'NL')).toEqual([]);
  });
});
