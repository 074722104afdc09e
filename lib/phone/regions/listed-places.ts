import { lineEndAfter, lineStartBefore } from '../context/lines';
import type { CountryCode } from '../region';
import { placeNamed } from './place-words';

/*
 * Towns whose names are words, people or other towns as well: they name a place where they begin a line of a list whose
 * other lines begin with places: `Buenos Aires — Lucía, 011…`, `Lima — Rosa, (01) …`.
 */

const NAMES: Readonly<Partial<Record<CountryCode, string>>> = {
  MZ: 'Beira',
  ST: 'São Tomé',
  CV: 'Praia',
  DM: 'Dominica',
  MC: 'Monaco',
  NE: 'Niger',
  GN: 'Guinea',
  CN: 'China',
  TG: 'Togo',
  ML: 'Mali',
  OM: 'Oman',
  AU: 'Perth|Newcastle',
  BE: 'Mons|Namen',
  BG: 'Sofia|Sofía|Ruse',
  BM: 'Hamilton',
  BO: 'La Paz|Santa Cruz|Sucre',
  CA: 'Halifax|Victoria',
  CH: 'Sion|Zug|Sitten',
  CL: 'Concepción',
  CO: 'Cali|Cartagena',
  CR: 'San José|San Jose',
  CU: 'Cuba|La Habana|Havana',
  CZ: 'Most|Tábor',
  DE: 'Essen|Halle|Hamm|Münster|Kiel|Ulm|Mainz|Trier',
  DO: 'Santo Domingo',
  EC: 'Cuenca',
  EG: 'Suez',
  ES: 'Valencia|Córdoba|Granada|León|Salamanca',
  FR: 'Nice|Tours|Angers|Pau|Troyes',
  GB: 'Reading|Bath|Hull|York|Durham|Oxford|Cambridge|Newcastle|Birmingham|Plymouth|Bradford',
  GR: 'Volos|Chania|Larissa',
  GY: 'Georgetown',
  HR: 'Split|Pula',
  HU: 'Eger',
  IE: 'Cork|Trim',
  IT: 'Como|Lodi|Udine|Varese|Verona|Venezia',
  JM: 'Kingston',
  JP: 'Nara|Gifu',
  LK: 'Galle',
  MA: 'Fez',
  MV: 'Male|Malé',
  MX: 'León|Mérida',
  NI: 'Managua',
  NO: 'Bergen|Moss',
  NZ: 'Hamilton',

  PE: 'Peru|Lima|Trujillo|Chiclayo',
  PK: 'Hyderabad',
  PR: 'San Juan|Ponce',
  PT: 'Porto|Faro|Beja|Lagos',
  RO: 'Arad',
  SC: 'Victoria',
  SE: 'Lund|Kiruna',
  SK: 'Žilina',
  SV: 'San Salvador',
  TR: 'Turkey',
  TT: 'San Fernando',
  US: 'Portland|Phoenix|Orlando|Richmond|San Antonio|San Diego',
};

let known: ReadonlyMap<string, CountryCode> | null = null;

function collect(): ReadonlyMap<string, CountryCode> {
  const names = new Map<string, CountryCode>();
  // Of two towns, the first in the order of their countries' codes is as good as the other: neither is said.
  const twice = new Set<string>();
  for (const [country, all] of Object.entries(NAMES))
    for (const name of all.split('|')) {
      if (names.has(name)) twice.add(name);
      names.set(name, country as CountryCode);
    }
  for (const name of twice) names.delete(name);
  return names;
}

/** Those that are nobody. */
const COUNTRIES: ReadonlySet<string> = new Set(
  'Oman Mali Togo Cuba Peru China Guinea Niger Monaco Turkey'.split(' '),
);

/** Lines of lists are no longer, as far as they are looked at, and so many on each side. */
const REACH = 120;
const MOST_LINES = 3;

/** What the lines around have to say: a city or a country counts twice as much as a town, which may be somebody. */
const SURE = 2;
const TOWN = 1;
const ENOUGH_FOR_WORD = 4;
const ENOUGH_FOR_TOWN = 2;

/** The country of the town that begins the line of a number, among lines that begin with places; `null` where none does. */
export function placeInList(text: string, place: number): CountryCode | null {
  const start = lineStartBefore(text, place, REACH);
  const name = BEGINNING.exec(text.slice(start, place))?.[1];
  if (name === undefined) return null;
  known ??= collect();
  const word = known.get(name);
  const country = word ?? countryOfPlace(name);
  if (country === undefined) return null;
  const enough = word === undefined || COUNTRIES.has(name) ? ENOUGH_FOR_TOWN : ENOUGH_FOR_WORD;
  return witnessesAround(text, start, place, enough) >= enough ? country : null;
}

/** How much the lines above and below say, up to one that begins with no name. */
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

/** Of a town that may be somebody elsewhere, or of what the whole line is about: `Saudi Arabia – Riyadh: 011… | Faisal 055…`. */
function countryOfPlace(name: string): CountryCode | undefined {
  const named = namedBy(name);
  return named === null || named.kind === 'money' ? undefined : named.country;
}

const namedBy = (name: string) => placeNamed(name, name.lastIndexOf(' ') + 1, name.length);

function witnessOf(line: string): number {
  const name = BEGINNING.exec(line)?.[1];
  if (name === undefined || !/\d/.test(line)) return 0;
  const kind = namedBy(name)?.kind;
  return kind === 'city' || kind === 'country' ? SURE : kind === 'town' ? TOWN : 0;
}
