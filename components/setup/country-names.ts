import { textLanguage } from '../../lib/i18n';

export interface NamedCountry {
  readonly region: string;
  readonly name: string;
}

/** A country's name in the language of our texts. */
export const countryName = (region: string): string => namesIn(textLanguage()).of(region) ?? region;

/** Countries with their names, in the order of the reader's alphabet. */
export function namedCountries(regions: readonly string[]): readonly NamedCountry[] {
  const order = new Intl.Collator([textLanguage(), 'en']);
  return regions
    .map((region) => ({ region, name: countryName(region) }))
    .sort((one, other) => order.compare(one.name, other.name));
}

const namesIn = (language: string) => new Intl.DisplayNames([language, 'en'], { type: 'region' });
