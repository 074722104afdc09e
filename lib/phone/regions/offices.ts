import { sentenceStartBefore } from '../context/sentence';
import type { CountryCode } from '../region';
import { isWriters } from './at-home';
import { countryOfCityAdjective } from './city-adjectives';
import { nationalityOf } from './nationalities';

/** How far before its number whoever has it is named. */
const REACH = 72;

/** Who is where: offices, branches and works, and those one works with. */
const OFFICE =
  /(?<!\p{L})(?:büro|filial|niederlassung|werk(?!s)|standort|kanzlei|zentrale|zweigstelle|vertretung|partner|lager|lieferant|spedition|agentur|office|branch|site|plant|warehouse|subsidiary|supplier|kantoor|vestiging|leverancier|agence|bureau|partenaire|fournisseur|usine|succursale|ufficio|sede|fornitore|oficina|sucursal|soci[oa]|proveedor|escritório|parceir|fornecedor|biur|oddział|pobočk|kancel|kontrahent|dostawc|dodavatel|iroda|irodá|fiók|ured|podružnic|pisarn|predstavništv|kontor|avdelning|konttor|toimipiste|birou|partener|sucursal|furnizor|ofis|şube|ortağ|γραφείο|συνεργάτ|υποκατάστημα|офис|офіс|филиал|філі|партн|канцелариј|поставщик|клон|\p{L}{4,}kontor)\p{L}*/giu;

const WORD_BEFORE = /(\p{L}{4,}) $/u;
const WORD_BEHIND = /^ (\p{L}{4,})/u;

/** Digits of another number. */
const DIGITS = /(?:\d[ ./-]?){5}/;

/**
 * The country of an office, or of somebody one works with, that is named before a number in its sentence: `unser Wiener
 * Büro`, `notre partenaire allemand`, `Köpenhamnskontoret`; `null` where none is.
 */
export function officeBefore(text: string, place: number): CountryCode | null {
  if (isWriters(text, place)) return null;
  const before = text.slice(sentenceStartBefore(text, place, REACH), place);
  let nearest: CountryCode | null = null;
  for (const { 0: office, index } of before.matchAll(OFFICE)) {
    const end = index + office.length;
    const country =
      countryOf(WORD_BEFORE.exec(before.slice(0, index))?.[1]) ??
      countryOf(WORD_BEHIND.exec(before.slice(end))?.[1]) ??
      countryOf(office);
    if (country && !DIGITS.test(before.slice(end))) nearest = country;
  }
  return nearest;
}

const countryOf = (word: string | undefined): CountryCode | null =>
  word === undefined ? null : (nationalityOf(word) ?? slavic(word) ?? countryOfCityAdjective(word));

/** `slovenská` in Czech and Slovak, `slovenska` in Slovene and Croatian: not of the same country. */
const slavic = (word: string): CountryCode | null =>
  /^slovensk(?:[áýé]|ou)/i.test(word) ? 'SK' : /^slovensk[aie]/i.test(word) ? 'SI' : null;
