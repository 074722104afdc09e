import { lineBefore, lineStartBefore } from './lines';

/** A line of such a list, or its heading, is no longer; and it has no more lines. */
const LONGEST = 120;
const MOST_LINES = 24;

/** `Neue Durchwahlen ab 01.04.: `: more than one. */
const EXTENSIONS =
  '(?:durchwahlen|durchwahlnummern|nebenstellen|interne (?:ruf)?nummern|extensions?(?: list)?|internal (?:numbers|phone (?:numbers|list))|postes internes|numéros internes|interni|numeri interni|extensiones|internos|anexos|ramais|extensões|toestellen|toestelnummers|interne nummers|anknytningar|anknytningsnummer|lokalnumre|internnumre?|alanumerot|(?:numery )?wewnętrzne|klapky|linky|mellékek|belső számok|добавочные|внутренние номера|внутрішні номери|interioare|dahili(?:ler| numaralar)|εσωτερικά|lokali|kućni brojevi)';

/** The heading of a list of them. */
const HEADING = new RegExp(String.raw`(?<!\p{L})${EXTENSIONS}(?!\p{L})[^\n\u2028]{0,80}[:：]\s*$`, 'iu');

/** `Empfang          100`, `Lohnbüro: 131 (Frau Jost)`. */
const ROW = /^[\s>•*·-]*\p{L}[^\d\n\u2028]{1,32}(?: {2,}|\t|: ?| [–-] )\d{2,5}(?!\d)/u;

/** Whether a few digits between two places stand in a list under a heading that names extensions, behind whose each is. */
export function isInExtensionList(text: string, start: number, end: number): boolean {
  if (!ENDS_ROW.test(text.slice(end, end + 3)) || !BEGINS_CELL.test(text.slice(start - 3, start)))
    return false;
  const own = lineStartBefore(text, start, LONGEST);
  if (!ROW.test(text.slice(own, end))) return false;
  let line = lineBefore(text, own, LONGEST);
  for (let lines = 0; line !== null && lines < MOST_LINES; lines += 1) {
    const written = text.slice(line.start, line.end);
    if (HEADING.test(written)) return true;
    if (written.trim() !== '' && !ROW.test(written)) return false;
    line = lineBefore(text, line.start, LONGEST);
  }
  return false;
}

const BEGINS_CELL = / {2}$|\t$|: ?$|[–-] $/;
const ENDS_ROW = /^(?:$|[\n\r\t\u2028]| ?\(| {2}|,? $)/;
