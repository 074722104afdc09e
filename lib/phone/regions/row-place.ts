import { columnHead, rowEndAfter } from '../context/table';
import { type CountryCode, isCountryCode } from '../region';
import { countryOfCode } from './country-marks';
import { placeOfName } from './place-words';

/** Rows are no longer, as far as their cells belong together. */
const REACH = 240;

/**
 * The country of the place that has a cell of its own in the row of a table before a place: `Nordpapp AB⇥Göteborg⇥031-…`,
 * `Biel (CH)⇥032…`, `Zurich ; R. Bänziger ; 043…`; `null` where there is none.
 */
export function placeInRow(
  text: string,
  place: number,
  mailbox: CountryCode | undefined,
): CountryCode | null {
  const start = rowStartBefore(text, place);
  const row = text.slice(start, place);
  const parts = SEPARATORS.find(([tells]) => tells.test(row))?.[1];
  if (!parts) return null;
  let isAsked = false;
  for (const { at, cell } of cellsOf(row, parts).toReversed()) {
    const isCode = !isAsked && CODE.test(cell);
    if (isCode) isAsked = true;
    const country = isCode ? codeInColumn(text, start + at, cell, mailbox) : countryOfCell(cell);
    if (country) return country;
  }
  return null;
}

function rowStartBefore(text: string, place: number): number {
  const least = Math.max(0, place - REACH);
  let start = place;
  for (; start > least; start -= 1) {
    const code = text.charCodeAt(start - 1);
    if (code === 0x0a || code === 0x0d || code === 0x2028) break;
  }
  return start;
}

/** What tells rows with cells, the surest first, and what parts those; a single semicolon parts a sentence. */
const SEPARATORS: readonly (readonly [tells: RegExp, parts: RegExp])[] = [
  [/\t/, /\t/],
  [/(?:^| )\| /, /(?:^| )\| /],
  [/ {2}/, / {2,}/],
  [/; [^;]*; /, / ?; /],
];

interface Cell {
  readonly at: number;
  readonly cell: string;
}

function cellsOf(row: string, parts: RegExp): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const cell of row.split(parts)) {
    const begins = row.indexOf(cell, at);
    cells.push({ at: begins, cell: cell.trim() });
    at = begins + cell.length;
  }
  return cells;
}

function countryOfCell(cell: string): CountryCode | null {
  const [, name = '', bracket = ''] = CELL.exec(cell) ?? [];
  if (isCountryCode(bracket)) return bracket;
  const [, town = '', land = ''] = TOWN_OF_COUNTRY.exec(cell) ?? [];
  return countryNamed(name) ?? countryNamed(bracket) ?? countryNamed(land) ?? countryNamed(town);
}

/** `Annecy, France`, `Panama City, Pan.`. */
const TOWN_OF_COUNTRY = /^(\p{Lu}[^\d,;:()]{2,24}), (\p{Lu}[^\d,;:()]{1,24})$/u;

function countryNamed(name: string): CountryCode | null {
  const named = name.length < 3 ? null : placeOfName(name);
  return named && named.kind !== 'money' && named.kind !== 'town' ? named.country : null;
}

/** A code of two letters means a country where the column is said to be of those, or where the rows around have others. */
function codeInColumn(
  text: string,
  at: number,
  code: string,
  mailbox: CountryCode | undefined,
): CountryCode | null {
  if (OF_COUNTRIES.test(columnHead(text, at))) return isCountryCode(code) ? code : null;
  return COUNTRIES_ALONE.has(code) && isAmongCodes(text, at, code) ? countryOfCode(code, mailbox) : null;
}

/** Those that name no department, as `IT` and `HR` do, nor else much. */
const COUNTRIES_ALONE: ReadonlySet<string> = new Set(
  'AT BE BG CH CZ DE DK EE ES FI FR GB GR HU LT LU LV NL NO PL PT RO SE SI SK TR UA UK'.split(' '),
);

/** `BE  Gent …` above `NL  Breda …`: whether a row next to this one begins with another country's code. */
function isAmongCodes(text: string, at: number, code: string): boolean {
  const start = rowStartBefore(text, at);
  if (text.slice(start, at).trim() !== '') return false;
  const above = text.slice(rowStartBefore(text, start - 1), start);
  const end = rowEndAfter(text, at);
  const below = text.slice(end + 1, end + 8);
  return [above, below].some((row) => {
    const other = CODE_OF_ROW.exec(row)?.[1] ?? '';
    return other !== code && COUNTRIES_ALONE.has(other);
  });
}

const CODE_OF_ROW = /^\s*([A-Z]{2})(?: {2,}|\t)/;

const CODE = /^[A-Z]{2}$/;
const OF_COUNTRIES =
  /^(?:land|country|pays|pa[ií]s|paese|nazione|kraj|země|krajina|ország|țara|tara|maa|страна|країна|држава|država|ülke|χώρα|negara|国|国家|국가)\b/iu;

/** One name, and in brackets its country, or something else. */
const CELL = /^(\p{Lu}[^\d,;:()]{2,28}?)(?: ?\(([^()]{2,24})\))?$/u;
