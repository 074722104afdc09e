/** What stands often in patterns and formats of numbers, by the letter or sign that is written for it. */
const LONG = {
  A: '\\d',
  B: '\\d\\d',
  C: '\\d{3}',
  D: '\\d{4}',
  E: '\\d{5}',
  F: '\\d{6}',
  G: '\\d{7}',
  H: '\\d{8}',
  I: '\\d{9}',
  J: '\\d{10}',
  K: '\\d{2}',
  L: '(\\d)',
  M: '(\\d\\d)',
  N: '(\\d{2})',
  O: '(\\d{3})',
  P: '(\\d{4})',
  Q: '(\\d{5})',
  R: '(\\d{6})',
  S: '(?:',
  T: '$1 $2',
  U: '$1 $2 $3',
  V: '$1 $2 $3 $4',
  W: '$1-$2-$3',
  X: '0$1',
  Y: '\\d{',
  Z: '\\d|',
  '<': '[0',
  '=': '[1',
  '>': '[2',
  '@': '[3',
  '&': ']|',
  '%': '-9]',
  '#': '-8]',
  i: ')|',
  j: '[0-',
  k: '!0$1',
  l: '!$1 $2!',
  m: '!$1 $2 $3!',
  n: '(\\d{3,4})',
  o: '!$1-$2',
} as const satisfies Record<string, string>;

type Letter = keyof typeof LONG;

/** Writes a text that has none of those letters with one for each thing that stands often in it. */
export function shorten(text: string): string {
  const letters = Object.keys(LONG) as Letter[];
  const longestFirst = letters.sort((one, other) => LONG[other].length - LONG[one].length);
  return longestFirst.reduce((short, letter) => short.replaceAll(LONG[letter], letter), text);
}

/** The text that was shortened. */
export const lengthen = (text: string): string =>
  text.replace(/[A-Zi-o<=>@&%#]/g, (letter) => LONG[letter as Letter]);
