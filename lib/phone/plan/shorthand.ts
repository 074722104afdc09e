/*
 * Patterns of numbers in fewer signs, and in such as a packer that looks for what stands often packs well: a class of
 * digits is two letters, one for those up to 4 and one for those from 5 on.
 */

/** What stands often, by the letter that is written for it; found by trying what packs best. */
const LONG: Readonly<Record<string, string>> = {
  i: '!0$1',
  j: '|1',
  k: '|2',
  l: '|3',
  m: '|4',
  n: '|5',
  o: '|6',
  p: '|7',
  q: '|8',
  r: '|9',
};

/** What is written otherwise everywhere. */
const MARKS: Readonly<Record<string, string>> = { '(': '(?:', '<': '(', '.': '\\d' };

/** The letter for each choice of five digits; lengths are written with those from a to h. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZuvwxyz';

const HALF = 5;
const DIGITS = [...'0123456789'];

/** Writes a text that is all digits, patterns and signs between them. */
export function shorten(text: string): string {
  const marked = text
    .replace(/\((?!\?)/g, '<')
    .replaceAll('(?:', '(')
    .replaceAll('\\d', '.')
    .replace(/\[[\d-]+\]/g, lettersOf);
  return Object.entries(LONG).reduce((short, [sign, long]) => short.replaceAll(long, sign), marked);
}

function lettersOf(written: string): string {
  const pattern = new RegExp(written);
  const half = (digits: readonly string[]) =>
    LETTERS[digits.reduce((bits, digit, at) => bits + (pattern.test(digit) ? 1 << at : 0), 0)] ?? '';
  return half(DIGITS.slice(0, HALF)) + half(DIGITS.slice(HALF));
}

/** The text that was shortened; its classes name every digit. */
export const lengthen = (text: string): string =>
  text
    .replace(/[i-r]/g, (sign) => LONG[sign] ?? '')
    .replace(/[A-Zu-z]{2}|[(<.]/g, (sign) => MARKS[sign] ?? classOf(sign));

/** Those that have been read: few are in one plan only. */
const classes = new Map<string, string>();

function classOf(letters: string): string {
  const known = classes.get(letters);
  if (known !== undefined) return known;
  const bits = LETTERS.indexOf(letters.charAt(0)) + (LETTERS.indexOf(letters.charAt(1)) << HALF);
  const written = `[${DIGITS.filter((_, at) => (bits >> at) & 1).join('')}]`;
  classes.set(letters, written);
  return written;
}
