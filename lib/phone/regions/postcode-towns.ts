import { lineEndAfter, lineStartBefore } from '../context/lines';
import type { CountryCode } from '../region';

/** Countries whose postcodes are four or five digits before a town: `4058 Basel`, `55116 Mainz`. */
const COUNTRIES: Readonly<Record<number, string>> = {
  4: 'AT BE BG CH DK HU LI LU NO SI',
  5: 'DE EE ES FI FR HR IT LT RS UA',
};

/** A postcode behind a comma, a bracket, the beginning of a line or a preposition, and its town. Years are none. */
const POSTCODE =
  /(?:^|[\n\u2028,;(|·–]|(?<!\p{L})(?:in|nach|aus|von|bei|from|to|near|à|de|a|di|en|i|til|fra))[ \t]*(?!(?:19[5-9]|20[0-4])\d\b)(\d{4,5}) (\p{Lu}\p{Ll}{2,})/gu;

/** How far a line is read on each side. */
const REACH = 120;

/** What the towns of a text say of the countries that it speaks of. */
export interface Towns {
  /**
   * Whether a country writes postcodes like that of the town in the line of a place, be it written there or elsewhere
   * in the text.
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
      const line = text.slice(lineStartBefore(text, place, REACH), lineEndAfter(text, place, REACH));
      const written = [...postcodesIn(line).values()];
      const lengths = written.length > 0 ? written : lengthsOfTownsIn(line, known);
      return lengths.some((length) => COUNTRIES[length]?.split(' ').includes(country));
    },
  };
}

/** How many digits the postcode of each town has. */
function postcodesIn(text: string): ReadonlyMap<string, number> {
  const towns = new Map<string, number>();
  for (const [, code, town] of text.matchAll(POSTCODE)) if (code && town) towns.set(town, code.length);
  return towns;
}

const lengthsOfTownsIn = (line: string, towns: ReadonlyMap<string, number>): readonly number[] =>
  (line.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []).flatMap((word) => towns.get(word) ?? []);
