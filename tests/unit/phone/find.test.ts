import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const inGermany = (text: string) => findPhoneNumbers(text, { region: 'DE' });
const raws = (text: string) => inGermany(text).map(({ raw }) => raw);

describe('a phone number', () => {
  it.each([
    ['international', 'Call +49 (0)40 66969 128 today', '+49 (0)40 66969 128', '+494066969128'],
    ['national', 'Mobil 0171 39200 25.', '0171 39200 25', '+491713920025'],
    ['in brackets', 'Büro (040 66969400)', '040 66969400', '+494066969400'],
    ['with its area code in brackets', '(040) 66969400', '(040) 66969400', '+494066969400'],
    ['of another country', 'London +44 20 7946 0958', '+44 20 7946 0958', '+442079460958'],
    ['with a slash', 'Tel. 040/66969-400', '040/66969-400', '+494066969400'],
  ])('is found %s', (_, text, raw, e164) => {
    expect(inGermany(text)).toMatchObject([{ raw, e164, confidence: 'valid' }]);
  });

  it('carries its extension beside what is dialled', () => {
    expect(findPhoneNumbers('+1 650 253 0000 ext. 12')).toMatchObject([
      { e164: '+16502530000', extension: '12' },
    ]);
  });

  it('is a fax number behind that word, and only directly behind it', () => {
    expect(inGermany('Fax: 040 66969 129')).toMatchObject([{ kind: 'fax' }]);
    expect(inGermany('Telefax 040 66969 129')).toMatchObject([{ kind: 'fax' }]);
    expect(inGermany('No fax please. Call 040 66969 129')).toMatchObject([{ kind: 'phone' }]);
  });

  it('is told apart by its plan', () => {
    expect(inGermany('0171 39200 25 oder 0800 7246000').map(({ kind }) => kind)).toEqual([
      'mobile',
      'tollfree',
    ]);
  });

  it('keeps its last group before a word of measure, and lets go of a count behind it', () => {
    expect(raws('040 66969 400 mg')).toEqual(['040 66969 400']);
    expect(raws('+49 40 66969 400 people')).toEqual(['+49 40 66969 400']);
    expect(raws('0171 3920025 300 people')).toEqual(['0171 3920025']);
    expect(raws('0171 3920025 10 min')).toEqual(['0171 3920025']);
  });

  it('of one line never runs into the next', () => {
    expect(raws('040 66969 400\n040 66969 401\t040 66969 402')).toEqual([
      '040 66969 400',
      '040 66969 401',
      '040 66969 402',
    ]);
  });
});

describe('a country that has no plan', () => {
  it.each(['XX', 'de', '', '001', 'constructor'])('has no numbers: %j', (name) => {
    const region = name as CountryCode;
    expect(findPhoneNumbers('Tel. 040 66969128', { region, regions: [region] })).toEqual([]);
    expect(findPhoneNumbers('Tel. +49 40 66969128', { region })).toMatchObject([{ e164: '+494066969128' }]);
  });
});

describe('a part of a number', () => {
  it.each([
    ['+49 40 66969\n128'],
    ['+49 40 66969\r\n> 128'],
    ['+49 30 23125-\n702'],
    ['+49 30 23125 -\n702'],
    ['+49 30 23125\n-702'],
    ['030 23125\n702'],
  ])('is read with the rest of it in the next line: %j', (text) => {
    expect(raws(`Tel. ${text}`)).toEqual([text]);
  });

  it('is not given where the rest of it is missing', () => {
    expect(raws('+49 30 23125-')).toEqual([]);
  });

  it.each([
    ['a longer number would be none', '+49 40 66969400\n20095 Hamburg', '+49 40 66969400'],
    ['a date follows', '+49 40 66969400\n24.11.2026', '+49 40 66969400'],
    ['a time follows', '+49 40 66969400\n17:30 Uhr', '+49 40 66969400'],
    ['a list goes on', '+49 40 66969400\n2. Anruf', '+49 40 66969400'],
    ['a bullet follows', '+49 40 66969400\n- 3 Dinge', '+49 40 66969400'],
    ['another number follows', '040 66969400\n040 66969401', '040 66969400'],
  ])('is told from a whole one: %s', (_, text, raw) => {
    expect(raws(text)).toContain(raw);
  });

  it('cannot be missing where a plan knows no longer number', () => {
    expect(findPhoneNumbers('(713) 555-0154\n1200 Main St', { region: 'US' })).toHaveLength(1);
  });
});

describe('a number behind a word that nobody knows', () => {
  it.each([
    ['where phones are spoken of', 'Km 81. Tel. 030 23125 0, quadrella 055 331 2026'],
    ['where the text has no other figure', 'la quadrella 055 331 2026'],
    ['where it is a name', 'Km 81, Quadrella 055 331 2026'],
    ['where a remark stands behind it', 'Km 81, quadrella 055 331 2026 (Anna)'],
    ['where it is set in brackets', 'Km 81, quadrella (055) 331 2026'],
    ['where it says to whom', 'Km 81, chiedere dalle 055 331 2026'],
  ])('is found %s', (_, text) => {
    expect(findPhoneNumbers(text, { region: 'IT' }).map(({ e164 }) => e164)).toContain('+390553312026');
  });
});

describe('a list of people', () => {
  it.each(['Nummer', 'Nr.', 'Number'])('under the head %j gives their numbers', (head) => {
    for (const between of ['\t', '  ']) {
      const rows = [
        ['Name', head],
        ['Anna', '0171 3920025'],
        ['Bert', '0171 3920026'],
      ];
      const text = `Liste vom 3.4.2026\n${rows.map((row) => row.join(between)).join('\n')}`;
      expect(raws(text)).toEqual(['0171 3920025', '0171 3920026']);
    }
  });
});

