import type { CountryCode } from 'libphonenumber-js/max';
import { countriesWithPlan, hasPlan } from './plan/plan';

/** A country with a numbering plan, as an ISO 3166-1 alpha-2 code (`DE`). */
export type { CountryCode };

export const isCountryCode = (text: string): text is CountryCode => hasPlan(text);

/** Every country whose numbers can be read. */
export const listCountries = (): CountryCode[] => countriesWithPlan();

/**
 * The country that languages speak of, best first: one that names its country (`de-AT`) before the likeliest
 * country of one that does not (`de`).
 */
export function suggestRegion(languages: readonly string[]): CountryCode | null {
  const locales = languages.map(toLocale).filter((locale) => locale !== null);
  const regions = [
    ...locales.map(({ region }) => region),
    ...locales.map((locale) => locale.maximize().region),
  ];
  return regions.find(isNamedCountry) ?? null;
}

const isNamedCountry = (region: string | undefined): region is CountryCode =>
  region !== undefined && isCountryCode(region);

function toLocale(language: string): Intl.Locale | null {
  try {
    return new Intl.Locale(language);
  } catch {
    return null;
  }
}
