import { DIGIT, FULL_STOP, kindsAt, PART_END, PART_ENDS, SMALL, SMALL_LETTERS } from '../text/kinds';
import { isLetter } from '../text/letters';

/*
 * What may speak of a country, as far as a few characters tell: most places of a text are none of these.
 */

const SPACE = 0x20;
const COMMA = 0x2c;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const ZERO = 0x30;
const ONE = 0x31;
const DASH = 0x2013;

/** Whether the `00` of numbers from abroad, or North America's `011`, begins at a digit. */
export const beginsZeros = (text: string, at: number): boolean =>
  text.charCodeAt(at) === ZERO &&
  !isOfCode(text.charCodeAt(at - 1)) &&
  !(text.charCodeAt(at - 1) === HYPHEN && isOfCode(text.charCodeAt(at - 2))) &&
  (text.charCodeAt(at + 1) === ZERO || (text.charCodeAt(at + 1) === ONE && isFromAmerica(text, at)));

/** `SI00 2025…`, `4417-0082`: those are glued to what they belong to. */
const isOfCode = (code: number): boolean => isCapital(code) || (code >= 0x30 && code <= 0x39);

/** `011-52-81…`, but not `011 4774-3184`. */
const isFromAmerica = (text: string, at: number): boolean =>
  text.charCodeAt(at + 2) === ONE && (text.charCodeAt(at + 3) === HYPHEN || text.charCodeAt(at + 3) === 0x20);

/** Whether a full stop is that of `73.-`, behind which no digit stands. */
export function isPrice(text: string, dot: number): boolean {
  const dash = text.charCodeAt(dot + 1);
  if ((dash !== HYPHEN && dash !== DASH) || (kindsAt(text, dot - 1) & DIGIT) === 0) return false;
  return text.charCodeAt(dot + 2) !== HYPHEN && (kindsAt(text, dot + 2) & DIGIT) === 0;
}

/** Whether a word may begin at a place: no other letter or digit stands before it. */
export const beginsWord = (text: string, start: number): boolean => !isOfWord(text.charCodeAt(start - 1));

/**
 * What stands around the capital of a word for which `mayNamePlace` may hold: no letter or digit before it, and the end
 * of a name behind it. What is before is looked at first, or the rest of a word would be read again for each letter.
 */
export const AROUND_CAPITAL = `(?<![0-9A-Za-z\u00c0-\u1fff\u2070-\uffff].)(?=[${SMALL_LETTERS}]*(?:[${PART_ENDS}.\\d-]| [A-Z\u2013:\\d]|[A-Z]|$))`;

/**
 * Whether a word with a capital, whose small letters end at a place, is the last of a line or of a part of it, stands
 * before a number, or is an abbreviation: there addresses have their countries, and companies their registers.
 */
export function mayNamePlace(text: string, start: number, end: number): boolean {
  if (end > start + 1) return mayFollowPlace(text, end);
  const next = text.charCodeAt(end);
  return next === HYPHEN || isCapital(next) || (kindsAt(text, end) & (DIGIT | FULL_STOP)) !== 0;
}

/** Where the small letters behind a capital end. */
export function nameEnd(text: string, start: number): number {
  let end = start + 1;
  while ((kindsAt(text, end) & SMALL) !== 0) end += 1;
  return end;
}

/** Signs that end a part of a line, a number, a full stop, or a word of a letter or two: `Leeds LS1`, `Bonn – `, `Lyon : `. */
function mayFollowPlace(text: string, end: number): boolean {
  if (end === text.length) return true;
  const kinds = kindsAt(text, end);
  if ((kinds & PART_END) !== 0) return true;
  const [next, second] = [text.charCodeAt(end), text.charCodeAt(end + 1)];
  if (kinds === FULL_STOP)
    return end + 1 === text.length || second === COMMA || IS_SPACE.test(text[end + 1] ?? '');
  if (next !== SPACE && next !== HYPHEN) return false;
  if ((kindsAt(text, end + 1) & DIGIT) !== 0 || second === COLON) return true;
  if (next === HYPHEN || !isOfShortWord(second)) return false;
  const third = text.charCodeAt(end + 2);
  return endsShortWord(third) || (isOfShortWord(third) && endsShortWord(text.charCodeAt(end + 3)));
}

const IS_SPACE = /\s/;

const isOfShortWord = (code: number): boolean => code === DASH || isCapital(code);

const endsShortWord = (code: number): boolean => code === SPACE || (code >= 0x30 && code <= 0x39);

export const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** Of words and of digits that are glued to them. */
const isOfWord = (code: number): boolean => isLetter(code) || (code >= 0x30 && code <= 0x39);
