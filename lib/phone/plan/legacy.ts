import type { CountryCode } from '../region';

/**
 * How numbers were dialled before a country's plan was changed; people and letterheads go on writing them so. What
 * is cut away, before as many digits as the plan has now.
 */
const PREFIXES: ReadonlyMap<CountryCode, RegExp> = new Map([
  // Until 2019: 01 for long distance, 044 and 045 for mobiles.
  ['MX', /^0(?:1|44|45)(?=\d{10}$)/],
  ['PL', /^0(?=\d{9}$)/],
  ['CZ', /^0(?=\d{9}$)/],
  ['PT', /^0(?=2\d{8}$)/],
  ['ES', /^0(?=9\d{8}$)/],
  ['UA', /^8(?=0\d{9}$)/],
  ['CL', /^0(?=\d{9}$)/],
  ['NO', /^0(?=\d{8}$)/],
  // Still written so, and dialled so at home.
  ['BT', /^0(?=\d{7}$)/],
]);

/** The digits as they are dialled today, or from here; `null` where nothing has changed. */
export function dialledToday(digits: string, region: CountryCode): string | null {
  const prefix = PREFIXES.get(region);
  if (prefix?.test(digits)) return digits.replace(prefix, '');
  return isNorthern(digits, region) ? digits.replace(NORTHERN, '004428') : null;
}

/** Whether the Republic of Ireland calls Northern Ireland so: its plan has those numbers as its own, for no one else. */
export const isNorthern = (digits: string, region: CountryCode): boolean =>
  region === 'IE' && NORTHERN.test(digits);

/** As they are written in the North, and as they are dialled from the Republic. */
const NORTHERN = /^0[24]8(?=\d{8}$)/;

/** `+52 1 33 3127 8846`: Mexican mobiles had a 1 behind the country code. */
export const internationalToday = (digits: string): string =>
  digits.startsWith('521') ? digits.replace(/^521(?=\d{10}$)/, '52') : digits;

/** Whether what is written (`+52 1 443 218 7745`) was a mobile's number then; today's plan does not tell. */
export const wasMobile = (plain: string): boolean =>
  plain.startsWith('52', plain[1] === '(' ? 2 : 1) && /^\+\(?52\)?[ -]?1(?:\D*\d){10}$/.test(plain);

/** Argentina's mobiles have a 9 behind the country code, which nobody writes at home. */
export const mobileToday = (e164: string): string | null =>
  /^\+54[1-8]\d{9}$/.test(e164) ? e164.replace('+54', '+549') : null;
