import { lineStartBefore } from '../context/lines';
import type { CountryCode } from '../region';

/**
 * Countries whose postcodes are four or five digits before a town: `4058 Basel`, `55116 Mainz`; those of six are written
 * in two groups, `010 03 Žilina`.
 */
const COUNTRIES: Readonly<Record<number, string>> = {
  4: 'AT BE BG CH DK HU LI LU NO SI',
  5: 'DE EE ES FI FR HR IT LT RS TR UA',
  6: 'CZ GR SE SK',
};

/** Whether a country's postcodes have so many digits before a town. */
export const writesPostcodes = (country: CountryCode, length: number): boolean =>
  COUNTRIES[length]?.split(' ').includes(country) === true;

/** How many digits the postcodes of a text have. */
export const postcodeLengthsIn = (text: string): readonly number[] => [...postcodesIn(text).values()];

/** A postcode and the beginning of its town: digits first, which engines find at once. */
const POSTCODE = /(?:\d{4,5}|\d{3} \d{2}) (?=[A-Z\u00c0-\u017f][a-z\u00df-\u017f]{2})/g;

/** What stands before a postcode: a comma, a bracket, the beginning of a line or a preposition. */
const BEFORE =
  /(?:^|[\n\u2028,;(|·–]|(?<!\p{L})(?:in|nach|aus|von|bei|from|to|near|à|de|a|di|en|i|til|fra))[ \t]*$/u;

const YEAR = /^(?:19[5-9]|20[0-4])\d $/;

const TOWN = /\p{Lu}\p{Ll}{2,}/uy;

/** How far a line is read before a number. */
const REACH = 120;

/** What the towns of a text say of the countries that it speaks of. */
export interface Towns {
  /**
   * Whether a country writes postcodes like that of the town before a place in its line, be it written there or
   * elsewhere in the text.
   */
  isAt(place: number, country: CountryCode): boolean;
}

/** The towns of a text; looked for when they are first asked for, as most texts speak of one country only. */
export function townsIn(text: string): Towns {
  let known: ReadonlyMap<string, number> | null = null;
  return {
    isAt: (place, country) => {
      known ??= postcodesIn(text);
      if (known.size === 0) return false;
      const line = text.slice(lineStartBefore(text, place, REACH), place);
      const written = [...postcodesIn(line).values()];
      const lengths = written.length > 0 ? written : lengthsOfTownsIn(line, known);
      return lengths.some((length) => writesPostcodes(country, length));
    },
  };
}

/** How many digits the postcode of each town has. */
function postcodesIn(text: string): ReadonlyMap<string, number> {
  const towns = new Map<string, number>();
  for (const { 0: code, index } of text.matchAll(POSTCODE)) {
    if (YEAR.test(code) || !BEFORE.test(text.slice(Math.max(0, index - 8), index))) continue;
    TOWN.lastIndex = index + code.length;
    const town = TOWN.exec(text)?.[0];
    if (town) towns.set(town, code.length - 1);
  }
  return towns;
}

const lengthsOfTownsIn = (line: string, towns: ReadonlyMap<string, number>): readonly number[] =>
  (line.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []).flatMap((word) => towns.get(word) ?? []);
