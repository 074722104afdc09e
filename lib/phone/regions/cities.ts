import type { CountryCode } from '../region';

/** Cities that letters name before a number of theirs, without their country. */
const CITIES: Readonly<Partial<Record<CountryCode, string>>> = {
  GB: 'London Manchester Leeds Glasgow Edinburgh',
  IE: 'Dublin',
  FR: 'Paris Lyon Marseille Toulouse Lille',
  DE: 'Berlin Hamburg München Munich Köln Frankfurt Stuttgart Düsseldorf',
  AT: 'Wien Vienna Graz Linz Salzburg',
  CH: 'Zürich Zurich Genf Genève Geneva Basel',
  IT: 'Milano Milan Mailand Roma Rome Torino Turin',
  ES: 'Madrid Barcelona',
  PT: 'Lisboa Lisbon Porto',
  NL: 'Amsterdam Rotterdam',
  BE: 'Brussel Brussels Bruxelles Brüssel Antwerpen',
  SE: 'Stockholm Göteborg',
  DK: 'København Copenhagen',
  NO: 'Oslo',
  FI: 'Helsinki',
  PL: 'Warszawa Warsaw Warschau Kraków',
  CZ: 'Praha Prague Prag Brno',
  HU: 'Budapest',
  RO: 'București Bucharest',
  TR: 'İstanbul Istanbul Ankara',
  RU: 'Москва Moscow',
  UA: 'Київ Kyiv',
  IN: 'Mumbai Delhi Bengaluru',
  JP: 'Tokyo Osaka',
  AU: 'Sydney Melbourne',
  NZ: 'Auckland',
};

let countries: ReadonlyMap<string, string> | null = null;

/** The country of the last city that a line names. */
export function countryOfCityIn(line: string): string | undefined {
  countries ??= new Map(
    Object.entries(CITIES).flatMap(([country, names]) => names.split(' ').map((name) => [name, country])),
  );
  const named = (line.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []).findLast((word) => countries?.has(word));
  return named === undefined ? undefined : countries.get(named);
}
