import { placeOfName } from './place-words';

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
  if (town === undefined || placeOfName(town) === null) return false;
  const first = FIRST.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[1];
  return first !== undefined && !ESTABLISHMENT.test(first);
}

const BEFORE_NUMBER = /^(\p{Lu}\p{Ll}[\p{L}'’]*)(?:: |, | \| | {2,}|\t| )\(?[\d+]/u;
const FIRST = /(?:^|[\n\t\u2028,;:|(>•*–-]\s*| {2}|\d[.)] )(\p{Lu}\p{Ll}{1,11}) $/u;

/** `Büro Wien`, `Hauptlager Brno`, `New York`; but `Stefan`, `Sandra`. */
const ESTABLISHMENT =
  /^(?:ag|bad|bank|bar|camp|casa|club|gro(?:ß|ss)|greater|new|port|porto|pub|puerto|region|saint|san|sankt|santa|sede|shop|site|st|store|team|villa|zoo)$|(?:haus|hafen|mill|sitz|ured|werk)$|planning|dispo|dispatch|r[ée]cep|servi[czs]|support|verkauf|vertr(?:ieb|et)|einkauf|sales|operat|b[uü]ro|bureau|office|biur|filia|lager|standort|h[oô]tel|hostel|camping|praxis|klinik|clini[cq]|spital|h[oô]pital|hospital|studio|kantoor|kontor|taxi|agen[cztj]|[zc]entral|dep[oó](?:t|sit)|magazin|branch|oficina|ufficio|suc+ursal|usine|plant|[kc]onsul|botschaft|embas|ambas|poli[czt]|airport|flughafen|verein|universit|schule?|school|[ée]cole|museum|firma/iu;

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
