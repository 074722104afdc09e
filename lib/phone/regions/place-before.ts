import { endsSentence, isCapital, sentenceStartBefore } from '../context/sentence';
import type { CountryCode } from '../region';
import { isLetter } from '../text/letters';
import { lowered } from '../text/lower';
import { isAsciiDigit } from '../text/signs';
import { countryOfCityAdjective } from './city-adjectives';
import { placeDeclined } from './declined';
import { nationalityOf } from './nationalities';
import { placeNamed } from './place-words';
import { isScripted, scriptedPlace } from './scripted-places';
import { isSurname } from './surname';

/** How far before its number a place is named: `Herr Timm in Hamburg, zu erreichen unter 040…`. */
const REACH = 90;

/** As many digits between the place and the number are those of another one. */
const DIGITS_OF_OTHER = 5;

/** Streets are called by towns, and so are times. */
const OF_STREETS = /^ (?:Road|Rd|Street|St|Str|Straße|Platz|Ave|Avenue|Airport|time|Zeit)(?![a-z])/;

/** `Via Nizza`, `rue de Lisbonne`. */
const STREET_OF =
  /(?:^|[^\p{L}])(?:via|viale|corso|piazza|rue(?: d[eu])?|avenue(?: d[eu])?|place(?: d[eu])?|calle(?: de)?|avenida(?: de)?|avda?\.?|ul(?:ica|\.)?|улица|ул\.) (?:la |d['’])?$/iu;
const LONGEST_STREET = 14;

/** The country of the place that is named last before a number, in its sentence and with no other number between. */
export const placeBefore = (text: string, place: number): CountryCode | null => nearest(text, place, false);

/** The same of somebody or something of a country: `Holländische Agentur: 076…`. It may as well be at home. */
export const peopleBefore = (text: string, place: number): CountryCode | null => nearest(text, place, true);

function nearest(text: string, place: number, wantsPeople: boolean): CountryCode | null {
  const least = Math.max(0, place - REACH);
  let digits = 0;
  let end = -1;
  let isRead = false;
  for (let at = place - 1; at >= least; at -= 1) {
    const code = text.charCodeAt(at);
    if (endsSentence(text, at, code)) return null;
    if (code === CLOSING) at = remarkStart(text, at, place);
    if (isAsciiDigit(code)) {
      digits += 1;
      if (digits >= DIGITS_OF_OTHER) return null;
    }
    if (!isOfWord(code)) end = -1;
    else if (end < 0) end = at + 1;
    if (isScripted(code) && !isRead) {
      isRead = true;
      const scripted = scriptedPlace(text.slice(sentenceStartBefore(text, place, REACH), place), wantsPeople);
      if (scripted) return scripted;
    }
    // `d’Abidjan`
    const isBehindArticle =
      isApostrophe(text.charCodeAt(at - 1)) && isCapital(code) && ARTICLE.test(text.slice(at - 3, at - 1));
    if (end < 0 || (isOfWord(text.charCodeAt(at - 1)) && !isBehindArticle)) continue;
    if (wantsPeople) {
      const nation = isBeforeWord(text, end) ? countryOf(text.slice(at, end)) : null;
      if (nation && !LANGUAGE.test(text.slice(Math.max(0, at - LONGEST_VERB), at))) return nation;
      continue;
    }
    if (end - at < 3 || !isCapital(code)) continue;
    // `Tessin/Italien`: of either.
    const country = text[at - 1] === '/' ? null : placeAt(text, at, end);
    if (country && !isSurname(text, at)) return country;
  }
  return null;
}

const CLOSING = 0x29;

/**
 * `(socks are stuck at the customs in Slovenia) call aunt Florence, 01…`: where the bracket begins that is closed at a place, if
 * it holds a remark, and whose number it is comes behind it; else the place itself.
 */
function remarkStart(text: string, closing: number, place: number): number {
  if (!NAMED_BEHIND.test(text.slice(closing + 1, place))) return closing;
  const least = Math.max(0, closing - REACH);
  const opening = text.slice(least, closing).lastIndexOf('(');
  return opening >= 0 && REMARK.test(text.slice(least + opening + 1, closing)) ? least + opening : closing;
}

const NAMED_BEHIND = /^ \p{L}+ \p{L}+/u;
const REMARK = /^(?:\p{L}+[ ,]+){4}/u;

function placeAt(text: string, start: number, end: number): CountryCode | null {
  const named = placeNamed(text, start, end);
  if (!named) return placeDeclined(text, start, end);
  const isElsewhere =
    named.kind === 'money' ||
    (named.kind === 'town' && !IN.test(text.slice(Math.max(0, start - 5), start))) ||
    OF_STREETS.test(text.slice(end, end + 10)) ||
    STREET_OF.test(text.slice(Math.max(0, start - LONGEST_STREET), start)) ||
    DESTINATION.test(lowered(text.slice(Math.max(0, start - LONGEST_DESTINATION), start)));
  return isElsewhere ? null : named.country;
}

/** `Pour la livraison à Roubaix, appelez…`: where something goes, and not who is called. */
const DESTINATION =
  /(?:livraison|deliver(?:y|ies)|liefer\p{L}*|entrega|consegna|levering|leverans\p{L}*|dostaw\p{L}*|doruč\p{L}*|доставк\p{L}*|szállít\p{L}*) \p{L}{1,4} $/u;
const LONGEST_DESTINATION = 24;

/** `in Siena`; `Siena: ` may be a girl, and `Pizzeria Siena` is anywhere. */
const IN = /(?:^|[^\p{L}])(?:in|at|à|a|en|em|we?|ve?|i|på|na|в|у|u|din|te) $/iu;

const countryOf = (word: string): CountryCode | null => nationalityOf(word) ?? countryOfCityAdjective(word);

/** `Polish notary`, `holländische Agentur`: another word of some letters stands right behind it. */
const isBeforeWord = (text: string, end: number): boolean => /^ \p{L}{4}/u.test(text.slice(end, end + 5));

/** `speaks German`, `auf Deutsch`: what is spoken. */
const LANGUAGE =
  /(?:speak\p{L}*|spr(?:icht|echen?)|parl\p{L}+|habl\p{L}+|fal\p{L}+|(?:^|[ ,])(?:in|auf|en|po|på|pe|w|v))(?: \p{L}+)? $/iu;
const LONGEST_VERB = 24;

const ARTICLE = /^[^\p{L}]?[dl]$/iu;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

const isOfWord = (code: number): boolean => isLetter(code) || isApostrophe(code);
