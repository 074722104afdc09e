import { lineEndAfter, lineStartBefore } from '../context/lines';
import { digitsOf, type Run } from './runs';

/** Lines that were cut at a width are at least this long, up to the word that did not fit any more. */
const WRAPPED = 58;

/** Whole numbers with as many digits go on in the next line only where theirs is no short one. */
const FEWEST_OF_WHOLE = 10;
const CUT = 40;

/**
 * Whether a number goes on behind the line end before a group: it was hard-wrapped. Where the first line says a
 * whole number by itself, only a line that was cut for its length goes on.
 */
export function joinsOverLine(
  text: string,
  run: Run,
  at: number,
  isNumber: IsNumber,
  isWholeAtHome: IsNumber,
): boolean {
  const { groups, before } = run;
  const gap = before[at] ?? '';
  const first = firstOfLine(run, at - 1);
  const place = groups[first]?.start ?? 0;
  // `6.172,63` and `DIR-0417`: an amount and a code end their line.
  if (/(?:\d[.,]|\p{Lu}-)$/u.test(text.slice(Math.max(0, place - 2), place))) return false;
  const last = lastOfLine(run, at);
  const wholeBefore = isNumber(first, at - 1);
  if (isAfterPostcode(text, run, { first, at, last }) && isNumber(at, last)) return false;
  const joined = joins(first, at, last, isNumber);
  if (!joined) return false;
  if (isListed(text, run, at, wholeBefore)) return false;
  if (/[-/(] ?\n|\n ?[-/)]$/.test(gap)) return true;
  // `(04402 60 71` and `18)` below it
  if (text[place - 1] === '(' && text[groups[last]?.end ?? 0] === ')') return true;
  // Below a cell stands another row, which has cells as well.
  if (isOfRow(text, place, groups[at]?.start ?? place)) return false;
  if (!wholeBefore) return true;
  if (arePairsOfQuote(text, run, { first, at, last }) && !isWholeAtHome(first, at - 1)) return true;
  // `0176 188 218` and `92.` below it: in France it would be whole.
  const isRest = last === at && isShortRest(text, run, at);
  if (isRest && !isWholeAtHome(first, at - 1) && isWholeAtHome(first, at)) return true;
  if (isCutShort(text, run, { first, at, last })) return true;
  if (isNumber(at, last)) return false;
  // A line that says nothing but a few digits belongs to the one before.
  const end = groups[at - 1]?.end ?? 0;
  const start = groups[at]?.start ?? end;
  const lineLength = end - lineStartBefore(text, end, WRAPPED + 40);
  const said = digitsOf(run, first, at - 1);
  if (isOnlyRest(text, run, at, last)) return said < FEWEST_OF_WHOLE || lineLength >= CUT;
  if (said <= 7 && digitsOf(run, first, last) <= 12) return true;
  const nextWord = /^\S*/.exec(text.slice(start, lineEndAfter(text, start, 30)))?.[0].length ?? 0;
  return (
    lineLength + 1 + nextWord >= WRAPPED + 8 &&
    lineLength >= WRAPPED - 10 &&
    !/^\d{4,5} \p{Lu}/u.test(text.slice(start, start + 8))
  );
}

/** Whether a few digits end their sentence. */
function isShortRest(text: string, { groups }: Run, at: number): boolean {
  const { end = 0, digits = '' } = groups[at] ?? {};
  return digits.length <= SHORT_REST && ENDS_SENTENCE.test(text.slice(end, end + 2));
}

const SHORT_REST = 4;
const ENDS_SENTENCE = /^(?:$|[.;)](?:\s|$))/;

type IsNumber = (first: number, last: number) => boolean;

/** `Nelson 7010` and `03 548 9127` below it, `8–10` and `0480-47 19 30`: what has no 0 of its own before one that has. */
const isAfterPostcode = (text: string, run: Run, { first, at, last }: Lines): boolean =>
  run.groups[at]?.digits.startsWith('0') === true &&
  run.groups[first]?.digits.startsWith('0') === false &&
  digitsOf(run, first, at - 1) <= LONGEST_POSTCODE &&
  digitsOf(run, at, last) >= FEWEST_NATIONAL &&
  !'+('.includes(text[(run.groups[first]?.start ?? 0) - 1] ?? ' ');

const LONGEST_POSTCODE = 5;
const FEWEST_NATIONAL = 9;

