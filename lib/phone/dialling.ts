import { parseE164 } from './e164';
import { planOf } from './plan/plan';
import { usualGroups } from './plan/usual-groups';
import type { CountryCode } from './region';

/**
 * The digits that are dialled for a number inside its country: `040123456` for `+4940123456`, `2125550123` for
 * `+12125550123`. `null` for what is no valid number, or one of no country.
 */
export function nationalDigits(e164: string): string | null {
  const number = parseE164(e164);
  return number?.country === undefined ? null : usualGroups(number).join('');
}

/** What is dialled in a country in place of the `+`. */
export const internationalPrefixOf = (region: CountryCode): string =>
  CHOSEN[region] ?? (planOf(region).usualInternational || '00');

/** Where each long-distance company has a prefix of its own and the plan names no usual one: the best known. */
const CHOSEN: Readonly<Partial<Record<CountryCode, string>>> = {
  CO: '009',
  ID: '008',
  KH: '001',
  KR: '001',
  PW: '011',
  SG: '001',
  TH: '001',
  TW: '002',
  TZ: '000',
  UG: '000',
};
