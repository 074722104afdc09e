import parsePhoneNumber, { type PhoneNumberType } from 'libphonenumber-js/max';
import { MOST_DIGITS } from '../e164';
import type { CountryCode } from '../region';
import { callingCodeOf, countriesOfCode } from './calling-codes';
import { type PlannedNumber, readInPlan, withoutInternationalPrefix, withoutOwnCode } from './numbering';
import { planOf } from './plan';

/** A number that is valid in its country's plan. */
export interface ParsedNumber {
  readonly e164: string;
  readonly callingCode: string;
  /** Digits without country code and trunk prefix. */
  readonly national: string;
  /** `undefined` for numbers of no country, such as `+800`. */
  readonly country: CountryCode | undefined;
  /** What its plan says it is for. */
  readonly type: PhoneNumberType;
}

const results = new Map<string, ParsedNumber | null>();
const MOST_RESULTS = 1_000;

/**
 * The number that a string of ASCII digits names, with or without a `+` before them; `null` where it is valid in
 * no plan. Signatures repeat from mail to mail, so the last results are kept.
 */
export function parseDigits(digits: string, region: CountryCode | undefined): ParsedNumber | null {
  const key = digits.startsWith('+') ? digits : region + digits;
  const known = results.get(key);
  if (known !== undefined) return known;
  if (results.size >= MOST_RESULTS) results.clear();
  const found = digits.startsWith('+') ? parseInternational(digits) : parseNational(digits, region);
  const isTooLong = found !== null && found.e164.length > MOST_DIGITS + 1;
  results.set(key, isTooLong ? null : found);
  return isTooLong ? null : found;
}

function parseInternational(digits: string): ParsedNumber | null {
  const callingCode = callingCodeOf(digits.slice(1));
  if (callingCode === null) return parseOfNoCountry(digits);
  const [main] = countriesOfCode(callingCode) ?? [];
  if (main === undefined) return null;
  return toParsed(readInPlan(digits.slice(1 + callingCode.length), planOf(main)));
}

function parseNational(digits: string, region: CountryCode | undefined): ParsedNumber | null {
  if (region === undefined) return null;
  const plan = planOf(region);
  const dialled = withoutInternationalPrefix(digits, plan);
  if (dialled !== null) return parseInternational(`+${dialled}`);
  const rest = withoutOwnCode(digits, plan);
  if (rest !== null) return parseInternational(`+${plan.callingCode}${rest}`);
  return toParsed(readInPlan(digits, plan));
}

function toParsed(found: PlannedNumber | null): ParsedNumber | null {
  if (!found) return null;
  const { callingCode, national, country, type } = found;
  return { e164: `+${callingCode}${national}`, callingCode, national, country, type };
}

/** Numbers of satellites, of shared toll-free codes and the like are rare: libphonenumber-js reads them itself. */
function parseOfNoCountry(digits: string): ParsedNumber | null {
  const number = parsePhoneNumber(digits, { extract: false });
  // With the metadata of all types, a number is valid when it is of one (libphonenumber-js, isValidNumber).
  const type = number?.getType();
  if (!number || type === undefined) return null;
  return {
    e164: number.number,
    callingCode: number.countryCallingCode,
    national: number.nationalNumber,
    country: number.country,
    type,
  };
}
