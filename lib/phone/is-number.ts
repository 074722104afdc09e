import { readWritten } from './plan/written';
import { regionsAt } from './regions/around';
import type { Searching } from './searching';
import { digitsOf, type Run } from './text/runs';
import { isWellFormed, spanOf } from './text/span';

/** With a trunk prefix and a country code. */
export const MOST_DIGITS = 18;
export const FEWEST_DIGITS = 4;

/** Whether groups of a run are a number of some country at hand, or told of, whatever stands beside them. */
export function isNumber(searching: Searching, run: Run, first: number, last: number): boolean {
  const { text, regions, told } = searching;
  const length = digitsOf(run, first, last);
  if (length < FEWEST_DIGITS || length > MOST_DIGITS) return false;
  const span = spanOf(text, run, first, last);
  const { plain, digits } = span;
  if (!isWellFormed(span)) return false;
  if (readWritten(plain, digits, undefined)) return true;
  if (plain.includes('+')) return false;
  for (const { country } of regionsAt(regions, span.start))
    if (readWritten(plain, digits, country)) return true;
  for (const country of told) if (readWritten(plain, digits, country)) return true;
  return false;
}
