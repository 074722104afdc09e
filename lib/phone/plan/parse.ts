import type { CountryCode } from '../region';
import { callingCodeOf } from './calling-codes';
import { type PlannedNumber, readInPlan, withoutInternationalPrefix, withoutOwnCode } from './numbering';
import { planOf, plansOfCode } from './plan';

/** The most digits that a number has anywhere, with its country code (ITU-T E.164). */
const MOST_DIGITS = 15;

/** A number that is valid in its country's plan. */
export interface ParsedNumber extends PlannedNumber {
  readonly e164: string;
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
  const [main] = callingCode === null ? [] : plansOfCode(callingCode);
  if (callingCode === null || main === undefined) return null;
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
  if (found === null) return null;
  const { callingCode, country, national, type } = found;
  return { callingCode, country, national, type, e164: `+${callingCode}${national}` };
}
