import { beginsBehindOther } from './cut-before';
import { beginsBehind, endsBefore, isWholeAtHome } from './cut-behind';
import { isNumber } from './is-number';
import { labelAt } from './labels';
import { isInNextColumn } from './next-column';
import type { Searching } from './searching';
import { joinsOverLine } from './text/hard-wrap';
import { isInOtherBracket, isRepeated, type Piece } from './text/pieces';
import { digitsOf, type Run, startOf } from './text/runs';
import { isDigitsFirst } from './text/tail';

/** The pieces of some groups of a run, cut wherever a number surely ends. */
export function piecesOf(searching: Searching, run: Run, { first, last }: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = first;
  for (let at = first + 1; at <= last; at += 1) {
    const isApart =
      endsBefore(searching, run, from, at) ||
      beginsBehind(searching, run, from, at) ||
      beginsBehindOther(searching, run, from, at) ||
      isInNextColumn(searching, run, from, at);
    if (!isApart && !isCut(searching, run, at)) continue;
    pieces.push({ first: from, last: at - 1 });
    from = at;
  }
  pieces.push({ first: from, last });
  return pieces;
}

const isCut = (searching: Searching, run: Run, at: number): boolean =>
  beginsAnew(searching, run, at) ||
  isChineseMobile(searching, run, at) ||
  isDialledBefore(run, at) ||
  isBehindHour(searching.text, run, at) ||
  isBehindHours(run, at) ||
  isCellOfDashes(searching.text, run, at) ||
  isRepeated(run, at) ||
  isInOtherBracket(searching.text, run, at) ||
  isDigitsFirst(searching.text, run, at);

/** Whether a number ends before a group: a `+` begins another one, square brackets stand in none, and most lines end it. */
function beginsAnew(searching: Searching, run: Run, at: number): boolean {
  const before = run.before[at] ?? '';
  if (before.length === 1)
    return (
      before === '+' ||
      before === '[' ||
      (before === '~' && digitsOf(run, 0, at - 1) >= FEWEST_OF_RANGE) ||
      (before === '\n' && !joins(searching, run, at))
    );
  return (
    /[+[]/.test(before) || before.includes(' ~') || (before.includes('\n') && !joins(searching, run, at))
  );
}

/** `051-743-2680~1`: behind so many digits the last one of a range is told, and not how to leave the country (`8~10`). */
const FEWEST_OF_RANGE = 7;

const joins = (searching: Searching, run: Run, at: number): boolean =>
  joinsOverLine(
    searching.text,
    run,
    at,
    (first, last) => isNumber(searching, run, first, last),
    (first, last) => isWholeAtHome(searching, run, first, last),
  );

/** `3栋1602 138 1538 8568`: behind a house and a flat, but no calling code, eleven digits that are surely a number of their own. */
const isChineseMobile = (searching: Searching, run: Run, at: number): boolean =>
  searching.regions.mailbox === 'CN' &&
  searching.text[startOf(run) - 1] !== '+' &&
  !/^(?:00)?86$/.test(run.groups[at - 1]?.digits ?? '') &&
  !/^(?:0|86$)/.test(run.groups[0]?.digits ?? '') &&
  /^1[3-9]\d/.test(run.groups[at]?.digits ?? '') &&
  digitsOf(run, at, run.groups.length - 1) === CHINESE_MOBILE &&
  digitsOf(run, 0, at - 1) <= LONGEST_HOUSE &&
  labelAt(searching, startOf(run)).says !== 'other';

const CHINESE_MOBILE = 11;
const LONGEST_HOUSE = 5;

/** `01 / 714 52 31 (0043 1 …)`: in brackets, what is dialled before it from abroad. */
const isDialledBefore = (run: Run, at: number): boolean =>
  (run.before[at] ?? '').endsWith('(') &&
  /^00(?:[1-9]|$)/.test(run.groups[at]?.digits ?? '') &&
  digitsOf(run, 0, at - 1) >= FEWEST_DIALLED;

const FEWEST_DIALLED = 7;

/** `214 – Rossi – 7 – 010 0630 9618`: a few digits between two dashes are a cell of their own. */
const isCellOfDashes = (text: string, { groups, before }: Run, at: number): boolean =>
  at === 1 &&
  /^ - \(?$/.test(before[1] ?? '') &&
  /^[1-9]\d?$/.test(groups[0]?.digits ?? '') &&
  groups[1]?.digits.startsWith('0') === true &&
  / [–—-] $/.test(text.slice(Math.max(0, (groups[0]?.start ?? 0) - 3), groups[0]?.start));

/** `im Büro ab 8 06421 / 30 47 12`, `eftir kl. 18 863 2957`: behind an hour. */
function isBehindHour(text: string, run: Run, at: number): boolean {
  const { groups, before } = run;
  const [hour, next] = groups;
  if (at !== 1 || before[1] !== ' ' || !hour || !next || hour.digits.length > 2) return false;
  const said = text.slice(Math.max(0, hour.start - LONGEST_HOUR), hour.end);
  if (next.digits.startsWith('0')) return HOUR.test(said);
  return digitsOf(run, 1, groups.length - 1) >= FEWEST_DIALLED && CLOCK.test(said);
}

/** `tisdag 8-9 (0554-197 41)`, `Mo-Fr 8-16 0221 471123`: behind the hours of a day. */
function isBehindHours({ groups, before }: Run, at: number): boolean {
  const [from, to, next] = groups;
  return (
    at === 2 &&
    before[1] === '-' &&
    /^ \(?$/.test(before[2] ?? '') &&
    // `08-16 02 21` is in Stockholm.
    (from?.digits.startsWith('0') ? /^0[1-9]\d\d/ : /^0[1-9]/).test(next?.digits ?? '') &&
    from !== undefined &&
    to !== undefined &&
    isHour(from.digits) &&
    isHour(to.digits) &&
    Number(from.digits) < Number(to.digits)
  );
}

const isHour = (digits: string): boolean => /^(?:[01]?\d|2[0-4])$/.test(digits);

/** Said to be one outright. */
const CLOCK = /(?:^|\s)(?:kl\.?|klo) (?:1?\d|2[0-4])$/iu;

const HOUR =
  /(?:^|\s)(?:ab|bis|von|um|nach|from|at|until|till|after|before|à|dès|dalle|alle|vanaf|tot|om|från|fra|kl\.?|od|do|po|с|до|после) (?:1?\d|2[0-4])$/iu;
const LONGEST_HOUR = 12;
