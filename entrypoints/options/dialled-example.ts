import type { Calling } from '../../lib/messaging/calling';

type Plan = Pick<Calling, 'region' | 'outsidePrefix' | 'internationalPrefix' | 'numberFormat'>;

/**
 * What the phone system is asked to dial for +49 40 123456. `lib/dial/dial-plan.ts` says so where it counts; a
 * test holds the two together, and this page does without the numbering plans of all countries.
 */
export function dialledExample(plan: Plan): string {
  const atHome = plan.numberFormat === 'national' && plan.region === 'DE';
  return `${plan.outsidePrefix}${atHome ? '040123456' : `${signOf(plan)}4940123456`}`;
}

function signOf({ region, outsidePrefix, internationalPrefix }: Plan): string {
  if (internationalPrefix !== '') return internationalPrefix;
  if (outsidePrefix === '') return '+';
  return region === null ? '00' : prefixIn(region);
}

const prefixIn = (region: string): string =>
  Object.entries(UNUSUAL).find(([, regions]) => regions.split(' ').includes(region))?.[0] ?? '00';

/** The countries that do not dial 00 for a number abroad. */
const UNUSUAL = {
  '0': 'CV WS',
  '119': 'CU',
  '810': 'BY KZ RU TJ TM',
  '011': 'AG AI AS BB BM BS CA DM DO GD GU JM KN KY LC MH MP MS PR PW SX TC TT US VC VG VI',
  '0011': 'AU CC CX',
  '009': 'CO NG',
  '001': 'GY KH KR MN SG TH',
  '008': 'ID',
  '010': 'JP',
  '000': 'KE TZ UG',
  '020': 'MU',
  '002': 'TW',
} as const;
