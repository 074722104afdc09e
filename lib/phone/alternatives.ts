/**
 * Where a written number ends if its last digits are said instead of, not after, those before them:
 * `040/66969-128/129`, `+49 40 66969 128 - 130`. `null` where it says one number only. Dialling both as one
 * would call somebody else.
 */
export function firstAlternativeOf(raw: string, callingCode: string): Alternative | null {
  return afterSlash(raw, callingCode) ?? afterDash(raw) ?? afterGluedDash(raw, callingCode);
}

export interface Alternative {
  /** The number up to the alternatives. */
  readonly raw: string;
  /** Whether that is surely meant as a number by itself; pairs of digits may as well be one number's groups. */
  readonly certain: boolean;
}

/** The fewest digits, with the area code, behind which a slash no longer sets off the area code. */
const WITH_SUBSCRIBER = 7;

const HAS_SLASH = /[/\uff0f]/;
const SLASH = /[ \u00a0]*[/\uff0f]/g;

function afterSlash(raw: string, callingCode: string): Alternative | null {
  if (!HAS_SLASH.test(raw)) return null;
  SLASH.lastIndex = 0;
  for (let slash = SLASH.exec(raw); slash; slash = SLASH.exec(raw)) {
    const before = raw.slice(0, slash.index);
    if (nationalDigits(before, callingCode) >= WITH_SUBSCRIBER) return { raw: before, certain: true };
  }
  return null;
}

/** Nobody gives so many lines as a range. */
const MOST_LINES = 20;

/** Nor as many where each end is a pair: `4 96 33 - 50` has an extension. */
const MOST_OF_PAIRS = 9;

const RANGE = /(\p{Nd}+)[ \u00a0]+[-\u2010-\u2015\u2212][ \u00a0]+(\p{Nd}{1,5})$/u;

/** `128 - 130` and `128 - 30` count upwards; `66969 - 130`, `23125 - 0`, `2404 - 52` and `39 20 35 - 88` are one number. */
function afterDash(raw: string): Alternative | null {
  if (!raw.includes(' ') && !raw.includes('\u00a0')) return null;
  const range = RANGE.exec(raw);
  const [from = '', to = ''] = range?.slice(1) ?? [];
  if (!range || from.length > 4 || to.length > from.length || to <= from.slice(-to.length)) return null;
  // `99 40 72 - 3`: nobody shortens a pair.
  if (from.length === 2 && to.length === 1) return null;
  const certain = from.length > 2;
  const isWide = Number(to) - Number(from.slice(-to.length)) > (certain ? MOST_LINES : MOST_OF_PAIRS);
  if (isWide && (!certain || to.length < from.length || hasShortBase(range))) return null;
  return { raw: raw.slice(0, range.index + from.length), certain };
}

/** `0381 / 338 - 417`: an area code and three digits are no number that lines could be counted from. */
const hasShortBase = ({ input, index, 1: from = '' }: RegExpExecArray): boolean =>
  input.slice(0, index + from.length).replace(/\P{Nd}/gu, '').length <= WITH_SUBSCRIBER;

const GLUED = /(\p{Nd}{3,9})([-\u2010-\u2015\u2212])(\p{Nd}{3,4})$/u;

/** No number has as many digits behind its country code, and an office on a range has more before its first one. */
const TOO_MANY = 13;
const FEWEST = 8;

/** `66969 140-149`, `66969 140–149`: what would be too long as one number, or has the dash of ranges. */
function afterGluedDash(raw: string, callingCode: string): Alternative | null {
  if (!mayCountUp(raw)) return null;
  const [all = '', from = '', dash = '', to = ''] = GLUED.exec(raw) ?? [];
  if (!countsUp(from, to)) return null;
  const first = raw.slice(0, raw.length - all.length + from.length);
  const isOfRanges = dash === '\u2013' && from.length === to.length;
  const isRange = isOfRanges
    ? nationalDigits(first, callingCode) >= FEWEST
    : nationalDigits(raw, callingCode) >= TOO_MANY;
  return isRange ? { raw: first, certain: true } : null;
}

/** A cheap look at ASCII digits: the three or four at the end are more than those before the dash. */
function mayCountUp(raw: string): boolean {
  const dash = Math.max(raw.length - 5, raw.lastIndexOf('-'));
  if (raw[dash] !== '-') return !IS_PLAIN.test(raw);
  const to = raw.slice(dash + 1);
  return countsUp(raw.slice(Math.max(0, dash - to.length), dash), to);
}

const IS_PLAIN = /^[ -~]*$/;

/**
 * Whether two groups end the first and the last number of a range: `140` and `149`, `66969140` and `149`. No range is as
 * wide as `8370-8876`: there, a direct line stands behind its base.
 */
export function countsUp(from: string, to: string): boolean {
  const end = from.slice(-to.length);
  return (
    to.length >= 3 &&
    end.length === to.length &&
    end[0] === to[0] &&
    end < to &&
    Number(to) - Number(end) < WIDEST
  );
}

const WIDEST = 100;

/** Whether the last number of a range is said by as few digits as tell it from the first: `456` and `7`, `10` and `11`. */
export const endsHigher = (from: string, to: string): boolean =>
  to.length < 3 && from.length >= to.length && from.slice(-to.length) < to;

function nationalDigits(written: string, callingCode: string): number {
  const digits = written.replace(/\P{Nd}/gu, '').length;
  if (/^\W*[+\uff0b]/.test(written)) return digits - callingCode.length;
  if (/^\W*00/.test(written)) return digits - callingCode.length - 2;
  return digits;
}
