import { EMERGENCY_EVERYWHERE, EMERGENCY_NUMBERS } from './emergency-numbers';
import type { CountryCode } from './region';

/** Whether digits call for help in a country; in any at all where the country is not known (reliability R28). */
export function isEmergencyNumber(digits: string, region: CountryCode | null): boolean {
  if (EMERGENCY_EVERYWHERE.has(digits)) return true;
  const countries = countriesOf(digits);
  return region === null ? countries.length > 0 : countries.includes(region);
}

const countriesOf = (digits: string): string[] =>
  Object.entries(EMERGENCY_NUMBERS).flatMap(([written, countries]) =>
    isWrittenAs(written, digits) ? countries.split(' ') : [],
  );

const isWrittenAs = (written: string, digits: string): boolean =>
  new RegExp(`^${written.replaceAll('.', '\\d')}$`).test(digits);
