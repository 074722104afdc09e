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
  JE: 'Jersey',
  MC: 'Monaco',
  NE: 'Niger',
  GN: 'Guinea',
  CN: 'China',
  TG: 'Togo',
  ML: 'Mali',
  TD: 'Chad',
  GE: 'Georgia',
  JO: 'Jordan',
  OM: 'Oman',
  AU: 'Perth|Darwin|Newcastle',
  BE: 'Mons|Namen',
  BG: 'Sofia|Sofía|Ruse',
  BM: 'Hamilton',
  BO: 'La Paz|Santa Cruz|Sucre',
  CA: 'Halifax|Regina|Victoria',
  CH: 'Sion|Zug|Wil|Sitten',
  CL: 'Santiago|Concepción',
  CO: 'Cali|Cartagena',
  CR: 'San José|San Jose',
  CU: 'Cuba|La Habana|Havana',
  CZ: 'Most|Tábor',
  DE: 'Essen|Halle|Hamm|Münster|Kiel|Ulm|Mainz|Trier',
  DO: 'Santo Domingo',
  EC: 'Cuenca',
  EG: 'Suez',
  ES: 'Valencia|Córdoba|Granada|León|Salamanca',
  FR: 'Nice|Tours|Nancy|Angers|Pau|Troyes',
  GB: 'Reading|Bath|Hull|Derby|York|Lincoln|Durham|Oxford|Cambridge|Newcastle|Birmingham|Plymouth|Bradford',
  GR: 'Volos|Kos|Chania|Larissa',
  GY: 'Georgetown',
  HR: 'Split|Pula',
  HU: 'Eger',
  IE: 'Cork|Trim',
  IT: 'Como|Lodi|Siena|Udine|Varese|Verona|Venezia',
  JM: 'Kingston',
  JP: 'Nara|Gifu',
  LK: 'Galle',
  MA: 'Fez|Safi',
  MV: 'Male|Malé',
  MX: 'León|Mérida|Durango',
  NG: 'Jos|Aba',
  NI: 'Managua',
  NO: 'Bergen|Moss',
  NZ: 'Hamilton|Nelson',

  PE: 'Peru|Lima|Trujillo|Chiclayo',
  PK: 'Hyderabad',
  PR: 'San Juan|Ponce',
  PT: 'Porto|Faro|Beja|Lagos',
  RO: 'Deva|Arad',
  SC: 'Victoria',
  SE: 'Lund|Kiruna',
  SK: 'Martin|Žilina',
  SV: 'San Salvador',
  TR: 'Turkey|Van|Ordu|Rize',
  TT: 'San Fernando',
  US: 'Portland|Phoenix|Orlando|Austin|Charlotte|Madison|Richmond|San Antonio|San Diego',
  ZA: 'George',
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

/** Lines of lists are no longer, as far as they are looked at. */
const REACH = 120;

/** The country of the town that begins the line of a number, among lines that begin with places; `null` where none does. */
export function placeInList(text: string, place: number): CountryCode | null {
  const start = lineStartBefore(text, place, REACH);
  const name = BEGINNING.exec(text.slice(start, place))?.[1];
  known ??= collect();
  const country = name === undefined ? undefined : (known.get(name) ?? countryOfPlace(name));
  if (country === undefined) return null;
  const above = start === 0 ? '' : text.slice(lineStartBefore(text, start - 1, REACH), start - 1);
  const end = lineEndAfter(text, place, REACH);
  const below = text.slice(end + 1, lineEndAfter(text, end + 1, REACH));
  return beginsWithPlace(above) || beginsWithPlace(below) ? country : null;
}

/** `- Lima: `, `2) Nice (M. Roux), `, `Split   Ana   `. */
const BEGINNING =
  /^[\s>*•·–-]*(?:\d{1,2}[.)] )?(\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2})(?=\s?[,:;–—|(\t]| {2}| - )/u;

/** Of a town that may be somebody elsewhere, or of what the whole line is about: `Saudi Arabia – Riyadh: 011… | Faisal 055…`. */
function countryOfPlace(name: string): CountryCode | undefined {
  const named = placeNamed(name, name.lastIndexOf(' ') + 1, name.length);
  return named === null || named.kind === 'money' ? undefined : named.country;
}

function beginsWithPlace(line: string): boolean {
  const name = BEGINNING.exec(line)?.[1];
  if (name === undefined || !/\d/.test(line)) return false;
  const last = name.lastIndexOf(' ') + 1;
  const named = placeNamed(name, last, name.length) ?? placeNamed(name, 0, name.length);
  return (named !== null && named.kind !== 'money') || known?.has(name) === true;
}
