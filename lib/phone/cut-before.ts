import { areSame, groupsOf } from './credible';
import { isWholeAtHome } from './cut-behind';
import { isNumber } from './is-number';
import { labelAt } from './labels';
import { usualGroups } from './plan/usual-groups';
import { readWritten } from './plan/written';
import { regionsAt } from './regions/around';
import type { Searching } from './searching';
import { digitsOf, type Run, startOf } from './text/runs';
import { spanOf } from './text/span';

/*
 * What stands before a whole number with nothing but a space between, and would be read as its beginning: the day of a
 * call, a room, a postcode.
 */

/** Whether a number begins at a group, behind something else. */
export function beginsBehindOther(searching: Searching, run: Run, first: number, at: number): boolean {
  if (first > 0 || at > 2 || run.before[at] !== ' ') return false;
  const { text } = searching;
  const start = startOf(run);
  if (text[start - 1] === '+') return false;
  const other = spanOf(text, run, 0, at - 1).plain;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const isDay = DAY.test(other) && BEFORE_DAY.test(before);
  const isRoom = ROOM.test(before) && FIGURE.test(other);
  if (!isDay && !isRoom && !isPostcode(searching, before, other)) return false;
  const last = lastOf(run, at);
  if (last - at >= MOST_GROUPS || digitsOf(run, at, last) < FEWEST_DIGITS) return false;
  if (!(searching.northAmerican ? isNorthAmerican : isAtHome)(searching, run, at, last, isDay || isRoom))
    return false;
  if (isRoom) return !isWholeAtHome(searching, run, 0, last);
  return labelAt(searching, start).says !== 'other' && (isDay || !isNumber(searching, run, 0, last));
}

/** `11/10`, `12/24`: behind a day stands no number of it. */
const DAY =
  /^(?:(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01]))$/;

/** `le 11/10`, or at the beginning of a line: not `decreto 12/10`. */
const BEFORE_DAY =
  /(?:^|[\n\u2028]|(?<!\p{L})(?:le|el|il|am|den|on|dia|em|op|på|dne|dnia|στις|بتاريخ|anruf|call(?:ed)?) )$/iu;

const FIGURE = /^[1-9]\d{0,3}$/;

/** `Zi. 312`, `Flat 9`, `кв. 14`. */
const ROOM =
  /(?<!\p{L})(?:room|rm|flat|apt|unit|floor|desk|zi(?:mmer)?|whg|ch(?:ambre)?|appt?|bureau|hab(?:itación)?|cam(?:era)?|interno|kamer|kmr?|rum|værelse|pok(?:ój)?|pokoj|izba|szoba|oda|δωμ(?:άτιο)?|кв|комн(?:ата)?|кімн|стая|соба|soba|שער|חדר|קומה|شقة|غرفة|الدور|kamar|phòng|p(?=\.))\.? ?$/iu;
const LONGEST_BEFORE = 12;

/** `LA 70112`, `จ.เชียงใหม่ 50200`: behind a state, or a place in a script that has no capitals. */
const isPostcode = ({ northAmerican }: Searching, before: string, figure: string): boolean =>
  figure.length === LENGTH_OF_POSTCODE && (northAmerican ? STATE : PLACE).test(before);

const LENGTH_OF_POSTCODE = 5;
const STATE = /[ ,][A-Z]{2} $/;
const PLACE = /\p{Lo}\p{M}* $/u;

/** A number has no more groups, and behind something else no fewer digits. */
const MOST_GROUPS = 6;
const FEWEST_DIGITS = 8;

/** Where the number that begins at a group ends, as far as its signs tell. */
function lastOf({ groups, before }: Run, at: number): number {
  let last = at;
  while (last + 1 < groups.length && !/[\n+]| {2}|[-/] | [-/]/.test(before[last + 1] ?? '')) last += 1;
  return last;
}

/** `кв. 14 8 (912) 763-07-29`: whether groups are a number at home, and what is not said shows that it begins there. */
function isAtHome(searching: Searching, run: Run, at: number, last: number, isSaid: boolean): boolean {
  const { plain, digits, start } = spanOf(searching.text, run, at, last);
  const home = regionsAt(searching.regions, start)[0]?.country;
  const written = home === undefined ? null : readWritten(plain, digits, home);
  if (!written || written.isInternational || digits.startsWith('00')) return false;
  const usual = usualGroups(written);
  const isWhole = isWholeAtHome(searching, run, at, last) || areSame(usual, groupsOf(plain));
  return isWhole && (isSaid || (last > at && written.hasTrunk && groupsOf(plain)[0] === usual[0]));
}

/** `201-545-4541`, `201 545 4541`. */
const isNorthAmerican = ({ text }: Searching, run: Run, at: number, last: number): boolean =>
  NORTH_AMERICAN.test(spanOf(text, run, at, last).plain);

const NORTH_AMERICAN = /^[2-9]\d\d([-. ])\d{3}\1\d{4}$/;
