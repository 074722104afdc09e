import { EMERGENCY_EVERYWHERE } from './emergency-numbers';
import { countriesWithPlan, emergencyPatternOf } from './plan/plan';
import type { CountryCode } from './region';

/** Whether digits call for help in every country. */
export const isEmergencyEverywhere = (digits: string): boolean => EMERGENCY_EVERYWHERE.has(digits);

/** Whether digits call for help in a country; in any at all where the country is not known (reliability R28). */
export function isEmergencyNumber(digits: string, region: CountryCode | null): boolean {
  if (isEmergencyEverywhere(digits)) return true;
  const countries = region === null ? countriesWithPlan() : [region];
  return countries.some((country) => emergencyPatternOf(country)?.test(digits));
}
