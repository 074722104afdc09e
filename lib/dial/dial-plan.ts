import { type CountryCode, describeNumber, internationalPrefixOf, nationalDigits } from '../phone';

/** How the phone system wants numbers outside to be dialled. */
export interface DialPlan {
  /** The country that the phone system stands in. */
  readonly region: CountryCode | null;
  /** What is dialled before every number outside, such as `0` or `9`. */
  readonly outsidePrefix: string;
  /** What stands for the `+`; empty: the `+` itself. */
  readonly internationalPrefix: string;
  readonly numberFormat: 'international' | 'national';
}

/**
 * What the phone system is asked to call. Only public numbers are rewritten: extensions, emergency numbers, short
 * codes and feature codes go out as they are, since a prefix would make another number of them.
 */
export function dialString(target: string, plan: DialPlan): string {
  if (!target.startsWith('+')) return target;
  const national = plan.numberFormat === 'national' ? digitsAtHome(target, plan.region) : null;
  return `${plan.outsidePrefix}${national ?? `${signOf(plan)}${target.slice(1)}`}`;
}

const digitsAtHome = (e164: string, region: CountryCode | null): string | null =>
  region !== null && describeNumber(e164)?.country === region ? nationalDigits(e164) : null;

/** Of most countries (ITU-T E.164). */
const USUAL_PREFIX = '00';

/** A `+` means something only where a number begins; behind a prefix the country's digits for it are dialled. */
function signOf({ region, outsidePrefix, internationalPrefix }: DialPlan): string {
  if (internationalPrefix !== '') return internationalPrefix;
  if (outsidePrefix === '') return '+';
  return region === null ? USUAL_PREFIX : internationalPrefixOf(region);
}
