import { type CountryCode, isCountryCode } from '../region';

/** Top-level domains that say nothing of a place. */
const NO_PLACE = new Set('io ai co me tv cc fm to ly la ws nu st am ag vc sh gg eu im ms'.split(' '));

/** Those that are words too, so that only an address tells: `firma.it`, but `mention.it`. */
const WORDS = new Set([
  'it',
  'in',
  'no',
  'is',
  'so',
  'id',
  'de',
  'es',
  'pt',
  'se',
  'si',
  'be',
  'at',
  'do',
  'my',
]);

/** The country of a top-level domain: `at`, `uk`. `isAddress`: whether it surely ends an address. */
export function countryOfDomain(end: string, isAddress: boolean): CountryCode | undefined {
  const domain = end.toLowerCase();
  if (NO_PLACE.has(domain) || (!isAddress && WORDS.has(domain))) return undefined;
  const country = domain === 'uk' ? 'GB' : domain.toUpperCase();
  return isCountryCode(country) ? country : undefined;
}

/** The country of a mail's or a site's address. */
export const countryOfAddress = (address: string): CountryCode | undefined =>
  countryOfDomain(/\.([a-z]{2})$/i.exec(address.trim())?.[1] ?? '', true);
