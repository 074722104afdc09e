import type { CountryCode } from '../region';

/**
 * How words begin that tell a country, parted by spaces; each may be a regular expression behind its first two
 * letters.
 */
export type Stems = Readonly<Partial<Record<CountryCode, string>>>;

/** A pattern with a group for each of some countries, and a cheap look before it. */
export interface StemsPattern {
  readonly countries: readonly CountryCode[];
  readonly beginnings: ReadonlySet<string>;
  readonly pattern: RegExp;
}

export function stemsPattern(stems: Stems): StemsPattern {
  const entries = Object.entries(stems);
  const groups = entries.map(([, words]) => `(${words.replaceAll(' ', '|')})`);
  return {
    countries: entries.map(([country]) => country as CountryCode),
    beginnings: new Set(entries.flatMap(([, words]) => words.split(' ').map(beginningOf))),
    pattern: new RegExp(`^(?:${groups.join('|')})`, 'u'),
  };
}

const beginningOf = (word: string): string => word.slice(0, 2);

/** The country whose stem a word begins with; `null` where there is none. */
export function countryOfStem(
  { countries, beginnings, pattern }: StemsPattern,
  word: string,
): CountryCode | null {
  const found = beginnings.has(beginningOf(word)) ? pattern.exec(word) : null;
  if (!found) return null;
  return countries[found.findIndex((group, at) => at > 0 && group !== undefined) - 1] ?? null;
}
