import type { CountryCode } from '../region';
import { asciiDigitsOf } from '../text/signs';
import { dialledToday, internationalToday, isNorthern } from './legacy';
import { type ParsedNumber, parseDigits } from './parse';
import { planOf } from './plan';
import { usualGroups } from './usual-groups';

/** A number as it is written, read as one of a country. */
export interface WrittenNumber extends ParsedNumber {
  /** Whether its country stands in it: `+49`, `0049`, `011 49`. */
  readonly isInternational: boolean;
  /** Whether it begins as national numbers of its country do: with the trunk prefix, where there is one. */
  readonly hasTrunk: boolean;
  /** Whether it is written as before a change of its country's plan. */
  readonly isOld: boolean;
}

/**
 * Reads what is written in plain signs (`+49 (0)40/66969-128`), and its digits, as one number; `null` where it is
 * valid in no plan. National numbers are read as those of the region.
 */
export function readWritten(
  plain: string,
  digits: string,
  region: CountryCode | undefined,
): WrittenNumber | null {
  if (isInternational(plain)) return readInternational(digits) ?? readInternational(withoutTrunk(plain));
  const own = region === undefined ? null : readNational(plain, digits, region);
  return own ?? readPrefixed(plain, digits);
}

const isInternational = (plain: string): boolean => plain.startsWith('+') || plain.startsWith('(+');

