import { columnHead } from '../context/table';
import { type CountryCode, isCountryCode } from '../region';
import { placeNamed } from './place-words';

/** Rows are no longer, as far as their cells belong together. */
const REACH = 240;

/**
 * The country of the place that has a cell of its own in the row of a table before a place: `Nordpapp AB⇥Göteborg⇥031-…`,
 * `Biel (CH)⇥032…`; `null` where there is none.
 */
export function placeInRow(text: string, place: number): CountryCode | null {
  const least = Math.max(0, place - REACH);
  let hasCells = false;
  let start = place;
  while (start > least) {
    const code = text.charCodeAt(start - 1);
    if (code === 0x0a || code === 0x0d || code === 0x2028) break;
    if (code === 0x09) hasCells = true;
    start -= 1;
  }
  if (!hasCells) return null;
  let end = place;
  let isAsked = false;
  for (const cell of text.slice(start, place).split('\t').toReversed()) {
    const at = end - cell.length;
    const isCode = !isAsked && CODE.test(cell);
    if (isCode) isAsked = true;
    const country = isCode ? codeInColumn(text, at, cell) : countryOfCell(cell.trim());
    if (country) return country;
    end = at - 1;
  }
  return null;
}

function countryOfCell(cell: string): CountryCode | null {
  const [, name = '', code = ''] = CELL.exec(cell) ?? [];
  if (isCountryCode(code)) return code;
  const end = name.length;
  const named = end < 3 ? null : placeNamed(name, 0, end);
  return named && named.kind !== 'money' && named.kind !== 'town' ? named.country : null;
}

/** A code of two letters means a country where the column is said to be of those. */
const codeInColumn = (text: string, at: number, code: string): CountryCode | null =>
  isCountryCode(code) && OF_COUNTRIES.test(columnHead(text, at)) ? code : null;

const CODE = /^[A-Z]{2}$/;
const OF_COUNTRIES =
  /^(?:land|country|pays|pa[ií]s|paese|nazione|kraj|země|krajina|ország|țara|tara|maa|страна|країна|држава|država|ülke|χώρα|negara|国|国家|국가)\b/iu;

/** One name, and in brackets the code of its country. */
const CELL = /^(\p{Lu}[^\d,;:()]{2,28}?)(?: ?\(([A-Z]{2})\))?$/u;
