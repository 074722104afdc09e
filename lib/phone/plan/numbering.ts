import type { PhoneNumberType } from 'libphonenumber-js/max';
import type { CountryCode } from '../region';
import { isAmong } from './first-digits';
import { type Beginning, type Plan, type PlanType, planOf } from './plan';

/** A number in a numbering plan. */
export interface PlannedNumber {
  readonly callingCode: string;
  /** `undefined` where the plan is no country's. */
  readonly country: CountryCode | undefined;
  /** Digits without country code and trunk prefix. */
  readonly national: string;
  /** What its plan says it is for. */
  readonly type: PhoneNumberType;
}

/*
 * What libphonenumber-js does in `parse` and `getType`, in the same order and over the same metadata, but with
 * patterns that are compiled once: it compiles them anew for every number, which takes most of its time. A property
 * test holds both to each other. Where digits have the looks of a plan's numbers but are of no type, it goes on with
 * them and finds nothing; here they are given up for what is of one (docs/decisions/0012).
 */

/** Reads national digits as a number of a plan; `null` where they are valid in none that shares its calling code. */
export function readInPlan(digits: string, plan: Plan): PlannedNumber | null {
  const national = withoutPrefix(digits, plan);
  if (national.length < 2 || national.length > 17) return null;
  const own = ownPlan(national, plan);
  const type = own && typeOf(national, own);
  return type && { callingCode: plan.callingCode, country: own.country, national, type };
}

/** What follows the prefix that is dialled for the `+`; `null` where there is none. No country's code begins with 0. */
export function withoutInternationalPrefix(digits: string, plan: Plan): string | null {
  const length = lengthOf(digits, plan.international);
  const rest = length < 0 ? '' : digits.slice(length);
  return rest === '' || rest.startsWith('0') ? null : rest;
}

/** How many digits are what they may begin with; -1 where they do not. */
const lengthOf = (digits: string, { text, pattern }: Beginning): number =>
  text !== null ? (digits.startsWith(text) ? text.length : -1) : (pattern.exec(digits)?.[0].length ?? -1);

/** What follows a country's own code that is written without a `+`; `null` where the digits are better read whole. */
export function withoutOwnCode(digits: string, plan: Plan): string | null {
  if (!digits.startsWith(plan.callingCode)) return null;
  const rest = digits.slice(plan.callingCode.length);
  const whole = withoutPrefix(digits, plan);
  const isTooLong = whole.length > (plan.lengths.at(-1) ?? 0);
  if (isTooLong) return rest;
  return !hasPattern(whole, plan) && readInPlan(rest, plan) ? rest : null;
}

/** Leaves out the trunk prefix and the code of a long-distance company, where the rest is a number. */
function withoutPrefix(digits: string, plan: Plan): string {
  if (!plan.prefix) return digits;
  const national = cutPrefix(digits, plan.prefix, plan.transform);
  if (national.length === digits.length && national === digits) return digits;
  if (hasPattern(digits, plan) && !hasPattern(national, plan)) return digits;
  return isPossible(national, ownPlan(national, plan) ?? plan) ? national : digits;
}

function cutPrefix(digits: string, { text, pattern }: Beginning, transform: string): string {
  if (text !== null) return digits.startsWith(text) ? digits.slice(text.length) : digits;
  const match = pattern.exec(digits);
  if (!match) return digits;
  return transform !== '' && match.length > 1 && match.at(-1)
    ? digits.replace(pattern, transform)
    : digits.slice(match[0].length);
}

/** Whether a number is at least as long as one of its plan has to be; longer ones are found out later. */
const isPossible = (national: string, { lengths }: Plan): boolean =>
  lengths.includes(national.length) || national.length > (lengths.at(-1) ?? 0);

/** Of the plans that share a plan's calling code, the one that a number belongs to. */
function ownPlan(national: string, one: Plan): Plan | null {
  if (one.sharing.length === 1) return one;
  for (const name of one.sharing) {
    const plan = planOf(name);
    if (plan.leading ? plan.leading.test(national) : typeOf(national, plan) !== null) return plan;
  }
  return null;
}

/** Whether digits are of some type, however many they are. */
const hasPattern = (national: string, { pattern, types }: Plan): boolean =>
  pattern ? pattern.test(national) : firstType(national, types) !== null;

function typeOf(national: string, { pattern, types, mobile }: Plan): PhoneNumberType | null {
  if (pattern?.test(national) === false) return null;
  const first = firstType(national, types);
  if (first?.name !== 'FIXED_LINE') return first?.name ?? null;
  return !mobile || mobile.isFixedLine || fits(national, mobile) ? 'FIXED_LINE_OR_MOBILE' : 'FIXED_LINE';
}

function firstType(national: string, types: readonly PlanType[]): PlanType | null {
  const first = national.charCodeAt(0);
  for (const type of types) if (isAmong(type.firstDigits, first) && fits(national, type)) return type;
  return null;
}

function fits(national: string, { beginnings }: PlanType): boolean {
  for (const { pattern, lengths } of beginnings)
    if ((lengths >> national.length) & 1 && pattern.test(national)) return true;
  return false;
}
