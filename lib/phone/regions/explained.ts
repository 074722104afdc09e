import { isLineEndAt, lineEndAfter, lineStartBefore } from '../context/lines';
import { sentenceEndAfter } from '../context/sentence';
import type { CountryCode } from '../region';
import { isRemark } from './place-above';

interface Sign {
  readonly at: number;
  readonly country: CountryCode;
  readonly weight: number;
  readonly kind: string;
}

/** How far behind a place a number is explained by it. */
const REACH = 120;

/** What a place that is said of one number still says of the others. */
const SPENT = 1;

/**
 * Signs of countries without the places that say whose a number is, and nothing of the others: `Brno: +420 541…`, `Our
 * partner in Arusha handles that: +255 754…`. Before a number without its country's code, it says a little of those
 * around as well: `im Hotel in Bozen, 0471…`.
 */
export function withoutExplained<Found extends Sign>(
  text: string,
  signs: readonly Found[],
): readonly Found[] {
  return signs.flatMap((sign, index) => {
    const { kind, at, country, weight } = sign;
    if (kind !== 'place') return [sign];
    let next = index + 1;
    // `our Arusha partner handles the Serengeti side: `
    while (isNear(signs[next], at) && signs[next]?.kind === 'place' && signs[next]?.country === country)
      next += 1;
    const number = signs[next];
    if (isInItsBracket(text, sign, numberBefore(signs, index))) return [];
    if (isOfOther(text, sign, number)) return weight > SPENT ? [{ ...sign, weight: SPENT }] : [sign];
    const isOfNumber = isNear(number, at) && number?.kind === 'number' && number.country === country;
    if (isOfNumber && isExplained(text, at, number.at)) return [];
    return weight > SPENT && isSpent(text, at) ? [{ ...sign, weight: SPENT }] : [sign];
  });
}

/** `Hotel: Gasthof Mondschein, I-39031 Bruneck, Tel. +39 0474…`: the address of somebody else, with the number there. */
function isOfOther(text: string, { at, country }: Sign, number: Sign | undefined): boolean {
  if (number?.kind !== 'number' || number.country !== country) return false;
  const start = lineStartBefore(text, at, REACH);
  return OF_OTHER.test(text.slice(start, at)) && number.at < lineEndAfter(text, at, REACH);
}

/** The sign before those of a country's places that a place follows, if it is near: `+39 347… (Via Gemona, Udine, Italia)`. */
function numberBefore<Found extends Sign>(signs: readonly Found[], index: number): Found | undefined {
  const { at = 0, country } = signs[index] ?? {};
  for (let before = index - 1; before >= 0; before -= 1) {
    const sign = signs[before];
    if (!sign || at - sign.at > REACH) return undefined;
    if (sign.kind !== 'place' || sign.country !== country) return sign;
  }
  return undefined;
}

/** `+351 21 790 44 71  espera 2:03  (distribuidor Lisboa)`: whose the number before it in its line is. */
const isInItsBracket = (text: string, { at, country }: Sign, number: Sign | undefined): boolean =>
  number?.kind === 'number' &&
  number.country === country &&
  at - number.at < REACH &&
  IN_BRACKET.test(text.slice(number.at, at));

const IN_BRACKET = /^\+[^\n\u2028()]*\([^\n\u2028()]*$/;

const OF_OTHER =
  /^[\s>•*·–-]*(?:h[oô]tel|gasthof|gasthaus|pension|unterkunft|albergo|alojamiento|accommodation|lodging|venue|werkstatt|garage|restaurant|supplier|lieferant|partner|carrier|spediteur|treffpunkt|meeting point|destination|lieferadresse|absender|sender|empfänger)\p{L}*(?: \p{L}+)?: /iu;

const isNear = (sign: Sign | undefined, at: number): boolean => sign !== undefined && sign.at - at < REACH;

/**
 * Whether a place and the number behind it are of one sentence, or of two lines with nothing else between. A postcode,
 * and what is parted from its number as an address is, tells where whoever signs sits.
 */
const isExplained = (text: string, at: number, number: number): boolean =>
  (number - at < BELOW && EXPLAINS.test(text.slice(at, number))) || isOfSentence(text, at, number);

const isOfSentence = (text: string, at: number, number: number): boolean =>
  WITH_PLACE.test(text.slice(at, number)) && sentenceEndAfter(text, at, number - at) >= number;

const WITH_PLACE = /^\p{Lu}\p{Ll}[^|·•\t\n\u2028]*$/u;

const BELOW = 40;
const EXPLAINS = /^[\p{L} ]+[),:\s–-]{1,4}\(?$/u;

/** Whether the sentence of a place goes on with a number, or the place is told right behind one: `222 315 727, é em Angola`. */
function isSpent(text: string, at: number): boolean {
  const sentence = wrappedLine(text, at);
  const number = NUMBER.exec(sentence);
  if (number !== null && isOfSentence(sentence, 0, number.index)) return true;
  if (number === null && isOfBelow(text, at)) return true;
  return NUMBER_BEFORE.test(text.slice(Math.max(0, at - LONGEST), at));
}

/** Whether the line of a place says whose number the next one begins with: `Pour nos clients en France`. */
function isOfBelow(text: string, at: number): boolean {
  const end = lineEndAfter(text, at, REACH);
  if (!isLineEndAt(text, end) || !isRemark(text.slice(lineStartBefore(text, at, REACH), end))) return false;
  return NUMBER.exec(text.slice(end + 1, end + 1 + LONGEST))?.index === 0;
}

/** The rest of the line of a place, with the next one where it was cut at a width: both in one. */
function wrappedLine(text: string, at: number): string {
  const end = lineEndAfter(text, at, REACH);
  const isCut =
    text[end] === '\n' && end - lineStartBefore(text, at, REACH) >= WRAPPED && isOfWord(text, end);
  return isCut
    ? `${text.slice(at, end)} ${text.slice(end + 1, lineEndAfter(text, end + 1, REACH))}`
    : text.slice(at, end);
}

const isOfWord = (text: string, end: number): boolean =>
  /^[\p{Ll},]\n(?!\p{Lu})/u.test(text.slice(end - 1, end + 2));

/** Lines that are cut at a width are no shorter. */
const WRAPPED = 48;

/** No date, and nobody's order. */
const NUMBER =
  /(?<![\p{L}\d.,:/-])(?:(?!\d\d[./]\d{1,2}[./])\(?0\d ?\d|[1-9]\d{1,3}[ -]\d{2,4}(?=[ -]))(?:[ ()./-]{0,3}\d){4}/u;
const NUMBER_BEFORE = /\d(?:[ ()./-]{0,3}\d){6}(?: ?\(|, \p{Ll}[\p{Ll} ]{0,16} )$/u;
const LONGEST = 40;
