import { DIGIT as DIGIT_SIGN, signAt } from './signs';

/*
 * What a character of a text may mean to whoever looks through all of it: one look-up in one table.
 */

/** Letters that names of places begin with. */
export const CAPITAL = 1;
/** Those behind them. */
export const SMALL = 2;
export const DIGIT = 4;
/** A decimal digit of another script. */
export const OTHER_DIGIT = 8;
export const PLUS = 16;
export const FULL_STOP = 32;
/** The sign of Japanese postcodes. */
export const POST_MARK = 64;
/** Signs that end a part of a line. */
export const PART_END = 256;
/** Letters of scripts without spaces, or of one country alone. */
export const UNSPACED = 512;
/** Letters of no script that most of Europe and America writes. */
export const FOREIGN = 1024;

/** Letters, digits and signs of the rest of the world, as the class of a pattern. */
export const FOREIGN_LETTERS = '\u0370-\u1fff\u2e80-\uffff';
/** The same of Latin capitals. */
export const LATIN_CAPITALS = 'A-Z\u00c0-\u00de\u0100-\u0178';

/** The letters behind the capital of a name, and the signs that end a part of a line. */
export const SMALL_LETTERS = 'a-z\u00df-\u017f\u03ac-\u03ff\u0430-\u045f';
export const PART_ENDS = '\n\r\u2028,;)|·•(:?!';

/** Each kind with its characters: single ones, and ranges of two with a hyphen between them. */
const CHARACTERS: readonly (readonly [kind: number, characters: string])[] = [
  [CAPITAL, `${LATIN_CAPITALS}\u0386-\u03ab\u0404-\u042f`],
  [SMALL, SMALL_LETTERS],
  [DIGIT, '0-9'],
  [PLUS, '+\uff0b'],
  [FULL_STOP, '.'],
  [POST_MARK, '\u3012'],
  [PART_END, PART_ENDS],
  [UNSPACED, '\u0561-\u0586\u0900-\u10fa\u3041-\ud7a3'],
  [FOREIGN, FOREIGN_LETTERS],
];

const kinds = new Uint16Array(0x10000);
for (const [kind, characters] of CHARACTERS) mark(kind, characters);
for (let code = 0x80; code < kinds.length; code += 1)
  if (signAt(String.fromCharCode(code), 0) === DIGIT_SIGN) kinds[code] = (kinds[code] ?? 0) | OTHER_DIGIT;

function mark(kind: number, characters: string): void {
  for (let at = 0; at < characters.length; at += 1) {
    const first = characters.charCodeAt(at);
    const isRange = characters[at + 1] === '-' && at + 2 < characters.length;
    const last = isRange ? characters.charCodeAt(at + 2) : first;
    for (let code = first; code <= last; code += 1) kinds[code] = (kinds[code] ?? 0) | kind;
    if (isRange) at += 2;
  }
}

/** The kinds of the character at a place of a text; 0 beyond its ends. */
export const kindsAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;
