import { lineStartBefore, linesBefore } from './lines';

/** A line of such a list, or its heading, is no longer; and it has no more lines. */
const LONGEST = 120;
const MOST_LINES = 24;

/** More than one, and words that mean nothing else. */
const EXTENSIONS =
  '(?:durchwahlen|durchwahlnummern|nebenstellen|interne (?:ruf)?nummern|(?:phone|telephone|office|internal|staff|desk) extensions?|extension (?:list|numbers)|internal (?:phone )?numbers|postes internes|numéros internes|numeri interni|números internos|extensiones internas|ramais|interne nummers|toestelnummers|anknytningsnummer|lokalnumre|internnumre?|alanumerot|numery wewnętrzne|klapky|telefonní linky|mellékek|belső számok|внутренние номера|добавочные номера|внутрішні номери|numere interioare|dahili numaralar|εσωτερικά τηλέφωνα|interne številke|interni brojevi)';

/** The heading of a list of them, at its beginning but for a word or two; a sentence speaks of something else. */
const HEADING = new RegExp(
  String.raw`(?:^|[.!?] )[\s>•*]*(?!ohne|keine|no |without)(?:\p{L}+ ){0,4}${EXTENSIONS}(?!\p{L})(?:(?!\. \p{Lu})[^\n\u2028]){0,80}[:：]\s*$`,
  'iu',
);

/** `Empfang          100`, `Lohnbüro: 131 (Frau Jost)`. */
const ROW = /^[\s>•*·-]*\p{L}[^\d\n\u2028]{1,32}(?: {2,}|\t|: ?| [–-] )\d{2,4}(?!\d)/u;

/** Whether a few digits between two places stand in a list under a heading that names extensions, behind whose each is. */
export function isInExtensionList(text: string, start: number, end: number): boolean {
  if (!ENDS_ROW.test(text.slice(end, end + 3)) || !BEGINS_CELL.test(text.slice(start - 3, start)))
    return false;
  const own = lineStartBefore(text, start, LONGEST);
  if (!ROW.test(text.slice(own, end))) return false;
  for (const { start: above, end: below } of linesBefore(text, own, LONGEST, MOST_LINES)) {
    const written = text.slice(above, below);
    if (HEADING.test(written)) return true;
    if (written.trim() !== '' && !ROW.test(written)) return false;
  }
  return false;
}

const BEGINS_CELL = / {2}$|\t$|: ?$|[–-] $/;
const ENDS_ROW = /^(?:$|[\n\r\t\u2028]| ?\(| {2}|,? $)/;
