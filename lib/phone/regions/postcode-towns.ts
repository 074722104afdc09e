import { countUpTo } from '../context/blocks';
import { lineStartBefore } from '../context/lines';
import type { CountryCode } from '../region';
import type { Survey } from '../survey';
import { isAsciiDigit } from '../text/signs';
import { digitEndsIn } from './digit-ends';

/**
 * Countries whose postcodes are four or five digits before a town: `4058 Basel`, `55116 Mainz`; those of six are written
 * in two groups, `010 03 Žilina`.
 */
const COUNTRIES: ReadonlyMap<number, ReadonlySet<string>> = new Map([
  [4, new Set('AT BE BG CH DK HU LI LU NO SI'.split(' '))],
  [5, new Set('DE EE ES FI FR HR IT LT RS TR UA'.split(' '))],
  [6, new Set('CZ GR SE SK'.split(' '))],
]);

/** Whether a country's postcodes have so many digits before a town. */
export const writesPostcodes = (country: CountryCode, length: number): boolean =>
  COUNTRIES.get(length)?.has(country) === true;

/** How many digits the postcodes of a text have. */
export const postcodeLengthsIn = (text: string): readonly number[] => [
  ...postcodesBefore(text, digitEndsIn(text)).values(),
];

/** How many digits the postcodes of a part of a text have, read as if there were nothing around it. */
export function postcodeLengthsBetween(
  { text, digitEnds }: Survey,
  from: number,
  to: number,
): readonly number[] {
  const first = countUpTo(digitEnds, from);
  const last = countUpTo(digitEnds, to);
  if (first === last) return [];
  const isInside = (digitEnds[first] ?? 0) - from > LONGEST && to - (digitEnds[last - 1] ?? 0) > LONGEST;
  if (!isInside) return postcodeLengthsIn(text.slice(from, to));
  return [...postcodesBefore(text, digitEnds.slice(first, last)).values()];
}

/** What stands before a postcode, or that with the beginning of its town, is no longer. */
const LONGEST = 60;

/** A postcode and the beginning of its town. */
const POSTCODE = /(?:\d{4,5}|\d{3} \d{2}) (?=[A-Z\u00c0-\u017f][a-z\u00df-\u017f]{2})/y;

/** What stands before a postcode: a comma, a bracket, the beginning of a line or a preposition. */
const BEFORE =
  /(?:^|[\n\u2028,;(|·–]|(?<!\p{L})(?:in|nach|aus|von|bei|from|to|near|à|de|a|di|en|i|til|fra))[ \t]*$/u;

const YEAR = /^(?:19[5-9]|20[0-4])\d $/;

const TOWN = /\p{Lu}\p{Ll}{2,}/uy;

/** How far a line is read before a number. */
const REACH = 120;

/** The towns of a text; looked for when they are first asked for, as most texts speak of one country only. */
export interface Towns {
  readonly text: string;
  /** How many digits the postcode of each has. */
  postcodes: ReadonlyMap<string, number> | null;
  /** The place that was asked for last, with several countries, and how long the postcodes of its town are. */
  place: number;
  lengths: readonly number[];
}

export const townsOf = (text: string): Towns => ({ text, postcodes: null, place: -1, lengths: [] });

/**
 * Whether a country writes postcodes like that of the town before a place in its line, be it written there or
 * elsewhere in the text.
 */
export function isTownOf(towns: Towns, survey: Survey, country: CountryCode, place: number): boolean {
  if (place !== towns.place) {
    towns.place = place;
    towns.lengths = lengthsAt(towns, survey, place);
  }
  return towns.lengths.some((length) => writesPostcodes(country, length));
}

function lengthsAt(towns: Towns, { digitEnds }: Survey, place: number): readonly number[] {
  const { text } = towns;
  towns.postcodes ??= postcodesBefore(text, digitEnds);
  if (towns.postcodes.size === 0) return [];
  const line = text.slice(lineStartBefore(text, place, REACH), place);
  const written = postcodeLengthsIn(line);
  return written.length > 0 ? written : lengthsOfTownsIn(line, towns.postcodes);
}

/** How many digits the postcode of each town has; postcodes are among what ends at some places. */
function postcodesBefore(text: string, digitEnds: readonly number[]): ReadonlyMap<string, number> {
  const towns = new Map<string, number>();
  for (const end of digitEnds) {
    POSTCODE.lastIndex = Math.max(0, end - lengthBefore(text, end));
    const { 0: code, index } = POSTCODE.exec(text) ?? { 0: '', index: 0 };
    if (code === '' || YEAR.test(code) || !BEFORE.test(text.slice(Math.max(0, index - 8), index))) continue;
    TOWN.lastIndex = index + code.length;
    const town = TOWN.exec(text)?.[0];
    if (town) towns.set(town, code.length - 1);
  }
  return towns;
}

const MOST_DIGITS = 5;
const IN_TWO_GROUPS = 6;

/** How long the postcode is that may end at a place. */
function lengthBefore(text: string, end: number): number {
  if (text[end - 3] === ' ') return IN_TWO_GROUPS;
  return isAsciiDigit(text.charCodeAt(end - MOST_DIGITS)) ? MOST_DIGITS : MOST_DIGITS - 1;
}

const lengthsOfTownsIn = (line: string, towns: ReadonlyMap<string, number>): readonly number[] =>
  (line.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []).flatMap((word) => towns.get(word) ?? []);
