import { type CountryCode, isCountryCode, listCountries } from '../region';
import { CITIES } from './cities';
import {
  addNames,
  findPlace,
  findWhole,
  mayBeNamed,
  newPlaceIndex,
  type Place,
  type PlaceIndex,
  type PlaceKind,
} from './place-index';
import { TOWNS } from './towns';

/** Languages whose names of countries stand in addresses. */
const LANGUAGES = 'en de fr es it nl pt pl sv da cs ru fi hu tr ro hr sl sk uk nb el id ms'.split(' ');

/** Others, whose short names are words or people elsewhere (`Siri`, `Tai`). */
const FURTHER_LANGUAGES = 'is lv lt vi bg sr mk'.split(' ');
const LONG_NAME = 6;

/**
 * Names that addresses use beside the official ones, and what only companies and authorities of one country write:
 * registers, taxes, legal forms.
 */
const WRITTEN: Readonly<Partial<Record<CountryCode, string>>> = {
  GB: 'UK|England|Scotland|Wales|Great Britain|Großbritannien|Grossbritannien',
  US: 'USA|United States of America|LLC',
  NL: 'NLD|Holland|The Netherlands|Nederland|KvK|KVK|B.V.',
  CH: 'Suisse|Svizzera|Schweiz|CHE-',
  AT: 'Österreich|Oesterreich|Firmenbuch|Firmenbuchnummer|ATU|e.U.',
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
  HU: 'Magyarország|Kft.|Kft',
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
  LU: 'Luxemburg|Grand-Duché',
  NZ: 'Aotearoa|NZ|NZBN',
  MY: "M'sia|M’sia|Sdn Bhd|Sdn. Bhd.",
};

/** Codes of money begin with their country's, but for those of several ones. */
const MONEY =
  'AED ARS AUD BDT BGN BRL CAD CHF CLP CNY COP CZK DKK EGP GBP GHS HKD HUF IDR ILS INR ISK JPY KES KRW LKR MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN RON RSD RUB SAR SEK SGD THB TRY TWD TZS UAH UGX VND ZAR';

/** Names that are words, people or places elsewhere too. */
const AMBIGUOUS = new Set(
  'Georgia Jordan Chad Mali Guinea Jersey Niger Oman China Togo Cuba Peru Dominica Male Turkey Monaco Đức Áo Ý Nga Pháp Mauricio Јордан'.split(
    ' ',
  ),
);

let known: PlaceIndex | null = null;

/** Every word that names a place, or that only one country's companies write; as written. Made when first needed. */
function placeWords(): PlaceIndex {
  known ??= collect();
  return known;
}

/** A quick look at a word between two places of a text: to look for its name takes longer. */
export const mayBePlace = (text: string, start: number, end: number): boolean =>
  mayBeNamed(placeWords(), text, start, end);

/** The place that a word between two places of a text names by itself or with those around it. */
export function placeNamed(text: string, start: number, end: number): Place | null {
  const named = findPlace(placeWords(), text, start, end);
  // `South Island`, `the Island`
  if (named && end - start === 6 && ISLAND.test(text.slice(Math.max(0, start - LONGEST_NAME), end)))
    return null;
  return named;
}

/** The place that a name of one word or several says as a whole, such as the cell of a table; in capitals, too. */
export const placeOfName = (name: string): Place | null =>
  findWhole(placeWords(), name, false) ??
  (IN_CAPITALS.test(name) ? findWhole(placeWords(), capitalised(name), true) : null);

const IN_CAPITALS = /^\p{Lu}[\p{Lu}’'. -]{2,}$/u;

/** `HONG KONG` as `Hong Kong`. */
const capitalised = (name: string): string =>
  name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());

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

/** `Holland`, `Hong Kong`, and no form or register. */
const WHOLE_NAME = /^[\p{Lu}][\p{Ll}]{3,}(?: |$)/u;

function collect(): PlaceIndex {
  const index = newPlaceIndex();
  for (const [country, names] of Object.entries(TOWNS))
    addNames(index, names, placeOf(country, 'town'), true);
  for (const [country, names] of Object.entries(CITIES))
    addNames(index, names, placeOf(country, 'city'), true);
  for (const language of LANGUAGES)
    for (const [name, country] of namesOfCountries(language))
      addNames(index, name, placeOf(country, 'country'), true);
  for (const language of FURTHER_LANGUAGES)
    for (const [name, country] of namesOfCountries(language))
      if (name.length >= LONG_NAME) addNames(index, name, placeOf(country, 'country'), true);
  for (const code of MONEY.split(' ')) {
    const country = code.slice(0, 2);
    if (isCountryCode(country)) addNames(index, code, placeOf(country, 'money'), false);
  }
  for (const [country, names] of Object.entries(WRITTEN))
    for (const name of names.split('|'))
      addNames(index, name, placeOf(country, 'country'), WHOLE_NAME.test(name));
  return index;
}

/** Thousands of names share those. */
const places = new Map<string, Place>();

function placeOf(country: string, kind: PlaceKind): Place {
  const key = country + kind;
  const place = places.get(key) ?? { country: country as CountryCode, kind };
  places.set(key, place);
  return place;
}
