import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const found = (region: CountryCode, text: string) => findPhoneNumbers(text, { region }).map(({ raw }) => raw);

describe('rows that begin alike', () => {
  it.each<[CountryCode, string]>([
    [
      'NO',
      'Boks 400 61 679 betalt t.o.m. 05.26\nBoks 900 33 689 betalt 06.26\nBoks 22 91 78 06 ledig, 10,3 m²',
    ],
    ['LV', 'Paraugs 26-501-041 92,4\nParaugs 29-090-684 2,3\nParaugs 27-090-685 2,5'],
    ['HR', 'Uzorak 01-6211-909: pH 7,2\nUzorak 021-853-164: pH 7,8\nUzorak 051-415-725: ponoviti 3'],
  ])('are of things, in %s: %s', (region, text) => expect(found(region, text)).toEqual([]));

  it.each<[CountryCode, string, readonly string[]]>([
    ['DE', 'Papa 0171 2345678\nPapa 030 12345678', ['0171 2345678', '030 12345678']],
    [
      'DE',
      'Anna 0171 2345678\nBen 030 12345678\nEva 030 12345679',
      ['0171 2345678', '030 12345678', '030 12345679'],
    ],
    [
      'GB',
      'Tel 020 7946 0018\nTel 020 7946 0019\nTel 020 7946 0020',
      ['020 7946 0018', '020 7946 0019', '020 7946 0020'],
    ],
  ])('may be of somebody, in %s: %s', (region, text, numbers) =>
    expect(found(region, text)).toEqual(numbers),
  );
});
