import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * A mail of plain text has lines, one of HTML has blocks, each with U+2028 behind it: what is told by the beginning of a
 * line is told by that of a block.
 */

const WAYS = [
  ['lines', (text: string) => text],
  ['blocks', (text: string) => text.replace(/\n+/g, (ends) => (ends === '\n' ? '\u2028' : '\u2028\n\u2028'))],
] as const;

const MAILS = [
  [
    'a company’s register',
    'GB',
    'Tél. : 03 53 01 41 20\nPort. : 07 56 78 12 34\nSIRET 412 345 678 00033',
    '+33353014120,+33756781234',
  ],
  [
    'a register behind two numbers',
    'NO',
    'Telefon 35 35 16 25\nDirekte 35 35 16 02\nCVR 35438365',
    '+4535351625,+4535351602',
  ],
  [
    'a number of whoever signs',
    'NO',
    'Viceværten træffes på 3582 7094 hverdage 8-10.\n+45 26903718',
    '+4535827094,+4526903718',
  ],
  [
    'the cities before numbers, one in each line',
    'DE',
    'Hamburg 040 2282 417-0\nWien 01 813 44 26\nZürich 044 271 45 90',
    '+494022824170,+4318134426,+41442714590',
  ],
  [
    'the number above, of the same row',
    'DE',
    'Pensión en Tui (España): 986 60 33 74\nTaxi: 608 444 040',
    '+34986603374,+34608444040',
  ],
  ['a town', 'DE', 'Tel. 020 794 0218\n\nAmsterdam\nNederland', '+31207940218'],
  [
    'a local number of a list',
    'AR',
    'Portería (011) 4903-7716\nPlomero: 4578-4912',
    '+541149037716,+541145784912',
  ],
] as const;

describe.each(WAYS)('in %s, a country is told by', (_name, written) => {
  it.each(MAILS)('%s, from %s', (_what, region: CountryCode, text, numbers) => {
    const found = findPhoneNumbers(written(`Hej,\n\n${text}\n\nTak`), { region });
    expect(found.map(({ e164 }) => e164).join()).toBe(numbers);
  });
});

describe.each(WAYS)('in %s', (_name, written) => {
  it('a form that tells no phones has none', () => {
    const text = 'Zählerstand:\nZähler: 20178834\nNummer: 0711 21687\nStand: 4471';
    expect(findPhoneNumbers(written(text), { region: 'DE' })).toEqual([]);
  });

  it('nothing in the next line belongs to a list of extensions, nor to a rota', () => {
    const texts = [
      ['office 302.368.5571, ext. 24.\n401(k) plan 333817', 'US', '302.368.5571, ext. 24'],
      ['Gratis lijn 0800-0417\nRit 2026-0417 vertrekt', 'NL', '0800-0417'],
    ] as const;
    for (const [text, region, raw] of texts)
      expect(findPhoneNumbers(written(text), { region }).map((match) => match.raw)).toEqual([raw]);
  });
});
