import { Metadata } from 'libphonenumber-js/max';
import type { CountryCode } from '../region';

/** The countries of each calling code, its main one first. */
let countries: Readonly<Record<string, readonly CountryCode[]>> | null = null;

/** The countries that share a calling code, the main one first; `undefined` where it is no country's. */
export function countriesOfCode(callingCode: string): readonly CountryCode[] | undefined {
  // The types of libphonenumber-js leave the method out.
  countries ??= (new Metadata() as unknown as UntypedMetadata).countryCallingCodes();
  return countries[callingCode];
}

interface UntypedMetadata {
  countryCallingCodes(): Readonly<Record<string, readonly CountryCode[]>>;
}

/** The calling code that the digits of an international number begin with; `null` where it is no country's. */
export function callingCodeOf(digits: string): string | null {
  for (let length = 1; length <= 3; length += 1) {
    const code = digits.slice(0, length);
    if (countriesOfCode(code)) return code;
  }
  return null;
}
