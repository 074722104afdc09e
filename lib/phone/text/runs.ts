import {
  DIGIT,
  DOT,
  digitValue,
  INVISIBLE,
  isAsciiDigit,
  isPunctuation,
  LINE_END,
  plainSigns,
  SPACE,
  signAt,
} from './signs';

/** Digits that stand together; what is invisible between them does not part them. */
export interface Group {
  readonly start: number;
  readonly end: number;
  /** As ASCII. */
  readonly digits: string;
}

/** Groups of digits with nothing but a phone number's punctuation between them: one number, several, or none. */
export interface Run {
  readonly groups: readonly Group[];
  /** What stands between each group and the one before, in plain signs; marks of quoting are left out. */
  readonly before: readonly string[];
  /** How many digits there are in all. */
  readonly digits: number;
}

/** Where the first digit of a run stands. */
export const startOf = ({ groups }: Run): number => groups[0]?.start ?? 0;

/** How many digits some groups of a run have, from the first to the last. */
export function digitsOf({ groups }: Run, first: number, last: number): number {
  let digits = 0;
  for (let at = first; at <= last; at += 1) digits += groups[at]?.digits.length ?? 0;
  return digits;
}

/** The most digits of a group that can belong to a number. */
export const LONGEST_GROUP = 17;

/** Between two digits of one group there may be as many invisible signs. */
const MOST_INVISIBLE = 6;

/** The runs of a text, as they are read one after the other. */
export interface Runs {
  readonly text: string;
  /** Where digits begin that have none before them. */
  readonly groups: readonly number[];
  /** The next of those places. */
  next: number;
}

/**
 * The next run of a text; `null` where there is none. Most runs are a few digits by themselves: such a lone group is
 * passed over where `isShortWanted` does not ask for it.
 */
export function nextRun(runs: Runs, isShortWanted: (text: string, start: number) => boolean): Run | null {
  const { text, groups } = runs;
  while (runs.next < groups.length) {
    const start = groups[runs.next] ?? 0;
    const end = endOfShort(text, start);
    const run = end < 0 || isShortWanted(text, start) ? readRun(text, start) : null;
    passTo(runs, run ? (run.groups.at(-1)?.end ?? 0) : end);
    if (run) return run;
  }
  return null;
}

function passTo(runs: Runs, end: number): void {
  while (runs.next < runs.groups.length && (runs.groups[runs.next] ?? 0) < end) runs.next += 1;
}

/** Fewer digits than these are a number only beside a word for an extension. */
const SHORT = 3;

/** Where the run that begins at a place ends, if it has few characters; -1 where it has more. */
function endOfShort(text: string, start: number): number {
  let end = start + 1;
  while (end - start <= SHORT && isAsciiDigit(text.charCodeAt(end))) end += 1;
  if (end - start > SHORT) return -1;
  for (let next = nextDigit(text, end); next >= 0; next = nextDigit(text, end)) {
    end = next + 1;
    if (end - start > SHORT) return -1;
  }
  return end;
}

function readRun(text: string, start: number): Run {
  const first = readGroup(text, start);
  let next = nextDigit(text, first.end);
  if (next < 0) return { groups: [first], before: FIRST, digits: first.digits.length };
  const groups = [first];
  const before = [''];
  let digits = first.digits.length;
  for (let at = first.end; next >= 0; next = nextDigit(text, at)) {
    const gap = plainSigns(text, at, next);
    if (groups.length >= MANY && (groups.length >= TOO_MANY || gap.includes('\n'))) break;
    before.push(gap);
    const group = readGroup(text, next);
    groups.push(group);
    digits += group.digits.length;
    at = group.end;
  }
  return { groups, before, digits };
}

const FIRST = [''];

/** A longer run goes on as another one behind a line end, and still longer figures anywhere. */
const MANY = 500;
const TOO_MANY = 10_000;

/** Signs of punctuation between two digits of a run; behind a line end, marks of quoting and fewer of them. */
const MOST_BETWEEN = 6;
const MOST_QUOTING = 12;
const MOST_BEHIND_LINE_END = 4;

/** Where the run that has come to a place goes on, behind its punctuation or one line end; -1 where it ends. */
function nextDigit(text: string, from: number): number {
  let at = endOfPunctuation(text, from, MOST_BETWEEN);
  const sign = signAt(text, at);
  if (sign === DIGIT) return at;
  if (sign !== LINE_END) return -1;
  at += text.startsWith('\r\n', at) ? 2 : 1;
  for (const most = at + MOST_QUOTING; at < most && isQuoting(text.charCodeAt(at)); ) at += 1;
  at = endOfPunctuation(text, at, MOST_BEHIND_LINE_END);
  return signAt(text, at) === DIGIT ? at : -1;
}

function endOfPunctuation(text: string, from: number, most: number): number {
  let at = from;
  for (; at - from < most; at += 1) {
    const sign = signAt(text, at);
    if (!isPunctuation(sign) || (sign === DOT && isApart(text, at))) break;
  }
  return at;
}

/** `Speicherstraße 14 · 20457 Hamburg`: between spaces, the middle dot parts what a bar would. */
const isApart = (text: string, at: number): boolean =>
  text.charCodeAt(at) === MIDDLE_DOT && signAt(text, at - 1) === SPACE && signAt(text, at + 1) === SPACE;

const MIDDLE_DOT = 0xb7;

/** A space, `>` or `|`. */
const isQuoting = (code: number): boolean => code === 0x20 || code === 0x3e || code === 0x7c;

function readGroup(text: string, start: number): Group {
  let at = endOfDigits(text, start);
  let digits = asciiDigits(text, start, Math.min(at, start + LONGEST_GROUP + 1));
  let end = at;
  // Invisible signs between digits part nothing.
  while (signAt(text, at) === INVISIBLE && at - end < MOST_INVISIBLE) {
    while (signAt(text, at) === INVISIBLE && at - end < MOST_INVISIBLE) at += 1;
    if (signAt(text, at) !== DIGIT) break;
    const next = at;
    at = endOfDigits(text, next);
    if (digits.length <= LONGEST_GROUP)
      digits += asciiDigits(text, next, Math.min(at, next + LONGEST_GROUP + 1));
    end = at;
  }
  return { start, end, digits };
}

function endOfDigits(text: string, start: number): number {
  let at = start + 1;
  while (signAt(text, at) === DIGIT) at += 1;
  return at;
}

function asciiDigits(text: string, start: number, end: number): string {
  const digits = text.slice(start, end);
  let at = start;
  while (at < end && text.charCodeAt(at) < 0x80) at += 1;
  if (at === end) return digits;
  return Array.from(digits, (digit) => String(digitValue(digit.charCodeAt(0)))).join('');
}
