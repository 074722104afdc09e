import { parseE164 } from './e164';
import { type NumberType, typeOf } from './number-type';
import type { ParsedNumber } from './plan/parse';
import { internationalGroups } from './plan/usual-groups';
import type { CountryCode } from './region';

/**
 * What a call may cost the caller beyond an ordinary one. `special`: numbers of no place (personal numbers,
 * satellites, global networks, pagers), whose price nobody can tell from the number.
 */
export type CallCost = 'ordinary' | 'premium' | 'shared' | 'special';

export interface NumberDescription {
  readonly e164: string;
  /** As written internationally: `+49 40 123456`. */
  readonly formatted: string;
  readonly country?: CountryCode;
  readonly type: NumberType;
  readonly cost: CallCost;
}

/** Describes a number given in E.164; `null` where it is no valid number of any country. */
export function describeNumber(e164: string): NumberDescription | null {
  const number = parseE164(e164);
  if (!number) return null;
  return {
    e164,
    formatted: `+${number.callingCode} ${internationalGroups(number).join(' ')}`,
    ...(number.country === undefined ? {} : { country: number.country }),
    type: typeOf(number),
    cost: costOf(number),
  };
}

function costOf({ type, country }: ParsedNumber): CallCost {
  switch (type) {
    case 'PREMIUM_RATE':
      return 'premium';
    case 'SHARED_COST':
    case 'UAN':
      return 'shared';
    case 'PERSONAL_NUMBER':
    case 'PAGER':
      return 'special';
    case 'TOLL_FREE':
      return 'ordinary';
    default:
      return country === undefined ? 'special' : 'ordinary';
  }
}