/** Whether a number is the last cell of a row, and the digits of the next line are the first one of another. */
const isOfRow = (text: string, place: number, next: number): boolean =>
  (/ {2}$|\t$/.test(text.slice(Math.max(0, place - 2), place)) &&
    ROW_BEGINNING.test(text.slice(next, next + LONGEST_CELL))) ||
  ROW_WITH_DATE.test(text.slice(next, next + LONGEST_CELL));

/** `7  Hue`, `06.      Halong`, `07.-08.  Hue`: in days of a plan. */
const ROW_BEGINNING = /^\d+(?:\.(?:[-–]\d{1,2}\.?)?)?(?: {2}|\t)/;

/** `03/04    Reisedienst`, `12:15   Oculto`. */
const ROW_WITH_DATE = /^(?:[0-3]?\d[./][01]?\d(?:[./](?:\d\d)?\d\d)?|[0-2]?\d[:.][0-5]\d)(?: {2}|\t)/;
const LONGEST_CELL = 16;

/** `2) Liège`, `3. Punkt`, `- 3 Dinge`: an entry of a list. */
function isListed(text: string, { groups, before }: Run, at: number, wholeBefore: boolean): boolean {
  const { end = 0, digits = '' } = groups[at] ?? {};
  // `(8` and `37) 274 903` below it: a bracket that was opened closes.
  if (text[(groups[at - 1]?.start ?? 0) - 1] === '(' && text[end] === ')') return false;
  return (
    (digits.length <= 2 && (wholeBefore ? /^[.)][ \t]+\S/ : /^\)\s/).test(text.slice(end, end + 4))) ||
    /\n ?[-~] $/.test(before[at] ?? '')
  );
}

/**
 * `02332 614` and `1647.` below it, `04122 - 5 17` and `04`: an area code and three digits are no whole number, though
 * some plans have them. A year below begins a sentence of its own.
 */
function isCutShort(text: string, { groups }: Run, { first, at, last }: Lines): boolean {
  const end = groups[last]?.end ?? 0;
  const rest = groups[at]?.digits ?? '';
  const [digit, pair] = [groups[at - 2]?.digits, groups[at - 1]?.digits];
  if (last !== at) return false;
  if (first === at - 3 && digit?.length === 1 && pair?.length === 2)
    return rest.length === 2 && /^[.,;)]?(?:\s|$)/.test(text.slice(end, end + 2));
  return (
    first === at - 2 &&
    (groups[at - 1]?.digits.length ?? 0) <= 3 &&
    /^(?!19|20)\d{3,4}$/.test(rest) &&
    /^[.,;)](?:\s|$)/.test(text.slice(end, end + 2))
  );
}

/** `052 317 26` and `48 (`, `07141 / 38 62` and `17)` below it: pairs that go on in a line that is quoted, as programs cut those. */
function arePairsOfQuote(text: string, { groups }: Run, { first, at, last }: Lines): boolean {
  const [pair, rest] = [groups[at - 1], groups[at]];
  if (!pair || !rest || last !== at || first > at - 3) return false;
  return (
    pair.digits.length === 2 &&
    rest.digits.length === 2 &&
    text.slice(pair.end, rest.start).includes('>') &&
    /^(?:\)|;|[.,]?$|[.,]?\n| \()/.test(text.slice(rest.end, rest.end + 2))
  );
}

/** The groups of a run from the first of one line to the last of the next one, which begins at `at`. */
interface Lines {
  readonly first: number;
  readonly at: number;
  readonly last: number;
}

function isOnlyRest(text: string, run: Run, at: number, last: number): boolean {
  const end = run.groups[last]?.end ?? 0;
  return digitsOf(run, at, last) <= 4 && /^[ .,]*(?:$|[\r\n\u2028])/.test(text.slice(end, end + 4));
}

function joins(first: number, at: number, last: number, isNumber: IsNumber): boolean {
  for (let end = Math.min(last, at + 4); end >= at; end -= 1) if (isNumber(first, end)) return true;
  return false;
}

function firstOfLine({ before }: Run, at: number): number {
  let first = at;
  while (first > 0 && !/[\n+]/.test(before[first] ?? '') && at - first < 8) first -= 1;
  return first;
}

function lastOfLine({ before, groups }: Run, at: number): number {
  let last = at;
  while (last + 1 < groups.length && !/[\n+]/.test(before[last + 1] ?? '') && last - at < 8) last += 1;
  return last;
}