describe('alternatives', () => {
  it.each([
    ['040/66969-128/129', '040/66969-128', '+494066969128'],
    ['+49 40 66969128 /29', '+49 40 66969128', '+494066969128'],
    ['+49 40 66969 128 - 130', '+49 40 66969 128', '+494066969128'],
    ['+49 40 66969 128 \u2013 30', '+49 40 66969 128', '+494066969128'],
    ['040/66969140-149', '040/66969140', '+494066969140'],
    ['040 66969 140\u2013149', '040 66969 140', '+494066969140'],
    ['+49 40 66969 140-149', '+49 40 66969 140', '+494066969140'],
    ['+44 20 7946 0100-0104', '+44 20 7946 0100', '+442079460100'],
  ])('give the first number by itself: %s', (text, raw, e164) => {
    expect(inGermany(text)).toMatchObject([{ raw, e164 }]);
  });

  it.each([
    ['0049 4101/12345', '+49410112345'],
    ['030 23125 - 0', '+4930231250'],
    ['030 23125 - 702', '+493023125702'],
    ['0711 123-156', '+49711123156'],
    ['0221 47101-155', '+4922147101155'],
    ['+1 713 - 555 - 6154', '+17135556154'],
    ['+61 2 9374 - 9900', '+61293749900'],
    // Nobody has lines 12 to 97: these are the last digits of one.
    ['040 66 96 12 - 97', '+494066961297'],
  ])('are told from groups of one number: %s', (text, e164) => {
    expect(inGermany(text)).toMatchObject([{ raw: text, e164 }]);
  });

  it('that cannot be told from groups of one number give none', () => {
    expect(raws('040 66 96 12 - 17')).toEqual([]);
  });
});

describe('a list of numbers', () => {
  const numbers = Array.from({ length: 60 }, (_, index) => `040 66969 ${100 + index}`);

  it.each(['; ', ', ', ' / ', '/', ' | ', '\n'])('joined by %j is read number by number', (between) => {
    expect(raws(numbers.join(between))).toEqual(numbers);
  });

  it('has the area code of its first, behind the extension of that', () => {
    const text = 'Тел.: +7 (343) 318-44-20, доб. 118, факс 318-44-29';
    expect(findPhoneNumbers(text, { region: 'RU' }).map(({ e164 }) => e164)).toEqual([
      '+73433184420',
      '+73433184429',
    ]);
  });

  it.each<readonly [CountryCode, string, string]>([
    ['US', '+49 89 12345678\n(212) 555-0134', '+12125550134'],
    ['US', '+49 89 12345678 | 212-555-0134', '+12125550134'],
    ['IT', '+49 89 12345678\n347 1234567', '+393471234567'],
    ['ES', 'Berlin +49 30 1234567\n912 345 678', '+34912345678'],
    ['PL', '+49 30 1234567, 22 123 45 67', '+48221234567'],
    ['DK', '+49 40 1234567\n\n\n\n20 12 34 56', '+4520123456'],
    ['PT', '+55 11 3321-8834\n912 345 678', '+351912345678'],
  ])('has no area code of another country before numbers of the mailbox’s: %s %j', (region, text, e164) => {
    expect(findPhoneNumbers(text, { region })[1]?.e164).toBe(e164);
  });

  it.each<readonly [CountryCode, CountryCode, string, string]>([
    ['DE', 'DK', '030 1234567\n20 12 34 56\nKøbenhavn, Danmark', '+4520123456'],
    ['DE', 'NO', '040 1234567 og 40 12 34 56, Norge', '+4740123456'],
    ['AT', 'CZ', 'Tel. 01 5123456\n601 234 567\nPraha, Česká republika', '+420601234567'],
    ['IT', 'ES', '06 1234567\n912 345 678\nMadrid, España', '+34912345678'],
  ])('has no area code of %s before numbers of %s: %j', (region, other, text, e164) => {
    expect(findPhoneNumbers(text, { region, regions: [other] })[1]?.e164).toBe(e164);
  });

  it.each<readonly [CountryCode, string]>([
    ['DE', 'Fax: 040 66969-129 (Zentrale)\n0171 1234567'],
    ['FR', 'Fax 04 78 12 34 56 (secrétariat)\n06 12 34 56 78'],
    ['US', 'Fax: (206) 555-0134 (billing)\n(206) 555-0135'],
  ])('ends with its line, so that no phone becomes a fax: %s %j', (region, text) => {
    const kinds = findPhoneNumbers(text, { region }).map(({ kind }) => kind);
    expect(kinds[0]).toBe('fax');
    expect(kinds[1]).toMatch(/phone|mobile/);
  });

  it('keeps its label for the first', () => {
    expect(inGermany('Fax: 040 66969 129; 040 66969 130').map(({ kind }) => kind)).toEqual(['fax', 'phone']);
  });
});

describe('what is no phone number', () => {
  it.each([
    ['an order number', 'order number 4500178823'],
    ['a German order number', 'Bestellnummer 040 66969 128'],
    ['an invoice', 'Rechnung Nr. 0401234567'],
    ['a date', '02.02.1969'],
    ['another date', '03/04/2026'],
    ['a number without the leading 0 its country writes', '4066969128'],
    ['a short code', 'call 112 or 116117'],
    ['nothing', ''],
  ])('stays unmarked: %s', (_, text) => {
    expect(raws(text)).toEqual([]);
  });

  it('stays unmarked: digits in groups North America does not write', () => {
    expect(findPhoneNumbers('2026-118842 and 20261123-07', { region: 'US' })).toEqual([]);
    expect(findPhoneNumbers('(713) 555-0154', { region: 'US' })).toHaveLength(1);
  });
});
