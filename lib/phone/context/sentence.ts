import { isLetter } from '../text/letters';
import { isAsciiDigit } from '../text/signs';

/*
 * Sentences of a line, read character by character: most numbers have a few words before them, and a regular
 * expression that finds their ends takes many times as long.
 */

/** Where the sentence around a place begins in its line, at most `most` characters before it. */
export function sentenceStartBefore(text: string, place: number, most: number): number {
  const least = Math.max(0, place - most);
  for (let at = place - 1; at >= least; at -= 1) {
    const code = text.charCodeAt(at);
    if (endsSentence(text, at, code)) return at + 1;
  }
  return least;
}

/** Where the sentence around a place ends in its line, at most `most` characters behind it. */
export function sentenceEndAfter(text: string, place: number, most: number): number {
  const last = Math.min(text.length, place + most);
  for (let at = place; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (endsSentence(text, at, code)) return at;
  }
  return last;
}

/** Whether a sentence, or its line, ends at a sign. `code`: that sign's. */
export const endsSentence = (text: string, at: number, code: number): boolean =>
  isLineEnd(code) || isSentenceEnd(text, at, code);

const isLineEnd = (code: number): boolean => code < 14 || code === 0x2028;

/** No abbreviation has as many letters before its full stop; a semicolon ends what is said of one number. */
const LONGEST_ABBREVIATION = 3;

function isSentenceEnd(text: string, at: number, code: number): boolean {
  if (code === 0x3b || code === 0x21 || code === 0x3f) return text[at + 1] === ' ';
  if (code !== 0x2e || text[at + 1] !== ' ' || !isCapital(text.charCodeAt(at + 2))) return false;
  if (isAsciiDigit(text.charCodeAt(at - 1))) return endsNumber(text, at);
  let letters = 0;
  while (letters <= LONGEST_ABBREVIATION && isLetter(text.charCodeAt(at - 1 - letters))) letters += 1;
  // `leaves on Fri. Customer contact: `
  if (letters === LONGEST_ABBREVIATION && WEEKDAYS.has(text.slice(at - letters, at))) return true;
  const isWord = letters > LONGEST_ABBREVIATION && !TITLE.test(text.slice(Math.max(0, at - 5), at));
  return isWord || text[at - 1] === ')';
}

/** As English and French shorten them. */
const WEEKDAYS: ReadonlySet<string> = new Set(
  'Mon Tue Wed Thu Fri Sat Sun Lun Mar Mer Jeu Ven Sam Dim'.split(' '),
);

/** Longer ones before a name. */
const TITLE = /(?:^|[^\p{L}])(?:dott|prof|arch|geom|gosp|mlle|dipl|tech|sra|resp)$/iu;

/** `18 22. He charges` ends a number and its sentence, `5. Mai` and `2026. Mai` are days and years. */
function endsNumber(text: string, end: number): boolean {
  let digits = 0;
  for (
    let at = end - 1;
    at >= 0 && ' -/.()'.includes(text[at] ?? '') !== isAsciiDigit(text.charCodeAt(at));
    at -= 1
  )
    if (isAsciiDigit(text.charCodeAt(at))) digits += 1;
  return digits > 4;
}

/** Of Latin, Greek and Cyrillic; most accented ones come before their small letters. */
export const isCapital = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0xde) ||
  (code >= 0x100 && code <= 0x17e) ||
  (code >= 0x386 && code <= 0x3ab) ||
  (code >= 0x400 && code <= 0x42f);
