import type { CountryCode } from '../region';

/*
 * How people are called by where they are: `Sig. Vatteroni`, `Mme Lamarche`, `M. Faure`.
 */

const TITLES: readonly (readonly [CountryCode, RegExp])[] = [
  ['IT', /(?<!\p{L})(?:Sig(?:\.|\.ra|\.na|nor[ae]?)|Dott(?:\.|\.ssa|oressa)|Avv\.|Geom\.|Maestro) \p{Lu}/u],
  ['FR', /(?<!\p{L})(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame|Maître) \p{Lu}/u],
  ['ES', /(?<!\p{L})(?:Señora?|Doña|Don) \p{Lu}/u],
  ['PT', /(?<!\p{L})(?:Senhora?|Dona) \p{Lu}/u],
  ['DE', /(?<!\p{L})(?:Herrn?|Frau) \p{Lu}/u],
  ['NL', /(?<!\p{L})(?:dhr\.|mevr\.|Mevrouw|Meneer) \p{Lu}/u],
  ['GR', /(?<!\p{L})(?:κ\.|κος|κα|Κύριος|Κυρία) \p{Lu}/u],
];

/** A cheap look. */
const MAY_BE_CALLED = /\p{L}\.? \p{Lu}/u;

/** How far before a number whoever has it is called. */
const REACH = 60;

/** The country where people are called as the one before a number is; `null` where none is. */
export function countryOfTitle(text: string, place: number): CountryCode | null {
  const before = text.slice(Math.max(0, place - REACH), place);
  if (!MAY_BE_CALLED.test(before)) return null;
  return TITLES.find(([, title]) => title.test(before))?.[0] ?? null;
}
