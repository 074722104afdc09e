import type { ParsedNumber } from './plan/parse';

/** What kind of line a number leads to, as far as the numbering plans and the own phone system tell. */
export const NUMBER_TYPES = [
  'landline',
  'mobile',
  /** Where the plan does not tell the two apart, as in North America. */
  'landlineOrMobile',
  'tollfree',
  'premium',
  'shared',
  'special',
  'internet',
  'internal',
  'emergency',
  'short',
  'feature',
  'unknown',
] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

/** The type of a public number by its country's plan. */
export function typeOf({ type: planned, country }: ParsedNumber): NumberType {
  const type = TYPES[planned];
  return country === undefined && !HAS_A_PRICE.has(type) ? 'special' : type;
}

const TYPES = {
  FIXED_LINE: 'landline',
  MOBILE: 'mobile',
  FIXED_LINE_OR_MOBILE: 'landlineOrMobile',
  TOLL_FREE: 'tollfree',
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'shared',
  UAN: 'shared',
  PERSONAL_NUMBER: 'special',
  PAGER: 'special',
  VOICEMAIL: 'special',
  VOIP: 'internet',
} as const satisfies Record<ParsedNumber['type'], NumberType>;

/** Of the numbers of no place, only these tell what a call costs. */
const HAS_A_PRICE: ReadonlySet<NumberType> = new Set(['tollfree', 'premium', 'shared']);
