import { isLineEndAt, lineAbove, lineStartBefore, mayHaveHeading } from '../context/lines';
import type { CountryCode } from '../region';
import { placeBefore } from './place-before';

/** A line that says whose the number below is has no digits, and is no longer. */
const LONGEST = 64;

/**
 * The country where the line above says that somebody is whose number begins the next line: `Pour nos clients en France,
 * Nathalie à Lyon`; `null` where it says none. A town by itself is the end of an address, whoever has the number.
 */
export function placeAbove(text: string, place: number): CountryCode | null {
  const start = lineStartBefore(text, place, LONGEST);
  if (start === 0 || !isLineEndAt(text, start - 1)) return null;
  if (OPENING.test(text.slice(start, place))) {
    const above = lineAbove(text, start, LONGEST);
    if (isRemark(above)) return placeAtEnd(text, above, start);
  }
  return mayHaveHeading(text, start) ? placeOverList(text, start) : null;
}

/** `Unit contacts in Iceland (country code 354):` over a list with a number in each line. */
function placeOverList(text: string, lineStart: number): CountryCode | null {
  let start = lineStart;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    const line = lineAbove(text, start, LONGEST);
    if (line.trim() === '') return null;
    if (HEADING.test(line)) return IN.test(line) && PEOPLE.test(line) ? placeAtEnd(text, line, start) : null;
    start = text.lastIndexOf(line, start - 1);
  }
  return null;
}

const placeAtEnd = (text: string, line: string, below: number): CountryCode | null =>
  placeBefore(text, text.lastIndexOf(line, below) + line.length);

const HEADING = /\p{L}[)\]]?:\s*$|\d\):\s*$/u;
const MOST_LINES = 6;

/** Whether a line without digits says where somebody is. */
export const isRemark = (line: string): boolean =>
  line !== '' && !/\p{Nd}/u.test(line) && IN.test(line) && PEOPLE.test(line) && !ENDS_SENTENCE.test(line);

/** Before a number there is nothing else in its line. */
const OPENING = /^[\s+(]*$/;

const IN =
  /\p{L}[\p{L}\s,()]* \(?(?:\p{L}+ )?(?:in|à|a|en|em|we?|ve?|i|på|na|в|у|u|z|iz|aus|from|din|te) \p{Lu}\p{L}/u;
/** Whose number it is, or for whom: not where somebody travels, or where one meets. */
const PEOPLE =
  /^[^\p{L}]*(?:for|für|pour|para|per|voor|za|dla|pro|för|til|για|для) |contact|kontakt|contatt|contat|numbers|numéros|nummern|números|office|büro|bureau|kantoor|agen[cz]|oficina|ufficio|escritório|biur|ured|filial/iu;
const ENDS_SENTENCE = /[.!?]\s*$/;
