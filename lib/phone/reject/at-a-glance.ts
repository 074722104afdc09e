import type { Run } from '../text/runs';
import { isTimeBefore, isTimeBehind } from './dates';

/*
 * What can be told of a run before anything that costs time: most digits of a mail are dates, times and amounts.
 */

/** How many digits of a run belong to a clock, or to the year or the zone beside it: `2026 12:45`, `12:45:07 +0100`. */
export function clockDigits(text: string, { groups, before, digits }: Run): number {
  const [first, second] = groups;
  const last = groups.at(-1);
  if (!first || !last) return 0;
  const isBehind = isTimeBefore(text, first.start);
  const isBefore = first !== last && isTimeBehind(text, last.end);
  if (groups.length === 2 && second) {
    if (isBehind && ZONE.test(before[1] + second.digits)) return digits;
    if (isBefore && YEAR.test(first.digits)) return digits;
  }
  return (isBehind ? first.digits.length : 0) + (isBefore ? last.digits.length : 0);
}

const ZONE = /^ ?[+-](?:0\d|1[0-4])[0-5]\d$/;
const YEAR = /^(?:19|20)\d\d$/;

/** `24.12.2026`, `12/24/26`, `12.50`: as many digits in as many groups as nothing else has. */
export function isPlainDate({ groups, before }: Run): boolean {
  const [one, two, three] = groups;
  if (!one || !two || one.digits.length > 2 || two.digits.length > 2) return false;
  const sign = before[1] ?? '';
  if (sign.length !== 1 || !'./-'.includes(sign)) return false;
  if (!three) return sign === '.';
  const isYear = three.digits.length === 4 || (three.digits.length === 2 && sign !== '-');
  return (
    groups.length === 3 &&
    before[2] === sign &&
    isYear &&
    Number(one.digits) <= 31 &&
    Number(two.digits) <= 31
  );
}
