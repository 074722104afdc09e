/*
 * Words of a text from its end backwards, character by character: labels are read before every number, and a regular
 * expression that has to find the end of a text takes many times as long.
 */

/** Where the last word before a place ends; 0 where there is none. */
export function wordEndBefore(text: string, place: number): number {
  let at = place;
  while (at > 0 && !isOfWord(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Where the word that ends at a place begins; abbreviations have signs inside: `Tel./Fax`, `Kd.-Nr`, `n.i.f`. */
export function wordStartBefore(text: string, end: number): number {
  let at = end;
  while (at > 0) {
    const code = text.charCodeAt(at - 1);
    if (isOfWord(code)) at -= 1;
    else if (!isInside(code) && !(code === 0x22 && isHebrew(text.charCodeAt(at)))) break;
    else if (at > 1 && isOfWord(text.charCodeAt(at - 2))) at -= 2;
    else if (at > 2 && areTwoJoining(code, text.charCodeAt(at - 2)) && isOfWord(text.charCodeAt(at - 3)))
      at -= 3;
    else break;
  }
  return at;
}

/** `.`, `/`, `-`, `'`, `&`, `_` and the apostrophe of print. */
const isInside = (code: number): boolean =>
  isJoining(code) || code === 0x27 || code === 0x26 || code === 0x5f || code === 0x2019;

const isHebrew = (code: number): boolean => code >= 0x5d0 && code <= 0x5ea;

/** `Kd.-Nr`: of these there may be two. */
const areTwoJoining = (one: number, other: number): boolean => isJoining(one) && isJoining(other);
const isJoining = (code: number): boolean => code >= 0x2d && code <= 0x2f;

/** All words of a few, in their order; abbreviations have signs inside. */
export const wordsOf = (written: string): readonly string[] => written.match(WORD) ?? [];

const WORD = /[\p{L}\p{M}°º№#]+(?:[.'’"/-][\p{L}\p{M}°º№]+)*/gu;

/** Words that can be told from others, in lower case. */
export interface Words {
  has(word: string): boolean;
}

/** How many words before a place `hasAmongLast` looks at. */
const LAST = 3;

/** Whether one of the last words before a place is one of some in lower case; here every sign parts two words. */
export function hasAmongLast(text: string, place: number, words: Words): boolean {
  let end = place;
  for (let count = 0; count < LAST; count += 1) {
    while (end > 0 && !isLetter(text.charCodeAt(end - 1))) end -= 1;
    let start = end;
    while (start > 0 && isLetter(text.charCodeAt(start - 1))) start -= 1;
    if (start === end) return false;
    if (words.has(text.slice(start, end).toLowerCase())) return true;
    end = start;
  }
  return false;
}

const isLetter = (code: number): boolean =>
  isOfWord(code) && code !== 0x23 && code !== 0xb0 && code !== 0x2116;

/** Letters of any script, and the signs that stand for "number". */
function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x23;
  if (code < 0xc0) return code === 0xb0 || code === 0xaa || code === 0xba;
  if (code >= 0x2000 && code < 0x2c00) return code === 0x2116;
  return (
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x3000 && code < 0x3040) &&
    !(code >= 0xff00 && code < 0xff21) &&
    !(code >= 0xff5b && code < 0xff66) &&
    !isOtherDigit(code)
  );
}

/** Arabic-Indic, Devanagari and Thai digits stand among their letters. */
const isOtherDigit = (code: number): boolean =>
  (code >= 0x660 && code <= 0x669) ||
  (code >= 0x6f0 && code <= 0x6f9) ||
  (code >= 0x966 && code <= 0x96f) ||
  (code >= 0xe50 && code <= 0xe59);
