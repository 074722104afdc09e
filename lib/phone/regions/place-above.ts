import { isLineEndAt, lineAbove, lineStartBefore } from '../context/lines';
import type { CountryCode } from '../region';
import { placeBefore } from './place-before';

/** A line that says whose the number below is has no digits, and is no longer. */
const LONGEST = 64;

/**
 * The country where the line above says that somebody is whose number begins the next line: `Pour nos clients en France,
 * Nathalie à Lyon`; `null` where it says none. A town by itself is the end of an address, whoever has the number.
 */
export function placeAbove(text: string, place: number): CountryCode | null {
  const start = lineStartBefore(text, place, MOST_SIGNS);
  if (start === 0 || !isLineEndAt(text, start - 1) || !OPENING.test(text.slice(start, place))) return null;
  const above = lineAbove(text, start, LONGEST);
  if (!isRemark(above)) return null;
  const end = text.lastIndexOf(above, start);
  return placeBefore(text, end + above.length);
}

/** Whether a line without digits says where somebody is. */
export const isRemark = (line: string): boolean =>
  line !== '' && !/\p{Nd}/u.test(line) && IN.test(line) && !ENDS_SENTENCE.test(line);

/** Before a number there is nothing else in its line. */
const OPENING = /^[\s+(]*$/;
const MOST_SIGNS = 4;

const IN =
  /\p{L}[\p{L}\s,()]* \(?(?:\p{L}+ )?(?:in|à|a|en|em|we?|ve?|i|på|na|в|у|u|z|iz|aus|from|din|te) \p{Lu}\p{L}/u;
const ENDS_SENTENCE = /[.!?]\s*$/;
