import { isNumber } from './is-number';
import { labelAt } from './labels';
import { planOf } from './plan/plan';
import { readWritten } from './plan/written';
import { regionsAt } from './regions/around';
import type { Searching } from './searching';
import { areHours } from './text/clock';
import { digitsOf, type Run } from './text/runs';
import { spanOf } from './text/span';
import { isBeforeName } from './text/town-behind';

/*
 * What stands behind a whole number and would be read as its end where numbers may have any length: an ordinal, a day,
 * hours, the postcode of the line below.
 */

/** With its trunk prefix, a number that needs no more digits has as many. */
const FEWEST_OF_WHOLE = 10;

/** Or as many as its country's longest ones, which are no shorter. */
const FEWEST_OF_ANY = 8;

/** With its trunk prefix, a number that ends in a year and has as many ends before it. */
const TOO_MANY = 14;

/** Whether a number that begins at a group ends before another one, whatever a plan would take as well. */
export function endsBefore(searching: Searching, run: Run, first: number, at: number): boolean {
  const { groups, before } = run;
  const last = groups.length - 1;
  if (!isSpace(before[at] ?? '') || at === first) return false;
  const isDoubtful =
    (at === last && isFew(searching, run, first)) ||
    (at === last - 1 && areHoursOrParts(run, at) && !goesOnInPairs(searching, run, first, at)) ||
    (at === last && isTooLong(run, first));
  return isDoubtful && isWholeAtHome(searching, run, first, at - 1);
}

/** Whether groups are a number that needs no more digits, of the likeliest country. */
export function isWholeAtHome(searching: Searching, run: Run, first: number, last: number): boolean {
  const length = digitsOf(run, first, last);
  if (length < FEWEST_OF_ANY) return false;
  const { plain, digits, start } = spanOf(searching.text, run, first, last);
  const home = plain.includes('+') ? undefined : regionsAt(searching.regions, start)[0]?.country;
  const written = readWritten(plain, digits, home);
  if (!written) return false;
  return (
    length >= FEWEST_OF_WHOLE ||
    (home !== undefined && written.national.length === planOf(home).lengths.at(-1))
  );
}

/** Behind a digit by itself, a number is written in no more groups. */
const MOST_GROUPS = 8;

/** Whether a digit or two before a number are none of it: `Tel 2 0711 216874`. */
export function beginsBehind(searching: Searching, run: Run, first: number, at: number): boolean {
  const { groups, before } = run;
  if (at !== first + 1 || (groups[first]?.digits.length ?? 0) > 2 || run.digits <= FEWEST_OF_WHOLE)
    return false;
  const gap = before[at] ?? '';
  const isOne = groups[first]?.digits.length === 1;
  // `+2 010 0094 9450` in Egypt, `+4 0712 527 050` in Romania: the 0 belongs to the country's code.
  if (isOne && searching.text[(groups[first]?.start ?? 0) - 1] === '+') return false;
  if (gap !== ' (' && !(gap === ' ' && (isOne || groups[at]?.digits.startsWith('0') === true))) return false;
  const last = groups.length - 1;
  if (last - at > MOST_GROUPS) return false;
  const { says, isNamed } = labelAt(searching, groups[first]?.start ?? 0);
  // What is counted in anything else is a part of it: `Viitenumero 1 06340 95122`.
  // `Ligne 1 01 42 68 53 00`: a line is a phone's, and is not named as one.
  const isCounted = isOne && groups[at]?.digits.startsWith('0') === true;
  const isLine = isCounted && (says === 'phone' || says === 'call');
  if ((isNamed !== true && !isLine) || says === 'other') return false;
  // No local number goes on with a 0: `Mobil 2 0171 2168743`.
  const isSurelyCounted = isCounted && /^[1-4]$/.test(groups[first]?.digits ?? '');
  return isNumber(searching, run, at, last) && (isSurelyCounted || !isNumber(searching, run, first, last));
}

const isSpace = (gap: string): boolean => gap === ' ' || gap === '  ';

/** `0711 2168743 2026`: direct lines may be as long, but years are none. */
function isTooLong(run: Run, first: number): boolean {
  const { digits = '' } = run.groups[first] ?? {};
  const year = run.groups.at(-1)?.digits ?? '';
  return (
    /^(?:0[1-9]|49$)/.test(digits) &&
    YEAR.test(year) &&
    digitsOf(run, first, run.groups.length - 1) >= TOO_MANY
  );
}

const YEAR = /^(?:19|20)\d\d$/;

/** One digit, which nobody sets apart behind a long group; or a postcode with its town. */
function isFew(searching: Searching, { groups }: Run, first: number): boolean {
  const { digits = '', end = 0 } = groups.at(-1) ?? {};
  if (digits.length !== 1) return digits.length === LENGTH_OF_POSTCODE && isBeforeName(searching.text, end);
  if ((groups.at(-2)?.digits.length ?? 0) < LONG || !COUNTS.test(searching.text.slice(end, end + 8)))
    return false;
  // `Numéro de suivi : 6A 097 463 2499 7`
  const { says } = labelAt(searching, groups[first]?.start ?? 0);
  return says !== 'other' && says !== 'nothing';
}

/** `3 x`, `2. OG`, `5 May`: as a last digit it would end the line or the sentence, as `12345 0` does. */
const COUNTS =
  /^(?: x(?!\p{L})|\. \p{L}|\.? (?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz]))/u;

/** `60 22 94 8` are pairs, and what is left. */
const LONG = 4;

const LENGTH_OF_POSTCODE = 5;

/** `0316 / 82 44 09-15`: where numbers may be as long as that, and are written in pairs. */
const goesOnInPairs = (searching: Searching, run: Run, first: number, at: number): boolean =>
  run.groups[at]?.digits.length === 2 &&
  run.groups[at - 1]?.digits.length === 2 &&
  isWholeAtHome(searching, run, first, at + 1);

/** `0711 2168743 8-12`, `0711 2168743 1/2`. */
function areHoursOrParts({ groups, before }: Run, at: number): boolean {
  const [from = '', to = ''] = [groups[at]?.digits, groups[at + 1]?.digits];
  if (before[at + 1] === '/') return from.length === 1 && to.length === 1;
  return before[at + 1] === '-' && areHours(from, to);
}
