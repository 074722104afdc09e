import { placeNamed } from './place-words';

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
  FIRST_NAME.test(text.slice(start, start + LONGEST_NAME)) ||
  isLastOfTwo(text, start);

/** `Anne Milan 06 12…`, `Marco Colombo: 339…`: a name of two words and its number, unless the first says what is there. */
function isLastOfTwo(text: string, start: number): boolean {
  const town = BEFORE_NUMBER.exec(text.slice(start, start + LONGEST_NAME))?.[1];
  // A town of two words is none of a person.
  if (town === undefined || placeNamed(town, 0, town.length) === null) return false;
  const first = FIRST.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[1];
  return first !== undefined && !ESTABLISHMENT.test(first);
}

const BEFORE_NUMBER = /^(\p{Lu}\p{Ll}[\p{L}'’]*)(?:: |, | )\(?[\d+]/u;
const FIRST = /(?:^|[\n\u2028,;:(>•*–-]\s*|\d[.)] )(\p{Lu}\p{Ll}{1,11}) $/u;
const ESTABLISHMENT =
  /planning|disp|recep|r[ée]cep|servi|support|verk|vertr|einkauf|sales|oper|b[uü]ro|bureau|office|ured|biur|filia|werk|lager|standort|hotel|h[oô]tel|camp|hostel|villa|casa|haus|praxis|klinik|clini|spital|h[oô]pital|hospital|studio|kantoor|kontor|taxi|agen|zentral|central|depot|dep[oó]sito|magazin|shop|store|branch|oficina|ufficio|sede|sucursal|succursale|usine|plant|mill|camping|konsul|consul|botschaft|embas|ambas|polic|polizei|bank|airport|flughafen|hafen|port|porto|puerto|club|verein|universit|school|schule|[ée]cole|museum|firma|studio|team|region|greater|new|san|santa|saint|sankt|bad|porto|st/iu;

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
