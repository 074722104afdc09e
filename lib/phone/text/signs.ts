/*
 * What the characters of a text can mean to a phone number. One table look-up a character: the scanner looks at
 * every character around a digit.
 */

export const OTHER = 0;
export const DIGIT = 1;
export const PLUS = 2;
export const OPEN = 3;
export const CLOSE = 4;
export const DASH = 5;
export const DOT = 6;
export const SLASH = 7;
export const SPACE = 8;
export const TILDE = 9;
/** Shown as nothing: soft hyphens, zero-width signs, the harmless left-to-right mark. */
export const INVISIBLE = 10;
/** `\n` and `\r`: a number may be hard-wrapped over it. */
export const LINE_END = 11;
/** Square brackets stand around numbers, never in them. */
export const SQUARE = 12;

/** The zeros of the decimal digits (Unicode category Nd, version 16) of the Basic Multilingual Plane. */
const ZEROS =
  '0660 06f0 07c0 0966 09e6 0a66 0ae6 0b66 0be6 0c66 0ce6 0d66 0de6 0e50 0ed0 0f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 ff10'
    .split(' ')
    .map((code) => Number.parseInt(code, 16));

const MEMBERS: readonly (readonly [sign: number, characters: string])[] = [
  [PLUS, '+\uff0b'],
  [OPEN, '(\uff08'],
  [CLOSE, ')\uff09'],
  [SQUARE, '[]\uff3b\uff3d'],
  [DASH, '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\uff0d'],
  [DOT, '.\uff0e\u00b7'],
  [SLASH, '/\uff0f'],
  [SPACE, ' \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  [TILDE, '~\u2053\u223c\uff5e'],
  [INVISIBLE, '\u00ad\u200b\u200c\u200d\u200e\u2060\ufeff'],
  [LINE_END, '\n\r'],
];

const SIGNS = new Uint8Array(0x10000);
for (const zero of [0x30, ...ZEROS]) SIGNS.fill(DIGIT, zero, zero + 10);
for (const [sign, characters] of MEMBERS) {
  for (let at = 0; at < characters.length; at += 1) SIGNS[characters.charCodeAt(at)] = sign;
}

/** The sign that stands at a place of a text; `OTHER` beyond its ends. */
export const signAt = (text: string, at: number): number => SIGNS[text.charCodeAt(at)] ?? OTHER;

export const isAsciiDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The ASCII digits of a text, without all that is between them. */
export function asciiDigitsOf(text: string): string {
  let digits = '';
  for (const sign of text) if (sign >= '0' && sign <= '9') digits += sign;
  return digits;
}

/** The value of a digit's character code, in whatever script. */
export function digitValue(code: number): number {
  if (code < 0x80) return code - 0x30;
  return code - (ZEROS.findLast((zero) => zero <= code) ?? code);
}

/** Whether a sign may stand between the digits of one number in its line. */
export const isPunctuation = (sign: number): boolean => sign >= PLUS && sign !== LINE_END;

const PLAIN = ['', '', '+', '(', ')', '-', '.', '/', ' ', '~', '', '\n', '['];

/** A stretch of punctuation in its plain form: `–` as `-`, a no-break space as a space, nothing for what is invisible. */
export function plainSigns(text: string, from: number, to: number): string {
  if (to - from === 1) return PLAIN[signAt(text, from)] ?? '';
  let plain = '';
  for (let at = from; at < to; at += 1) plain += PLAIN[signAt(text, at)] ?? '';
  return plain;
}
