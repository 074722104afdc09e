/*
 * A quick look at the end of a word, for what is none of some words: to make a string of it, and to look that up,
 * takes many times as long.
 */

/** How some words end: by their last two letters, or by a single one. */
export interface Endings {
  readonly pairs: Uint8Array;
  readonly letters: Uint8Array;
}

/** The endings of words in small letters. */
export function endingsOf(words: Iterable<string>): Endings {
  const endings = { pairs: new Uint8Array(PLACES * PLACES), letters: new Uint8Array(PLACES) };
  for (const word of words) {
    const end = placeOf(word.charCodeAt(word.length - 1));
    if (word.length === 1) endings.letters[end] = 1;
    else endings.pairs[placeOf(word.charCodeAt(word.length - 2)) * PLACES + end] = 1;
  }
  return endings;
}

/** Whether the word that ends at a place of a text may be one of them, whatever its case. */
export function mayEndIn({ pairs, letters }: Endings, text: string, end: number): boolean {
  const [before, last] = [text.charCodeAt(end - 2), text.charCodeAt(end - 1)];
  if (last >= FIRST_OTHER || before >= FIRST_OTHER) return true;
  const place = placeOf(last);
  return letters[place] === 1 || pairs[placeOf(before) * PLACES + place] === 1;
}

/** From here on, small letters do not stand as far behind their capitals as in ASCII. */
const FIRST_OTHER = 0x100;

/** Capitals and small letters have the same places. */
const PLACES = 32;
const placeOf = (code: number): number => code & (PLACES - 1);
