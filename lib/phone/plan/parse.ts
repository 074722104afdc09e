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

/** What digits were found to be, as one calls them in a country. */
interface Result {
  readonly digits: string;
  readonly region: CountryCode | undefined;
  readonly number: ParsedNumber | null;
}

/** Each result in the place that its digits give, where it stays until others come to the same place. */
const results = new Array<Result | undefined>(1_024).fill(undefined);

/**
 * The number that a string of ASCII digits names, with or without a `+` before them; `null` where it is valid in
 * no plan. Signatures repeat from mail to mail, so the last results are kept.
 */
export function parseDigits(digits: string, region: CountryCode | undefined): ParsedNumber | null {
  const place = placeOf(digits, region);
  const known = results[place];
  if (known && known.region === region && known.digits === digits) return known.number;
  const found = digits.startsWith('+') ? parseInternational(digits, 1) : parseNational(digits, region);
  const number = found !== null && found.e164.length > MOST_DIGITS + 1 ? null : found;
  results[place] = { digits, region, number };
  return number;
}

function placeOf(digits: string, region: CountryCode | undefined): number {
  let sum = region === undefined ? 0 : region.charCodeAt(0) * 7 + region.charCodeAt(1);
  for (let at = 0; at < digits.length; at += 1) sum = (Math.imul(sum, 31) + digits.charCodeAt(at)) | 0;
  return sum & (results.length - 1);
}

/** `from`: where the calling code begins. */
function parseInternational(digits: string, from: number): ParsedNumber | null {
  const callingCode = callingCodeOf(digits, from);
  const main = callingCode === null ? undefined : plansOfCode(callingCode)[0];
  if (callingCode === null || main === undefined) return null;
  return toParsed(readInPlan(digits.slice(from + callingCode.length), planOf(main)));
}

function parseNational(digits: string, region: CountryCode | undefined): ParsedNumber | null {
  if (region === undefined) return null;
  const plan = planOf(region);
  const dialled = withoutInternationalPrefix(digits, plan);
  if (dialled !== null) return parseInternational(dialled, 0);
  const rest = withoutOwnCode(digits, plan);
  if (rest !== null) return parseInternational(plan.callingCode + rest, 0);
  return toParsed(readInPlan(digits, plan));
}

function toParsed(found: PlannedNumber | null): ParsedNumber | null {
  if (found === null) return null;
  const { callingCode, country, national, type } = found;
  return { callingCode, country, national, type, e164: `+${callingCode}${national}` };
}
