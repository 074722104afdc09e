/*
 * People who are called by a place.
 */

/** `Piet van Keulen`, `Sig. Colombo`: whether the word that begins at a place is somebody's name. */
export const isSurname = (text: string, start: number): boolean =>
  (!DR_CONGO.test(text.slice(Math.max(0, start - 3), start + 5)) &&
    TITLE.test(text.slice(Math.max(0, start - LONGEST_TITLE), start))) ||
  DON.test(text.slice(Math.max(0, start - LONGEST_NAME), start)) ||
  (PARTICLES.has(text.slice(start - 4, start)) &&
    SURNAME.test(text.slice(Math.max(0, start - LONGEST_NAME), start))) ||
  FIRST_NAME.test(text.slice(start, start + LONGEST_NAME));

/** `Виена Петрова`: a first name. */
const FIRST_NAME = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:[оеё]ва?|ина?|енко|ska|ová|ović|ić|ski)(?!\p{L})/u;

const TITLE =
  /(?<!\p{L})(?:sig(?:\.(?:ra|na)|nor[ae]?)?|m(?:rs?|s|me|lle|iss)?|dr|herrn?|frau|hr|fru|dhr|mevr|mw|de heer|mevrouw|monsieur|madame|doña|senh[oa]ra?|sra?|pan[aií]?|paní|dott(?:\.ssa)?|avv|ing|geom|geometra|prof|gosp(?:od|a|ođa)?|gđa|domnul|doamna|bayan|г-н|г-жа|пан[иі]?|господин|госпожа|κ|κα|κος)\.? $/iu;
const LONGEST_TITLE = 10;

/** No doctor. */
const DR_CONGO = /DR [CK]ongo/;

/** `don Israel Roma`. */
const DON = /(?<!\p{L})do(?:n|ña|m|na) \p{Lu}\p{L}+ $/u;

/** A cheap look. */
const PARTICLES: ReadonlySet<string> = new Set(['van ', 'von ', 'Van ', 'Von ', 'der ', 'den ', ' de ']);
const SURNAME = /(?:^|[^\p{L}])\p{Lu}[\p{L}.]{0,20} [Vv][ao]n (?:der |den |de )?$/u;
const LONGEST_NAME = 34;
