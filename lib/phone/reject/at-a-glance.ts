import { isTimeBefore, isTimeBehind } from '../text/clock';
import { type Run, startOf } from '../text/runs';
import { OPEN, PLUS, SPACE, signAt } from '../text/signs';
import { isWhole, LONGEST_REST } from '../text/whole';

/*
 * What can be told of a run before anything that costs time: most digits of a mail are dates, times and amounts.
 */

/** `doubtful`: it has the look of no number, but may be called one, or be one of the country at hand. */
export type Look = 'number' | 'doubtful' | 'figures';

/** What a run looks like by itself: near behind a number, whose area code may still hold, none is doubtful. */
export function glanceAt(text: string, run: Run): Look {
  const { groups, before, digits } = run;
  if (digits - clockDigits(text, run) < FEWEST_DIGITS) return 'figures';
  const start = startOf(run);
  const sign = signAt(text, start - 1);
  if (sign === PLUS) return digits >= FEWEST_BARE ? 'number' : 'figures';
  if (text.length < LONGEST_REST && isWhole(text, run)) return 'number';
  if (isPlainDate(run)) return 'figures';
  if (isShort(text, run)) return 'doubtful';
  if (groups[0]?.digits.startsWith('0') || before.some((signs) => signs.includes('+'))) return 'number';
  if (sign === OPEN || (sign === SPACE && signAt(text, start - 2) === PLUS)) return 'number';
  const isZeroLed = groups.some((group) => group.digits.startsWith('0') && group.digits.length > 1);
  return isZeroLed ? 'number' : 'doubtful';
}

const FEWEST_DIGITS = 4;

/** What has fewer digits, and no bracket before them, is a number only where it is called one. */
const FEWEST_BARE = 7;

/** Whether a run has too few digits for a number that nothing speaks for. */
export const isShort = (text: string, run: Run): boolean =>
  run.digits < FEWEST_BARE - 1 || (run.digits < FEWEST_BARE && signAt(text, startOf(run) - 1) !== OPEN);

/** How many digits of a run belong to a clock, or to the year or the zone beside it: `2026 12:45`, `12:45:07 +0100`. */
function clockDigits(text: string, { groups, before, digits }: Run): number {
  const [first, second] = groups;
  const last = groups.at(-1);
  if (!first || !last) return 0;
  const isBehind = isTimeBefore(text, first.start);
  const isBefore = first !== last && isTimeBehind(text, last.end);
  if (groups.length === 2 && second) {
    if (isBehind && second.digits.length === 4 && ZONE.test(before[1] + second.digits)) return digits;
    if (isBefore && first.digits.length === 4 && YEAR.test(first.digits)) return digits;
  }
  return (isBehind ? first.digits.length : 0) + (isBefore ? last.digits.length : 0);
}

const ZONE = /^ ?[+-](?:0\d|1[0-4])[0-5]\d$/;
const YEAR = /^(?:19|20)\d\d$/;

/** `24.12.2026`, `12/24/26`, `12.50`: as many digits in as many groups as nothing else has. */
function isPlainDate({ groups, before }: Run): boolean {
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
