import { type CountryCode, isCountryCode, listCountries } from '../region';
import { CITIES } from './cities';
import { TOWNS } from './towns';

/** Languages whose names of countries stand in addresses. */
const LANGUAGES = 'en de fr es it nl pt pl sv da cs ru fi hu tr ro hr sl sk uk nb el id ms is et lv lt sq vi bg sr mk ca az'.split(
  ' ',
);

/**
 * Names that addresses use beside the official ones, and what only companies and authorities of one country write:
 * registers, taxes, legal forms.
 */
const WRITTEN: Readonly<Partial<Record<CountryCode, string>>> = {
  GB: 'UK|England|Scotland|Wales|Great Britain|Großbritannien|Grossbritannien',
  US: 'USA|United States of America|LLC',
  NL: 'NLD|Holland|The Netherlands|Nederland|KvK|KVK|B.V.',
  CH: 'Suisse|Svizzera|Schweiz|CHE-',
  AT: 'AUT|Österreich|Oesterreich|Firmenbuch|Firmenbuchnummer|ATU|e.U.',
  DE: 'USt-IdNr|USt-Id|USt-ID|Ust-IdNr|Steuernummer|HRB|HRA|Amtsgericht',
  FR: 'SIRET|SIREN|SARL|SAS|EURL',
  IT: 'Partita IVA|P.IVA|P. IVA|S.p.A.|S.r.l.',
  PL: 'NIP|REGON|KRS|Sp. z o.o.|sp. z o.o.',
  BE: 'België|RPR|RPM',
  DK: 'CVR|CVR-nr|ApS|Danmark',
  FI: 'Suomi|Y-tunnus|Oy|Oyj',
  NO: 'Norge',
  BR: 'CNPJ|CPF|CEP|Brasil',
  MX: 'S.A. de C.V.',
  ES: 'S.L.|S.L.U.',
  EE: 'OÜ',
  LV: 'LVA|SIA',
  LT: 'LTU|UAB',
  AR: 'CUIT',
  AU: 'ABN',
  IN: 'GSTIN',
  HU: 'HUN|Magyarország|Kft.|Kft',
  PT: 'PRT|Lda|Lda.',
  CZ: 'CZE|Czech Republic|Česko|Tschechien|Czechia',
  SK: 'SVK|Slovensko',
  RO: 'ROU|România',
  IE: 'Éire',
  AE: 'UAE',
  UA: 'UKR|Україна|ЄДРПОУ',
  RU: 'ОГРН|КПП',
  TR: 'Türkiye|A.Ş.|Mersis',
  GR: 'GRC|Ελλάδα|ΑΦΜ',
  HK: 'Hong Kong',
  BA: 'BIH|BiH',
  RS: 'SRB',
  HR: 'HRV',
  SI: 'SVN',
  BG: 'BGR',
  ME: 'MNE',
  MK: 'MKD|Macedonia|Makedonija',
  SA: 'KSA',
  CD: 'DR Congo|DRC|RD Congo|RDC|DR Kongo',
  LA: 'Lao PDR',
  KR: 'Korea',
  LU: 'LUX|Luxemburg|Grand-Duché',
  NZ: 'Aotearoa|NZ|NZBN',
  MY: "M'sia|M’sia|Sdn Bhd|Sdn. Bhd.",
};

/** Codes of money begin with their country's, but for those of several ones. */
const MONEY =
  'AED ARS AUD BDT BGN BRL CAD CHF CLP CNY COP CZK DKK EGP GBP GHS HKD HUF IDR ILS INR ISK JPY KES KRW LKR MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN RON RSD RUB SAR SEK SGD THB TRY TWD TZS UAH UGX VND ZAR';

/** Names that are words, people or places elsewhere too. */
const AMBIGUOUS = new Set(
  'Georgia Jordan Chad Mali Guinea Jersey Niger Oman China Togo Cuba Peru Dominica Male Turkey Monaco'.split(
    ' ',
  ),
);

/** A place that a word or several name. */
export interface Place {
  readonly country: CountryCode;
  readonly kind: PlaceKind;
}

/** Mails speak of cities, and of parts of a country, for other reasons too; and of its money for still more. */
export type PlaceKind = 'country' | 'city' | 'town' | 'money';

/** What a word says of a country. */
export interface PlaceWord {
  /** The place that it names by itself. */
  readonly alone?: Place;
  /** Names of several words of which it is the last capitalised one, with the place where it stands in them. */
  readonly phrases: readonly Phrase[];
}

interface Phrase extends Place {
  readonly name: string;
  readonly offset: number;
}

export type PlaceWords = ReadonlyMap<string, PlaceWord>;

let known: PlaceWords | null = null;

