import type { CountryCode } from './region';
import type { Searching } from './searching';
import { type Run, startOf } from './text/runs';

/** As far behind a number its area code may still hold. */
const NEAR = 200;

export const isNear = ({ previous }: Searching, start: number): boolean =>
  previous !== null && start - previous.match.end < NEAR;

/** So near, numbers are of the same person. */
const BESIDE = 60;

/** Whether a number ends shortly before a place, in its line. */
export const isListedNear = ({ text, previous }: Searching, start: number): boolean =>
  previous !== null &&
  start - previous.match.end < BESIDE &&
  !/[\n\t\u2028]|\. \p{Lu}{2}/u.test(text.slice(previous.match.end, start));

/** Whether nothing but a word or two of one sentence stands between a number and a place. */
export const isJoinedTo = ({ text, previous }: Searching, start: number): boolean =>
  previous !== null &&
  start - previous.match.end < JOINED &&
  /^[^.;!?()\n\t\u2028\d]*$/.test(text.slice(previous.match.end, start));

const JOINED = 30;

/** The country of the national number that ends shortly before a place, in the same paragraph. */
export function countryBeside({ text, previous }: Searching, start: number): CountryCode | undefined {
  if (!previous || previous.written.isInternational || previous.match.confidence !== 'valid')
    return undefined;
  const { end } = previous.match;
  return start - end < BESIDE && !/[\n\u2028][ >|]*[\n\u2028]/.test(text.slice(end, start))
    ? previous.written.country
    : undefined;
}

/** Whether a run of as many digits as a number has begins right behind another one. */
export const isBehind = (run: Run, before: Run | undefined): boolean =>
  before !== undefined && run.digits >= FEWEST && startOf(run) - (before.groups.at(-1)?.end ?? 0) < LISTED;

const FEWEST = 7;
const LISTED = 16;
