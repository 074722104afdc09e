import { readWritten } from './plan/written';
import type { CountryCode } from './region';
import type { Regions } from './regions/around';
import { digitsOf, type Run } from './text/runs';
import { isWellFormed, spanOf } from './text/span';

/** With a trunk prefix and a country code. */
export const MOST_DIGITS = 18;
export const FEWEST_DIGITS = 4;

/** Tells whether groups of a run are a number of some country, whatever stands beside them. `told`: further countries. */
export const createIsNumber =
  (text: string, regions: Regions, told: ReadonlySet<CountryCode>) =>
  (run: Run, first: number, last: number): boolean => {
    const length = digitsOf(run, first, last);
    if (length < FEWEST_DIGITS || length > MOST_DIGITS) return false;
    const span = spanOf(text, run, first, last);
    const { plain, digits } = span;
    if (!isWellFormed(span)) return false;
    if (readWritten(plain, digits, undefined)) return true;
    return (
      !plain.includes('+') &&
      (regions.at(span.start).some(({ country }) => readWritten(plain, digits, country)) ||
        [...told].some((country) => readWritten(plain, digits, country)))
    );
  };