/** Every word that names a place, or that only one country's companies write; as written. Made when first needed. */
export function placeWords(): PlaceWords {
  if (known) return known;
  known = collect();
  for (const word of known.keys()) {
    hashes[hashOf(word, 0, word.length)] = 1;
    longest = Math.max(longest, word.length);
  }
  return known;
}

/** Which hashes words of places have: as many as leave most others out. */
const HASH_BITS = 16;
const hashes = new Uint8Array(1 << HASH_BITS);
let longest = 0;

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at);
  return Math.imul(hash, 0x9e3779b1 | 0) >>> (32 - HASH_BITS);
}

/** A quick look at a word between two places of a text: to make a string of every word takes much longer. */
export function mayBePlace(text: string, start: number, end: number): boolean {
  placeWords();
  return end - start <= longest && hashes[hashOf(text, start, end)] === 1;
}

/** The place that a word between two places of a text names by itself or with those around it. */
export function placeNamed(text: string, start: number, end: number): Place | null {
  const named = mayBePlace(text, start, end) ? placeWords().get(text.slice(start, end)) : undefined;
  if (!named) return null;
  const { alone, phrases } = named;
  // `South Island`, `the Island`
  if (end - start === 6 && ISLAND.test(text.slice(Math.max(0, start - LONGEST_NAME), end))) return null;
  return phrases.find(({ name, offset }) => text.startsWith(name, start - offset)) ?? alone ?? null;
}

const ISLAND = /(?:\p{Lu}\p{L}+|the|an|this|our|one) Island$/u;
const LONGEST_NAME = 24;

/** What a language calls countries, but for names that are too much else. */
export function namesOfCountries(
  language: string,
  countries: readonly CountryCode[] = listCountries(),
): readonly (readonly [name: string, country: CountryCode])[] {
  const display =
    displays.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  displays.set(language, display);
  return countries.flatMap((country) => {
    const name = display.of(country);
    return name === undefined || AMBIGUOUS.has(name) ? [] : [[name, country] as const];
  });
}

/** To make one takes browsers as long as to ask it for all countries. */
const displays = new Map<string, Intl.DisplayNames>();

/** Most names are one word. */
const ONE_WORD = /^\p{Lu}[\p{L}\p{M}'’]*$/u;
const CAPITALISED = /(?<![\p{L}\p{M}'’])\p{Lu}[\p{L}\p{M}'’]*/gu;

/** `Holland`, `Hong Kong`, and no form or register. */
const WHOLE_NAME = /^[\p{Lu}][\p{Ll}]{3,}(?: |$)/u;

const NO_PHRASES: readonly Phrase[] = [];

/** What is said of a word that names nothing but one place, for each: thousands of words share those. */
const alones = new Map<string, PlaceWord>();

function aloneOf(country: CountryCode, kind: PlaceKind): PlaceWord {
  const key = country + kind;
  const shared = alones.get(key) ?? { alone: { country, kind }, phrases: NO_PHRASES };
  alones.set(key, shared);
  return shared;
}

function addName(words: Map<string, PlaceWord>, name: string, country: CountryCode, kind: PlaceKind): void {
  const last = ONE_WORD.test(name) ? undefined : [...name.matchAll(CAPITALISED)].at(-1);
  const word = last?.[0] ?? name;
  const alone = aloneOf(country, kind);
  const phrases = words.get(word)?.phrases ?? NO_PHRASES;
  if (word === name) words.set(word, phrases === NO_PHRASES ? alone : { ...alone, phrases });
  else
    words.set(word, {
      ...words.get(word),
      phrases: [...phrases, { country, kind, name, offset: last?.index ?? 0 }],
    });
}

function collect(): PlaceWords {
  const words = new Map<string, PlaceWord>();
  const addAll = (names: string, country: CountryCode, kind: PlaceKind) => {
    for (const name of names.split('|')) addName(words, name, country, kind);
  };
  for (const [country, names] of Object.entries(TOWNS))
    addAll(`${names}|${names.toUpperCase()}`, country as CountryCode, 'town');
  for (const [country, names] of Object.entries(CITIES))
    addAll(`${names}|${names.toUpperCase()}`, country as CountryCode, 'city');
  for (const language of LANGUAGES) {
    for (const [name, country] of namesOfCountries(language)) {
      addName(words, name, country, 'country');
      addName(words, name.toUpperCase(), country, 'country');
    }
  }
  for (const code of MONEY.split(' ')) {
    const country = code.slice(0, 2);
    if (isCountryCode(country)) addName(words, code, country, 'money');
  }
  for (const [country, names] of Object.entries(WRITTEN)) {
    addAll(names, country as CountryCode, 'country');
    for (const name of names.split('|'))
      if (WHOLE_NAME.test(name)) addName(words, name.toUpperCase(), country as CountryCode, 'country');
  }
  return words;
}
