import { sentenceStartBefore } from '../context/sentence';
import type { CountryCode } from '../region';
import { lowered } from '../text/lower';
import { isWriters } from './at-home';
import { countryOfCityAdjective } from './city-adjectives';
import { nationalityOf, slavicNation } from './nationalities';

/** How far before its number whoever has it is named. */
const REACH = 72;

/** `Köpenhamnskontoret`. */
const OFFICE_WITHIN = /.kontor/u;

/** Who is where: offices, branches and works, and those one works with. */
const OFFICES =
  'büro|filial|niederlassung|werk(?!s)|standort|kanzlei|zentrale|zweigstelle|vertretung|partner|lager|lieferant|spedition|agentur|office|branch|site|plant|warehouse|subsidiary|supplier|kantoor|vestiging|leverancier|agence|bureau|partenaire|fournisseur|usine|succursale|ufficio|sede|fornitore|oficina|sucursal|soci[oa]|proveedor|escritório|parceir|fornecedor|biur|oddział|pobočk|kancel|kontrahent|dostawc|dodavatel|iroda|irodá|fiók|ured|podružnic|pisarn|predstavništv|kontor|avdelning|konttor|toimipiste|birou|partener|furnizor|ofis|şube|ortağ|γραφείο|συνεργάτ|υποκατάστημα|офис|офіс|филиал|філі|партн|канцелариј|поставщик|клон';

const OFFICE = new RegExp(`^(?:${OFFICES})`, 'u');

/** Most sentences name none. */
const ANY_OFFICE = new RegExp(`(?<!\\p{L})(?:${OFFICES})|${OFFICE_WITHIN.source}`, 'u');

const WORD = /\p{L}{4,}/gu;

/** Digits of another number. */
const DIGITS = /(?:\d[ ./-]?){5}/;

/**
 * The country of an office, or of somebody one works with, that is named before a number in its sentence: `unser Wiener
 * Büro`, `notre partenaire allemand`, `Köpenhamnskontoret`; `null` where none is.
 */
export function officeBefore(text: string, place: number): CountryCode | null {
  if (isWriters(text, place)) return null;
  const before = text.slice(sentenceStartBefore(text, place, REACH), place);
  const small = lowered(before);
  if (!ANY_OFFICE.test(small)) return null;
  const words = [...before.matchAll(WORD)];
  let nearest: CountryCode | null = null;
  for (const [at, { 0: word, index }] of words.entries()) {
    const isWithin = OFFICE_WITHIN.test(word);
    const country = countryOf(isWithin ? word.toLowerCase() : word);
    if (!country || DIGITS.test(before.slice(index))) continue;
    const isBesideOne = [words[at - 1], words[at + 1]].some(
      (other) => other && OFFICE.test(small.slice(other.index)) && areNeighbours(other, words[at]),
    );
    if (isWithin || isBesideOne) nearest = country;
  }
  return nearest;
}

/** Whether nothing but a space stands between two words. */
const areNeighbours = (one: RegExpExecArray, other: RegExpExecArray | undefined): boolean =>
  other !== undefined &&
  (one.index + one[0].length + 1 === other.index || other.index + other[0].length + 1 === one.index);

const countryOf = (word: string): CountryCode | null =>
  nationalityOf(word) ?? slavicNation(word) ?? countryOfCityAdjective(word);
