import { headingOver } from '../context/heading';
import { isLineEndAt, lineBefore, lineStartBefore, linesBefore } from '../context/lines';
import type { CountryCode } from '../region';
import { placeBefore } from './place-before';
import { placeOfName } from './place-words';

/** A line that says whose the number below is has no digits, and is no longer. */
const LONGEST = 64;

/**
 * The country where the line above says that somebody is whose number begins the next line: `Pour nos clients en France,
 * Nathalie à Lyon`; `null` where it says none. A town by itself is the end of an address, whoever has the number.
 */
export function placeAbove(text: string, place: number): CountryCode | null {
  const start = lineStartBefore(text, place, LONGEST);
  if (start === 0 || !isLineEndAt(text, start - 1)) return null;
  const above = OPENING.test(text.slice(start, place)) ? lineBefore(text, start, LONGEST) : null;
  if (above && isRemark(text.slice(above.start, above.end))) return placeBefore(text, above.end);
  return placeOverList(text, start);
}

/** `Unit contacts in Iceland (country code 354):` over a list with a number in each line. */
function placeOverList(text: string, lineStart: number): CountryCode | null {
  const heading = headingOver(text, lineStart);
  const saysWhere = heading !== null && tellsPlace(text.slice(heading.start, heading.end));
  return saysWhere ? placeBefore(text, heading.end) : null;
}

/** `Danmark` or `9. HONG KONG (until 30 Sept)` by itself, over lines with numbers. */
export function countryOverList(text: string, place: number): CountryCode | null {
  const lineStart = lineStartBefore(text, place, LONGEST_ROW);
  for (const { start, end } of linesBefore(text, lineStart, LONGEST, MOST_LINES)) {
    const line = text.slice(start, end);
    const name = COUNTRY_ALONE.exec(line)?.[1];
    if (name !== undefined) {
      const named = placeOfName(name);
      return named?.kind === 'country' ? named.country : null;
    }
    if (!/\d{2}/.test(line)) return null;
  }
  return null;
}

const MOST_LINES = 6;
const LONGEST_ROW = 120;
const COUNTRY_ALONE = /^[\s>*•–-]*(?:\d{1,2}[.)] )?(\p{Lu}[\p{L}’']+(?: \p{L}+){0,2})(?: \([^()]*\))?:?\s*$/u;

/** Whether a line without digits says where somebody is. */
export const isRemark = (line: string): boolean =>
  !/\p{Nd}/u.test(line) && tellsPlace(line) && !ENDS_SENTENCE.test(line);

const tellsPlace = (line: string): boolean => (IN.test(line) && PEOPLE.test(line)) || OFFICE.test(line);

/** `Buchungsbüro München`. */
const OFFICE =
  /(?:(?<!Microsoft |Box |Back )[Oo]ffice|(?<!Reise|Übersetzungs|Wett)[Bb]üro|[Bb]ureau|[Kk]antoor|[Aa]gence|[Oo]ficina|[Uu]fficio|[Ee]scritório|[Bb]iuro|[Uu]red|[Ff]iliale?|[Bb]ranch|[Ss]ede|[Nn]iederlassung) (?:d[ei] |do |van )?\p{Lu}[\p{L}-]{2,}$/u;

/** Before a number there is nothing else in its line. */
const OPENING = /^[\s+(]*$/;

const IN = /\p{L}[\s,()]* \(?(?:in|à|a|en|em|we?|ve?|i|på|na|в|у|u|z|iz|aus|from|din|te) \p{Lu}\p{L}/u;
/** Whose number it is, or for whom: not where somebody travels, or where one meets. */
const PEOPLE =
  /^[^\p{L}]*(?:for|für|pour|para|per|voor|za|dla|pro|för|til|για|для) |contact|kontakt|contatt|contat|numbers|numéros|nummern|números|office|büro|bureau|kantoor|agen[cz]|oficina|ufficio|escritório|biur|ured|filial/iu;
const ENDS_SENTENCE = /[.!?]\s*$/;
