/*
 * One look at each character of a text for all that may speak of a country: a loop over characters costs more than
 * one search by the engine, but less than a search for each of these.
 */

/** Places of a text, in their order. */
export interface Landmarks {
  /** Where a `+`, or the `00` of numbers from abroad, has a number's signs behind it. */
  readonly prefixes: readonly number[];
  /** The full stops that have the two letters of a domain behind them. */
  readonly domains: readonly number[];
  /** Where digits end with a space and a capital behind them, as in `20457 Hamburg` and `1012 AB`. */
  readonly digitEnds: readonly number[];
  /** The signs of Japanese postcodes. */
  readonly postMarks: readonly number[];
  /**
   * Where words begin that have a capital: the last of a line or of a part of it, those before a number, and
   * abbreviations. There addresses have their countries, and companies their registers.
   */
  readonly capitals: readonly number[];
  /** Whether there is a letter of a script without spaces, or of one country alone. */
  readonly hasUnspaced: boolean;
}

/** What a character may begin, or go on with. */
const CAPITAL = 1;
const DIGIT = 2;
const PLUS = 4;
const FULL_STOP = 8;
const POST_MARK = 16;
const UNSPACED = 32;
const SMALL = 64;
/** What stands between words, at whose end a place is named. */
const BEHIND_PLACE = 128;

const KINDS: readonly (readonly [kind: number, characters: RegExp])[] = [
  [CAPITAL, /[A-Z\u00c0-\u00de\u0100-\u0178\u0386-\u03ab\u0404-\u042f]/],
  [DIGIT, /[0-9]/],
  [PLUS, /[+\uff0b]/],
  [FULL_STOP, /\./],
  [POST_MARK, /〒/],
  [UNSPACED, /[\u0561-\u0586\u0900-\u10fa\u3041-\ud7a3]/],
  [SMALL, /[a-z\u00df-\u017f\u03ac-\u03ff\u0430-\u045f]/],
  [BEHIND_PLACE, /[\n\r\u2028,;)|·•(:?!]/],
];

const MARKS = CAPITAL | DIGIT | PLUS | FULL_STOP | POST_MARK | UNSPACED;

const kinds = new Uint8Array(0x10000);
for (const [kind, characters] of KINDS) {
  for (let code = 0; code < kinds.length; code += 1)
    if (characters.test(String.fromCharCode(code))) kinds[code] = (kinds[code] ?? 0) | kind;
}

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

/** The landmarks of a text. */
export function landmarksIn(text: string): Landmarks {
  const prefixes: number[] = [];
  const domains: number[] = [];
  const digitEnds: number[] = [];
  const postMarks: number[] = [];
  const capitals: number[] = [];
  let hasUnspaced = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if ((kind & MARKS) === 0) continue;
    if ((kind & CAPITAL) !== 0) {
      if (!isOfWord(text.charCodeAt(at - 1)) && mayNamePlace(text, at)) capitals.push(at);
    } else if (kind === DIGIT) {
      if (beginsZeros(text, at)) prefixes.push(at);
      if (text.charCodeAt(at + 1) === SPACE && isLatinCapital(text.charCodeAt(at + 2)))
        digitEnds.push(at + 1);
    } else if (kind === FULL_STOP) {
      if (isDomain(text, at)) domains.push(at);
    } else if (kind === PLUS) prefixes.push(at);
    else if (kind === POST_MARK) postMarks.push(at);
    else hasUnspaced = true;
  }
  return { prefixes, domains, digitEnds, postMarks, capitals, hasUnspaced };
}

const SPACE = 0x20;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const ZERO = 0x30;
const AT = 0x40;
const DASH = 0x2013;

const isLatinCapital = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x17f);

export const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Of words and of digits that are glued to them. */
export const isOfWord = (code: number): boolean =>
  isSmall(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code >= 0xc0;

const beginsZeros = (text: string, at: number): boolean =>
  text.charCodeAt(at) === ZERO && text.charCodeAt(at + 1) === ZERO && kindAt(text, at - 1) !== DIGIT;

/** `.de`, with no more of a word behind it. */
function isDomain(text: string, dot: number): boolean {
  if (!isSmall(text.charCodeAt(dot + 1)) || !isSmall(text.charCodeAt(dot + 2))) return false;
  const next = text.charCodeAt(dot + 3);
  return !(next === HYPHEN || next === AT || (next < 0x80 && isOfWord(next)));
}

/** Whether the word that begins at a capital ends as the names of places do in addresses, or is an abbreviation. */
function mayNamePlace(text: string, start: number): boolean {
  const end = namedEnd(text, start);
  if (end > start + 1) return mayFollowPlace(text, end);
  const next = text.charCodeAt(end);
  return next === HYPHEN || (kindAt(text, end) & (DIGIT | FULL_STOP)) !== 0 || (next >= 0x41 && next <= 0x5a);
}

/** Where the small letters behind a capital end. */
export function namedEnd(text: string, start: number): number {
  let end = start + 1;
  while ((kindAt(text, end) & SMALL) !== 0) end += 1;
  return end;
}

/** Signs that end a part of a line, a number, a full stop, or a word of a letter or two: `Leeds LS1`, `Bonn – `. */
function mayFollowPlace(text: string, end: number): boolean {
  if (end === text.length) return true;
  const kind = kindAt(text, end);
  if ((kind & BEHIND_PLACE) !== 0) return true;
  const [next, second] = [text.charCodeAt(end), text.charCodeAt(end + 1)];
  if (kind === FULL_STOP)
    return end + 1 === text.length || second === COMMA || IS_SPACE.test(text[end + 1] ?? '');
  if (next !== SPACE && next !== HYPHEN) return false;
  if (kindAt(text, end + 1) === DIGIT) return true;
  if (next === HYPHEN || !isShortWord(second)) return false;
  const third = text.charCodeAt(end + 2);
  return endsShortWord(third) || (isShortWord(third) && endsShortWord(text.charCodeAt(end + 3)));
}

const IS_SPACE = /\s/;

const isShortWord = (code: number): boolean => code === DASH || (code >= 0x41 && code <= 0x5a);

const endsShortWord = (code: number): boolean => code === SPACE || (code >= 0x30 && code <= 0x39);
