import { namesArea } from './context/named-area';
import { type Cut, FEWEST_DIGITS, MOST_DIGITS, numberAt } from './number-at';
import { planOf } from './plan/plan';
import { mayBegin, readWritten } from './plan/written';
import type { CountryCode } from './region';
import { enterBlock, regionsAt } from './regions/around';
import { glanceAt, isShort } from './reject/at-a-glance';
import { isDate } from './reject/dates';
import { ALL, foreignGroups } from './reject/tokens';
import { isNear, labelAt, type Searching } from './searching';
import { joinsOverLine } from './text/hard-wrap';
import { isRepeated, type Piece, partsOf, stretchesOf } from './text/pieces';
import { digitsOf, type Run, startOf } from './text/runs';
import { DIGIT, signAt } from './text/signs';
import { isWellFormed, spanOf } from './text/span';
import { tokensOf } from './text/tokens';
import { isWhole } from './text/whole';

/** Rows of more groups, with nothing else between them, are figures; to look for numbers in them takes too long. */
const MOST_GROUPS_WITHIN = 60;

/** Adds the numbers of a run to what was found; runs come in their order. */
export function searchRun(searching: Searching, run: Run): void {
  const { text, regions } = searching;
  const start = startOf(run);
  const look = glanceAt(text, run, isNear(searching, start));
  if (look === 'figures') return;
  if (look === 'doubtful' && !isShort(text, run)) enterBlock(regions, start);
  const isWholeText = isWhole(text, run);
  const foreign = isWholeText ? null : foreignGroups(text, run, tokensOf(run));
  if (foreign === ALL) return;
  if (look === 'doubtful') {
    if (isOtherAlone(searching, run)) return;
    if (!mayBeNational(searching, run) && !namesArea(text, run) && !isLabelled(searching, start)) return;
  }
  if (isWholeText && tokensOf(run).every(({ plain }) => isDate(plain))) return;
  const cut = isWholeText ? ALL_OF_TEXT : WHOLE;
  let first = -1;
  for (let at = 0; at < run.groups.length; at += 1) {
    if (foreign?.[at]) {
      if (first >= 0) searchPiece(searching, run, { first, last: at - 1 }, cut);
      first = -1;
    } else if (first < 0) first = at;
    else if (beginsAnew(searching, run, at) || isRepeated(run, at)) {
      searchPiece(searching, run, { first, last: at - 1 }, cut);
      first = at;
    }
  }
  if (first >= 0) searchPiece(searching, run, { first, last: run.groups.length - 1 }, cut);
}

const ALL_OF_TEXT: Cut = { isWholeText: true, isCut: false };
const WHOLE: Cut = { isWholeText: false, isCut: false };
const CUT_OF_TEXT: Cut = { isWholeText: true, isCut: true };
const CUT: Cut = { isWholeText: false, isCut: true };

/**
 * Whether digits by themselves are called something else, with no others near behind that might belong to them:
 * then there is no need to know of which countries numbers may be.
 */
function isOtherAlone(searching: Searching, run: Run): boolean {
  const { text } = searching;
  if (run.groups.length > 1 || isShort(text, run)) return false;
  const end = run.groups[0]?.end ?? 0;
  for (let at = end; at < end + LONGEST_BETWEEN; at += 1) if (signAt(text, at) === DIGIT) return false;
  const { says, isDirect } = labelAt(searching, startOf(run));
  return says === 'other' && isDirect;
}

/** What stands between the numbers of a list, and a bracket, is no longer. */
const LONGEST_BETWEEN = 16;

/** Whether digits may begin a number of a country of which numbers may be meant here. */
function mayBeNational({ text, regions }: Searching, run: Run): boolean {
  if (isShort(text, run)) return false;
  const { start, digits: first } = run.groups[0] ?? { start: 0, digits: '' };
  for (const { country } of regionsAt(regions, start)) if (mayBe(first, run.digits, country)) return true;
  return false;
}

/** Whether so many digits may be a number of a country. */
const mayBe = (first: string, digits: number, country: CountryCode): boolean =>
  digits >= (planOf(country).lengths[0] ?? 0) && mayBegin(first, country);

function isLabelled(searching: Searching, start: number): boolean {
  const { says } = labelAt(searching, start);
  return says !== 'nothing' && says !== 'other';
}

/** Whether a number ends before a group: a `+` begins another one, and most lines end it. */
function beginsAnew(searching: Searching, run: Run, at: number): boolean {
  const before = run.before[at] ?? '';
  if (before.length === 1) return before === '+' || (before === '\n' && !joins(searching, run, at));
  return /\+| ~/.test(before) || (before.includes('\n') && !joins(searching, run, at));
}

const joins = (searching: Searching, run: Run, at: number): boolean =>
  joinsOverLine(searching.text, run, at, (_, first, last) => isNumber(searching, run, first, last));

function isNumber({ text, regions }: Searching, run: Run, first: number, last: number): boolean {
  const length = digitsOf(run, first, last);
  if (length < FEWEST_DIGITS || length > MOST_DIGITS) return false;
  const span = spanOf(text, run, first, last);
  const { plain, digits } = span;
  if (!isWellFormed(span)) return false;
  if (readWritten(plain, digits, undefined)) return true;
  if (plain.includes('+')) return false;
  for (const { country } of regionsAt(regions, span.start))
    if (readWritten(plain, digits, country)) return true;
  return false;
}

function searchPiece(searching: Searching, run: Run, piece: Piece, cut: Cut): void {
  const match = numberAt(searching, run, piece, cut);
  const isOpen = !searching.isUncertain;
  searching.isUncertain = false;
  if (match) searching.found.push(match);
  else if (isOpen && piece.first < piece.last) searchWithin(searching, run, piece, cut);
}

/** The numbers of a piece that is none as a whole. */
function searchWithin(searching: Searching, run: Run, piece: Piece, cut: Cut): void {
  const parts = partsOf(run, piece);
  if (parts) {
    for (const part of parts) searchPiece(searching, run, part, cut);
    return;
  }
  if (piece.last - piece.first >= MOST_GROUPS_WITHIN) return;
  const label = labelAt(searching, run.groups[piece.first]?.start ?? 0);
  if (label.says === 'other' && label.isDirect) return;
  const isCut = cut.isWholeText ? CUT_OF_TEXT : CUT;
  for (const stretch of stretchesOf(run, piece)) {
    const match = numberAt(searching, run, stretch, isCut);
    if (!match) continue;
    if (stretch.first > piece.first)
      searchPiece(searching, run, { first: piece.first, last: stretch.first - 1 }, isCut);
    searching.found.push(match);
    if (stretch.last < piece.last)
      searchPiece(searching, run, { first: stretch.last + 1, last: piece.last }, isCut);
    return;
  }
}