/** A trunk prefix in brackets is not dialled from abroad: `+49 (0)40`, `+420 (0) 224`. */
const withoutTrunk = (plain: string): string => asciiDigitsOf(plain.replace(/\([08]\)|\(0(?=\d)/, '('));

function readInternational(digits: string): WrittenNumber | null {
  if (digits.length < 7 || digits.length > 17) return null;
  const number = parseDigits(`+${internationalToday(digits)}`, undefined);
  return number && asWritten(number, INTERNATIONAL);
}

type Form = Pick<WrittenNumber, 'isInternational' | 'hasTrunk' | 'isOld'>;

const INTERNATIONAL: Form = { isInternational: true, hasTrunk: false, isOld: false };
const NATIONAL: Form = { isInternational: false, hasTrunk: true, isOld: false };
const BARE: Form = { isInternational: false, hasTrunk: false, isOld: false };
const OLD: Form = { isInternational: false, hasTrunk: true, isOld: true };

/** Field by field, as engines copy whole objects slowly. */
const asWritten = (
  { callingCode, country, national, type, e164 }: ParsedNumber,
  { isInternational, hasTrunk, isOld }: Form,
): WrittenNumber => ({ callingCode, country, national, type, e164, isInternational, hasTrunk, isOld });

/** A number that is written without all that could say so, but is a national one. */
export const asNational = (number: ParsedNumber): WrittenNumber => asWritten(number, NATIONAL);

function readNational(plain: string, digits: string, region: CountryCode): WrittenNumber | null {
  const setOff = readSetOff(plain, digits);
  if (setOff) return setOff;
  const own = mayBeOf(digits, region) && !isNorthern(digits, region) ? parseDigits(digits, region) : null;
  if (own) return ownOrDialled(own, digits, region);
  const today = dialledToday(digits, region);
  const renewed = today === null ? null : parseDigits(today, region);
  if (renewed) return asWritten(renewed, OLD);
  return readWithoutPlus(plain, digits, region);
}

/** Numbers with too few or too many digits need no parser. */
function mayBeOf(digits: string, region: CountryCode): boolean {
  const { lengths, trunk, callingCode } = planOf(region);
  if (digits.length < (lengths[0] ?? 0)) return false;
  if (digits.length <= (lengths.at(-1) ?? 0) + Math.max(trunk.length, 1)) return true;
  return digits.startsWith('0') || digits.startsWith('810') || digits.startsWith(callingCode);
}

function ownOrDialled(own: ParsedNumber, digits: string, region: CountryCode): WrittenNumber {
  const { callingCode, trunk } = planOf(region);
  if (own.callingCode !== callingCode) return asWritten(own, INTERNATIONAL);
  const isTrunkWritten = trunk !== '' && digits.startsWith(trunk);
  const isCodeWritten = callingCode !== '1' && digits === callingCode + own.national;
  return asWritten(own, isTrunkWritten || isCodeWritten ? NATIONAL : BARE);
}

/** `27 72 719 2604` in South Africa, `1 (210) 555-0149` anywhere: a country's own code with the `+` left out. */
function readWithoutPlus(plain: string, digits: string, region: CountryCode): WrittenNumber | null {
  const { callingCode } = planOf(region);
  const isOwn = callingCode !== '1' && digits.length >= 10 && digits.startsWith(callingCode);
  if (!isOwn && !/^1[ -.]?\(?\d{3}\)?[ -.]\d{3}[ -.]\d{4}$/.test(plain)) return null;
  const number = parseDigits(`+${digits}`, undefined);
  return number && asWritten(number, NATIONAL);
}

/** Whether digits may begin a number of a country where none is written without the trunk prefix. */
export function mayBegin(digits: string, country: CountryCode): boolean {
  const { needsTrunk, callingCode } = planOf(country);
  if (!needsTrunk || digits.startsWith('0') || digits.startsWith(callingCode)) return true;
  // `1 (210) 555-0149`, written so anywhere.
  return (digits.length === 11 && /^1[2-9]\d{9}$/.test(digits)) || dialledToday(digits, country) !== null;
}

/** What people write for the `+`, whatever their own country's prefix is: `00`, `011`, `0011`, `8~10`. */
const PREFIXES = /^(?:00(?:11)?|011|8 ?[~-]? ?10|010)(?=[1-9]\d{7,14}$)/;

const SHORTEST_PREFIXED = 10;

function readPrefixed(plain: string, digits: string): WrittenNumber | null {
  const prefix = digits.length < SHORTEST_PREFIXED ? undefined : PREFIXES.exec(digits)?.[0];
  if (prefix === undefined) return null;
  const number = readInternational(plain.replace(/\(0\)/, '').replace(/\D/g, '').slice(prefix.length));
  // `010 6824 1753` is in Beijing, `010 49 711…` was dialled in Japan; `011 4366969 - 4366970` are two in Turin, and no
  // country's code is `495`.
  const mayBeArea = prefix === '010' || (prefix === '011' && GROUPS_BEHIND.test(plain));
  return mayBeArea && number && !isSetOff(plain, number.callingCode) ? null : number;
}

const GROUPS_BEHIND = /^011(?:\D+\d{5,}\D+\d|[ .-]\d{2,3}[ .-]\d)/;

/** `0055 32 3636 9252`, `0082 32 721 9090`: a country's code by itself behind two zeros, whatever is dialled where it is read. */
function readSetOff(plain: string, digits: string): WrittenNumber | null {
  const code = plain.startsWith('00') ? SET_OFF.exec(plain)?.[1] : undefined;
  const number = code === undefined ? null : readPrefixed(plain, digits);
  return number?.callingCode === code ? number : null;
}

const SET_OFF = /^00 ?(\d{1,3})[ (./-]/;

/** Whether a country's code stands by itself behind the prefix. */
const isSetOff = (plain: string, callingCode: string): boolean =>
  new RegExp(`^01[01][ .-]\\(?${callingCode}[ ).-]`).test(plain);

/** Whether a national number is written without the 0 that its country's plan writes before it. */
export function lacksTrunk(written: WrittenNumber): boolean {
  if (written.isInternational || written.hasTrunk || written.country === undefined) return false;
  const plan = planOf(written.country);
  if (plan.trunk !== '0' || plan.isTrunkOptional || written.national.startsWith('0')) return false;
  return plan.needsTrunk || usualGroups(written)[0]?.startsWith('0') === true;
}
