import { describe, expect, it } from 'vitest';
import { type CountryCode, isEmergencyNumber, listCountries } from '../../../lib/phone';
import { EMERGENCY_NUMBERS } from '../../../lib/phone/emergency-numbers';

describe('an emergency number', () => {
  it.each<[CountryCode, string, string]>([
    ['DE', '110 112', '999 115 116117 11833 1112'],
    ['AT', '112 122 133 144', '110 999'],
    ['CH', '112 117 118 144', '110 999'],
    ['FR', '15 17 18 112', '999 110 16'],
    ['IT', '112 113 115 118', '110 999'],
    ['ES', '085 088 112', '110 999'],
    ['NL', '112', '110 999'],
    ['BE', '100 101 112', '110 999'],
    ['GB', '112 999', '110 101 111 9999'],
    ['IE', '112 999', '110'],
    ['PL', '112 997 998 999', '110 996'],
    ['CZ', '112 150 155 158', '149 160 15'],
    ['SE', '112 90000', '110 90001'],
    ['NO', '110 112 113', '999 114'],
    ['US', '911', '110 411 611 9111 91'],
    ['CA', '911', '110 411'],
    ['MX', '060 065 066 080 911', '110'],
    ['BR', '128 190 192 193', '110 191'],
    ['AU', '000 106 112', '110 0000'],
    ['NZ', '111', '110 999'],
    ['JP', '110 119', '118 999'],
    ['CN', '110 119 120', '999'],
    ['IN', '100 101 102 108 112 1298 2611', '110 2612'],
    ['ZA', '10111 10177 112', '110 10112'],
    ['RU', '01 02 03 101 102 103 112', '04 999'],
    ['GA', '18 1300 1399 1730', '1400 130'],
  ])('of %s is one of %s', (region, numbers, others) => {
    for (const number of numbers.split(' ')) expect(isEmergencyNumber(number, region), number).toBe(true);
    for (const other of others.split(' ')) expect(isEmergencyNumber(other, region), other).toBe(false);
  });

  it.each(listCountries())('is 112 and 911 in %s, whatever its plan says', (region) => {
    expect([isEmergencyNumber('112', region), isEmergencyNumber('911', region)]).toEqual([true, true]);
  });

  it('of any country is one where the country is not known', () => {
    for (const number of ['110', '999', '000', '111', '15', '90000'])
      expect(isEmergencyNumber(number, null), number).toBe(true);
    expect(isEmergencyNumber('4711', null)).toBe(false);
  });

  it.each(Object.entries(EMERGENCY_NUMBERS))('is %s in %s, and nowhere else', (number, countries) => {
    const digits = number.replaceAll('.', '7');
    const others = Object.keys(EMERGENCY_NUMBERS).filter((other) => isWrittenAs(other, digits));
    const where = new Set(others.flatMap((other) => EMERGENCY_NUMBERS[other]?.split(' ') ?? []));
    expect([...where]).toEqual(expect.arrayContaining(countries.split(' ')));
    expect(listCountries().filter((region) => isEmergencyNumber(digits, region))).toEqual([...where].sort());
  });

  it.each(['', '.', '13..', '+112', ' 112', '1120'])('is not %j', (text) => {
    expect(isEmergencyNumber(text, null)).toBe(false);
  });
});

const isWrittenAs = (number: string, digits: string) =>
  new RegExp(`^${number.replaceAll('.', '\\d')}$`).test(digits);

describe('the table of emergency numbers', () => {
  it('has few digits by number, and names of countries, each once', () => {
    for (const [number, countries] of Object.entries(EMERGENCY_NUMBERS)) {
      expect(number).toMatch(/^[\d.]{2,6}$/);
      expect(countries).toMatch(/^[A-Z]{2}( [A-Z]{2})*$/);
      expect(new Set(countries.split(' ')).size).toBe(countries.split(' ').length);
    }
  });

  it('names every country but those that have none beside the two of everywhere, or are in no public list', () => {
    const named = new Set(Object.values(EMERGENCY_NUMBERS).flatMap((countries) => countries.split(' ')));
    const others = listCountries().filter((region) => !named.has(region));
    expect(others.join(' ')).toBe(
      'AI AS AX BM BQ CA CR CW DO FI GD GL GN GQ GU IO IS KW KY MH MP MT NL PA PR PW RO ST TA TK TV US VI VU',
    );
  });
});
