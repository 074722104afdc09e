import { isNumber } from './is-number';
import type { Searching } from './searching';
import { digitsOf, type Run } from './text/runs';

/**
 * Whether a group stands in the next column of a table that is set with spaces. An area code may be set off as well: what
 * stands far off is another cell where either side is a number by itself, or all of them are a few digits.
 */
export function isInNextColumn(searching: Searching, run: Run, first: number, at: number): boolean {
  const gap = run.before[at] ?? '';
  if (!gap.startsWith(COLUMNS)) return false;
  const [left = '', right = ''] = [run.groups[at - 1]?.digits, run.groups[at]?.digits];
  // Times and figures number their digits so.
  if (left.length === CELL && right.length === CELL) return true;
  const isFar = gap.startsWith(FAR);
  if (!isFar && !(left.length <= 2 && right.startsWith('0'))) return false;
  if (at - first === 1) {
    const hasPlus = searching.text[(run.groups[first]?.start ?? 0) - 1] === '+';
    // `1     0191-2044`: a row and its number.
    const isRow = left.length <= 2 && !left.startsWith('0') && right.startsWith('0');
    if (isRow && !hasPlus) return true;
    if (hasPlus ? left.length <= LONGEST_CALLING_CODE : AREA.test(left) && !right.startsWith('0'))
      return false;
  }
  const last = lastOfCells(run, at);
  if (isNumber(searching, run, at, last) || isNumber(searching, run, first, at - 1)) return true;
  return isFar && isFigure(run, cellStart(run, at - 1), at - 1) && isFigure(run, at, cellEnd(run, at));
}

/** By itself it is no number, but the code of an area. */
const AREA = /^0\d{2,4}$/;

const LONGEST_CALLING_CODE = 3;

const COLUMNS = '   ';
const FAR = '    ';
const CELL = 4;

/** A number has no more groups. */
const MOST_GROUPS = 8;

function lastOfCells({ before, groups }: Run, at: number): number {
  let last = at;
  while (last + 1 < groups.length && last - at < MOST_GROUPS && !/[\n+]/.test(before[last + 1] ?? ''))
    last += 1;
  return last;
}

function cellStart({ before }: Run, at: number): number {
  let start = at;
  while (start > 0 && at - start < MOST_GROUPS && !isParted(before[start])) start -= 1;
  return start;
}

function cellEnd({ before, groups }: Run, at: number): number {
  let end = at;
  while (end + 1 < groups.length && end - at < MOST_GROUPS && !isParted(before[end + 1])) end += 1;
  return end;
}

/** By another cell, or another row. */
const isParted = (gap = ''): boolean => gap.startsWith(COLUMNS) || gap.includes('\n');

/** A few digits, or thousands, that begin as no area code does. */
const isFigure = (run: Run, first: number, last: number): boolean =>
  (digitsOf(run, first, last) <= CELL || areThousands(run, first, last)) &&
  run.groups[first]?.digits.startsWith('0') === false;

/** `21 163     685` */
const areThousands = ({ groups, before }: Run, first: number, last: number): boolean =>
  last === first + 1 &&
  before[last] === ' ' &&
  (groups[first]?.digits.length ?? 0) < CELL &&
  groups[last]?.digits.length === CELL - 1;
