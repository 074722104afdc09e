import { describe, expect, it } from 'vitest';
import { digitsIn } from '../../../lib/page/times';
import { callableNumbers } from '../../../lib/phone';

const TIMES = [
  '14:05',
  '4:05',
  '00:00',
  '23:59',
  '12:30 PM',
  '9:00 – 17:00',
  '14:05 15:05 16:05 17:05',
  '08:00 Uhr',
];

/** What stands before digits that are called, whatever their number. */
const WORDS = [
  '',
  'Wed ',
  'Tel. ',
  'Call us ',
  'ext. ',
  'Durchwahl: ',
  'poste ',
  'x ',
  '内線 ',
  'Name\tExt.\nAnna\t',
];

const BEHIND = ['', '\nTel.', '\tHamburg', ' ext.'];

const texts = WORDS.flatMap((word) =>
  TIMES.flatMap((time) => BEHIND.map((behind) => `${word}${time}${behind}`)),
);

describe('a text that nobody needs to be asked about', () => {
  it('has none, or none but those of times', () => {
    expect(texts.filter((text) => digitsIn(text) !== 'times')).toEqual([]);
    expect(digitsIn('Nobody is in: call later')).toBe('none');
  });

  it.each(['DE', 'US', 'CZ', 'JP', null] as const)('holds no number, in %s', (chosen) => {
    const found = texts.flatMap((text) =>
      callableNumbers({ text, from: 0, to: text.length, links: [], chosen, locales: [], sender: null }),
    );
    expect(found).toEqual([]);
  });
});

describe('a text that may hold a number', () => {
  it.each([
    '14:05 and 7',
    '14:05:30',
    '04:72:11:22:33',
    '24:00',
    '14:65',
    '14:05-1234567',
    '+14:05',
    '(14:05)',
    'ext. 12',
    '٠٤٠ ١٢٣',
  ])('has other digits: %s', (text) => {
    expect(digitsIn(text)).toBe('numbers');
  });
});
