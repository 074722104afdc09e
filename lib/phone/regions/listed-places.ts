import { lineEndAfter, lineStartBefore } from '../context/lines';
import type { CountryCode } from '../region';
import { placeOfName } from './place-words';

/*
 * Towns and countries whose names are words, people or other towns as well: they name a place where they begin a line of a
 * list whose other lines begin with places: `Buenos Aires — Lucía, 011…`, `Lima — Rosa, (01) …`.
 */

/** Places by their names; none that `place-words` knows, and none that two countries have. */
type Places = Readonly<Partial<Record<CountryCode, string>>>;

const TOWNS: Places = {
  AU: 'Perth',
  BE: 'Mons|Namen',
  BG: 'Sofia|Sofía|Ruse',
  BO: 'La Paz|Santa Cruz|Sucre',
  CA: 'Halifax',
  CH: 'Sion|Zug|Sitten',
  CL: 'Concepción',
  CO: 'Cali|Cartagena',
  CR: 'San José|San Jose',
  CV: 'Praia',
  CZ: 'Most|Tábor',
  DE: 'Essen|Halle|Hamm|Münster',
  EC: 'Cuenca',
  EG: 'Suez',
  ES: 'Valencia|Córdoba|Granada|Salamanca',
  FR: 'Nice|Tours|Angers|Pau',
  GB: 'Reading|Bath|Hull|York|Durham|Oxford|Cambridge|Birmingham|Plymouth|Bradford',
  GR: 'Larissa',
  GY: 'Georgetown',
  HR: 'Split|Pula',
  HU: 'Eger',
  IE: 'Trim',
  IT: 'Como|Lodi',
  JM: 'Kingston',
  JP: 'Nara',
  MA: 'Fez',
  MV: 'Male|Malé',
  MX: 'Mérida',
  MZ: 'Beira',
  NO: 'Bergen|Moss',
  PE: 'Lima|Trujillo',
  PK: 'Hyderabad',
  PR: 'San Juan|Ponce',
  PT: 'Porto|Faro|Beja|Lagos',
  SE: 'Lund',
  TT: 'San Fernando',
  US: 'Orlando|Richmond|San Antonio',
};

/** Those are nobody. */
const COUNTRIES: Places = {
  CN: 'China',
  CU: 'Cuba',
  DM: 'Dominica',
  GN: 'Guinea',
  MC: 'Monaco',
  ML: 'Mali',
  NE: 'Niger',
  OM: 'Oman',
  PE: 'Peru',
  TG: 'Togo',
  TR: 'Turkey',
};

/** A name that begins a line, and how much the lines around have to say. */
interface Listed {
  readonly country: CountryCode;
  readonly enough: number;
}

let known: ReadonlyMap<string, Listed> | null = null;

function collect(): ReadonlyMap<string, Listed> {
  const names = new Map<string, Listed>();
  for (const [places, enough] of [
    [TOWNS, ENOUGH_FOR_WORD],
    [COUNTRIES, ENOUGH_FOR_PLACE],
  ] as const)
    for (const [country, all] of Object.entries(places))
      for (const name of all.split('|')) names.set(name, { country: country as CountryCode, enough });
  return names;
}

/** Lines of lists are no longer, as far as they are looked at, and so many on each side. */
const REACH = 120;
const MOST_LINES = 3;

/** What the lines around have to say: a city or a country counts twice as much as a town, which may be somebody. */
const SURE = 2;
const TOWN = 1;
const ENOUGH_FOR_WORD = 4;
const ENOUGH_FOR_PLACE = 2;

/** The country of the town that begins the line of a number, among lines that begin with places; `null` where none does. */
export function placeInList(text: string, place: number): CountryCode | null {
  const start = lineStartBefore(text, place, REACH);
  const name = BEGINNING.exec(text.slice(start, place))?.[1];
  if (name === undefined) return null;
  const listed = listedAs(name);
  if (!listed) return null;
  const { country, enough } = listed;
  return witnessesAround(text, start, place, enough) >= enough ? country : null;
}

/** As a word that may be a town, or as a place, which may be what the whole line is about: `Saudi Arabia – Riyadh: 011… | Faisal 055…`. */
function listedAs(name: string): Listed | null {
  known ??= collect();
  const word = known.get(name);
  if (word) return word;
  const named = placeOfName(name);
  return named && named.kind !== 'money' ? { country: named.country, enough: ENOUGH_FOR_PLACE } : null;
}

/** How much the lines above and below say, as far as it takes. */
function witnessesAround(text: string, start: number, place: number, enough: number): number {
  let sum = 0;
  let above = start;
  for (let count = 0; count < MOST_LINES && above > 0 && sum < enough; count += 1) {
    const end = above - 1;
    above = lineStartBefore(text, end, REACH);
    sum += witnessOf(text.slice(above, end));
  }
  let below = lineEndAfter(text, place, REACH);
  for (let count = 0; count < MOST_LINES && below < text.length && sum < enough; count += 1) {
    const end = lineEndAfter(text, below + 1, REACH);
    sum += witnessOf(text.slice(below + 1, end));
    below = end;
  }
  return sum;
}

/** `- Lima: `, `2) Nice (M. Roux), `, `Split   Ana   `. */
const BEGINNING =
  /^[\s>*•·|–-]*(?:\d{1,2}[.)] )?(\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2})(?=\s?[,:;–—|(\t]| {2}| - )/u;

function witnessOf(line: string): number {
  const name = BEGINNING.exec(line)?.[1];
  if (name === undefined || !/\d/.test(line)) return 0;
  const kind = placeOfName(name)?.kind;
  return kind === 'city' || kind === 'country' ? SURE : kind === 'town' ? TOWN : 0;
}
