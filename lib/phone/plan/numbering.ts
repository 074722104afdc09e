import type { PhoneNumberType } from 'libphonenumber-js/max';
import type { CountryCode } from '../region';
import { countriesOfCode } from './calling-codes';
import { type Plan, planOf } from './plan';

/** A number in a country's plan. */
export interface PlannedNumber {
  readonly callingCode: string;
  readonly country: CountryCode;
  readonly national: string;
  readonly type: PhoneNumberType;
}

/*
 * What libphonenumber-js does in `parse` and `getType`, in the same order and over the same metadata, but with
 * patterns that are compiled once: it compiles them anew for every number, which takes most of its time. A property
 * test holds both to each other.
 */

/** Reads national digits as a number of a plan; `null` where they are valid in none that shares its calling code. */
export function readInPlan(digits: string, plan: Plan): PlannedNumber | null {
  const national = withoutPrefix(digits, plan);
  if (national.length < 2 || national.length > 17) return null;
  const country = countryOf(national, plan.callingCode);
  if (country === null) return null;
  const type = typeOf(national, planOf(country));
  return type === null ? null : { callingCode: plan.callingCode, country, national, type };
}

/** What follows the prefix that is dialled for the `+`; `null` where there is none. No country's code begins with 0. */
export function withoutInternationalPrefix(digits: string, plan: Plan): string | null {
  const prefix = plan.international.exec(digits)?.[0];
  const rest = prefix === undefined ? '' : digits.slice(prefix.length);
  return rest === '' || rest.startsWith('0') ? null : rest;
}

/** What follows a country's own code that is written without a `+`; `null` where the digits are better read whole. */
export function withoutOwnCode(digits: string, plan: Plan): string | null {
  if (!digits.startsWith(plan.callingCode)) return null;
  const rest = digits.slice(plan.callingCode.length);
  const whole = withoutPrefix(digits, plan);
  const isTooLong = whole.length > (plan.lengths.at(-1) ?? 0);
  if (isTooLong) return rest;
  return !plan.pattern.test(whole) && plan.pattern.test(withoutPrefix(rest, plan)) ? rest : null;
}

/** Leaves out the trunk prefix and the code of a long-distance company, where the rest is a number. */
function withoutPrefix(digits: string, plan: Plan): string {
  const match = plan.prefix?.exec(digits);
  if (!match) return digits;
  const national =
    plan.transform !== '' && match.length > 1 && match.at(-1)
      ? digits.replace(plan.prefix ?? '', plan.transform)
      : digits.slice(match[0].length);
  if (national === digits) return digits;
  if (plan.pattern.test(digits) && !plan.pattern.test(national)) return digits;
  return isPossible(national, countryOf(national, plan.callingCode), plan) ? national : digits;
}

/** Whether a number is at least as long as one of its plan has to be; longer ones are found out later. */
function isPossible(national: string, country: CountryCode | null, plan: Plan): boolean {
  const { lengths } = country === null ? plan : planOf(country);
  return lengths.includes(national.length) || national.length > (lengths.at(-1) ?? 0);
}

/** The country of those that share a calling code. */
function countryOf(national: string, callingCode: string): CountryCode | null {
  const countries = countriesOfCode(callingCode) ?? [];
  const [only] = countries;
  if (countries.length === 1 && only) return only;
  return countries.find((country) => isOf(national, planOf(country))) ?? null;
}

const isOf = (national: string, plan: Plan): boolean =>
  plan.leading ? plan.leading.test(national) : typeOf(national, plan) !== null;

function typeOf(national: string, plan: Plan): PhoneNumberType | null {
  if (!plan.pattern.test(national)) return null;
  const fits = plan.types.find(
    ({ pattern, lengths }) => (!lengths || lengths.includes(national.length)) && pattern.test(national),
  );
  if (fits?.name !== 'FIXED_LINE') return fits?.name ?? null;
  const mobile = plan.types.find(({ name }) => name === 'MOBILE');
  const isBoth = !mobile || mobile.isFixedLine || mobile.pattern.test(national);
  return isBoth ? 'FIXED_LINE_OR_MOBILE' : 'FIXED_LINE';
}
