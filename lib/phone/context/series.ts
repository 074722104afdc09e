import { asciiDigitsOf } from '../text/signs';
import { JOINED } from './lists';

/*
 * Numbers of things that are counted up: `Mitgliedsnummer von Jonas ist 0162 335 66 49, die vom Bruder 0162 335 66 48`.
 */

/**
 * Whether digits that begin at a place are of one series with those of a thing that end shortly before it, and what stands
 * between says no more than whose or which they are.
 */
export function isOfSeries(text: string, end: number, start: number, digits: string): boolean {
  if (end >= start || start - end > SERIES || digits.length < FEWEST_OF_SERIES) return false;
  const thing = asciiDigitsOf(digitsBefore(text, end));
  if (thing.length !== digits.length || !digits.startsWith(thing.slice(0, -COUNTED))) return false;
  const between = text.slice(end, start);
  return (
    OF_NEXT.test(between) ||
    (NAME_OF_NEXT.test(between) && NAMED_FIRST.test(text.slice(Math.max(0, end - NAMED), end)))
  );
}

/** ` für uns und `, ` (gas) and `, `, die vom Bruder `, `, celui d'Achille `, `, quello di mia moglie `. */
const OF_NEXT = new RegExp(
  String.raw`^(?:(?: \p{Ll}+){0,3} ?(?:\([^()\n\u2028]{1,30}\) ?)?,? ?${JOINED} |(?: \([^()\n\u2028]{1,30}\))?,? (?:${JOINED} )?(?:die|der|das|celui|celle|quell[oa]|el|la|a|o|that|the one) (?:v[oa]n|vom|of|de|d[aeio]|del|della) ?(?:[\p{L}'’]+ ){1,3}| (?:bis|to|al?|à|do|til|till|tot) |,? (?:celui|celle) d['’]\p{L}+ )$`,
  'iu',
);

/** `membership nos: Kamau 0722 120 761, Achieng 0722 120 765`. */
const NAME_OF_NEXT = /^, (?:the )?\p{Lu}[\p{L}'’]+ $/u;
const NAMED_FIRST = /[:,] (?:the )?\p{Lu}[\p{L}'’]+ [\d ./-]+$/u;
const NAMED = 48;

/** What is counted up are the last digits; and things that are no farther from each other. */
const COUNTED = 4;
const FEWEST_OF_SERIES = 8;
const SERIES = 64;

/** The digits that end at a place, with the signs between them. */
export const digitsBefore = (text: string, end: number): string =>
  DIGITS_LAST.exec(text.slice(Math.max(0, end - LONGEST), end))?.[0] ?? '';

const DIGITS_LAST = /\d[\d./-]*(?: [\d./-]+)*$/;
const LONGEST = 20;
