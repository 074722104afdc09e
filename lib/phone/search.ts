import { isBehind, isNear } from './beside';
import { namesArea } from './context/named-area';
import { piecesOf } from './cuts';
import { labelAt } from './labels';
import type { Cut } from './number-at';
import { planOf } from './plan/plan';
import { mayBegin } from './plan/written';
import type { CountryCode } from './region';
import { enterBlock, regionsAt } from './regions/around';
import { countryMarkedBehind } from './regions/country-marks';
import { NAMED_ITSELF } from './regions/named';
import { countryOfCodeBehind } from './regions/named-code';
import { isShort } from './reject/at-a-glance';
import { isDate } from './reject/dates';
import { isForeign, type Looked, lookAt } from './reject/look';
import { searchPiece } from './search-piece';
import type { Searching } from './searching';
import { areShortPairs } from './short-pairs';
import { type Run, startOf } from './text/runs';
import { DIGIT, signAt } from './text/signs';
import { tokensOf } from './text/tokens';

const FEWEST_ABROAD = 8;

/** Adds the numbers of a run that was looked at to what was found; runs come in their order. */
export function searchRun(searching: Searching, run: Run, looked: Looked): void {
  const { found, talk, previous, doubted } = searching;
  // It is searched once more, now that numbers behind it are known.
  if (previous && startOf(run) < previous.match.end) searching.previous = null;
  const { length } = found;
  talk.isDoubted = false;
  searchGroups(searching, run, looked);
  if (found.length > length) return;
  // What stands right behind something doubted may be listed with it.
  if (talk.isDoubted || isBehind(run, doubted.at(-1))) doubted.push(run);
  else if (run.digits >= FEWEST_ABROAD && run.groups[0]?.digits.startsWith('0')) searching.strays.push(run);
}

/** Adds further numbers of runs that were searched, now that others are known. */
export function searchAgain(searching: Searching): void {
  const { talk, told, doubted, strays } = searching;
  const runs = [...(talk.isTelling ? doubted : []), ...(told.size > 0 ? strays : [])];
  for (const run of runs) searchRun(searching, run, lookAt(searching.text, run));
}

function searchGroups(searching: Searching, run: Run, looked: Looked): void {
  const { text, regions } = searching;
  const { isWholeText, foreign } = looked;
  if (looked.look === 'figures') return;
  const start = startOf(run);
  const isDoubtful = looked.look === 'doubtful' && !isNear(searching, start);
  if (isDoubtful && !isShort(text, run)) enterBlock(regions, start);
  if (isForeign(looked)) return;
  if (isDoubtful) {
    if (isOtherAlone(searching, run)) return;
    if (
      !mayBeNational(searching, run) &&
      !namesArea(text, run) &&
      !isLabelled(searching, start) &&
      !isMarkedBehind(searching, run)
    )
      return;
  }
  if (isWholeText && tokensOf(run).every(({ plain }) => isDate(plain))) return;
  const cut = isWholeText ? ALL_OF_TEXT : WHOLE;
  const { length } = run.groups;
  for (let first = 0; first < length; first += 1) {
    if (foreign?.[first]) continue;
    let last = first;
    while (last + 1 < length && !foreign?.[last + 1]) last += 1;
    for (const piece of piecesOf(searching, run, { first, last })) searchPiece(searching, run, piece, cut);
    first = last;
  }
}

/** Whether a country is named or marked right behind a run. */
function isMarkedBehind({ text, regions }: Searching, { groups }: Run): boolean {
  const end = groups.at(-1)?.end ?? 0;
  return (
    countryOfCodeBehind(regions.survey, end, '') !== null ||
    countryMarkedBehind(text.slice(end, end + LONGEST_MARK), regions.mailbox) !== null
  );
}

const LONGEST_MARK = 8;

const ALL_OF_TEXT: Cut = { isWholeText: true, isCut: false };
const WHOLE: Cut = { isWholeText: false, isCut: false };

/**
 * Whether digits without a space or a slash between them are surely called something else, with no others near behind
 * that might belong to them: then there is no need to know of which countries numbers may be.
 */
function isOtherAlone(searching: Searching, run: Run): boolean {
  const { text } = searching;
  if (isShort(text, run) || run.before.some(mayPart)) return false;
  const end = run.groups.at(-1)?.end ?? 0;
  for (let at = end; at < end + LONGEST_BETWEEN; at += 1) if (signAt(text, at) === DIGIT) return false;
  const { says, isDirect, guess } = labelAt(searching, startOf(run));
  return says === 'other' && isDirect && guess === undefined;
}

const mayPart = (gap: string): boolean => gap !== '' && gap !== '-' && gap !== '.';

/** What stands between the numbers of a list, and a bracket, is no longer. */
const LONGEST_BETWEEN = 16;

/** Whether digits may begin a number of a country of which numbers may be meant here. */
function mayBeNational({ text, regions }: Searching, run: Run): boolean {
  const least = !isShort(text, run) ? Number.NEGATIVE_INFINITY : arePairs(text, run) ? NAMED_ITSELF : null;
  if (least === null) return false;
  const { start, digits: first } = run.groups[0] ?? { start: 0, digits: '' };
  for (const { country, weight } of regionsAt(regions, start))
    if (weight >= least && mayBe(first, run.digits, country)) return true;
  return false;
}

const arePairs = (text: string, { groups, before }: Run): boolean =>
  groups.length === 3 &&
  before[1] === ' ' &&
  before[2] === ' ' &&
  areShortPairs(text, groups[0]?.start ?? 0, groups.map(({ digits }) => digits).join(' '));

/** Whether so many digits may be a number of a country. */
const mayBe = (first: string, digits: number, country: CountryCode): boolean =>
  digits >= (planOf(country).lengths[0] ?? 0) && mayBegin(first, country);

function isLabelled(searching: Searching, start: number): boolean {
  const { says } = labelAt(searching, start);
  return says !== 'nothing' && says !== 'other';
}
