import { DIGIT, DIGIT_CLASS, digitValue, INVISIBLE, PUNCTUATION_CLASS, plainSigns, signAt } from './signs';

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

/** The most digits of a group that can belong to a number. */
export const LONGEST_GROUP = 17;

/** Between two digits of one group there may be as many invisible signs. */
const MOST_INVISIBLE = 6;

/**
 * Digits with at most six signs of punctuation between them, or one line end with marks of quoting behind it. The
 * engine finds them faster than any loop over characters, as long as the first class has few ranges.
 */
const RUN = new RegExp(
  `[0-9\\u0660-\\uffff](?<=[${DIGIT_CLASS}])(?:[${PUNCTUATION_CLASS}]{0,6}(?:(?:\\r\\n|[\\n\\r])[ >|]{0,12}[${PUNCTUATION_CLASS}]{0,4})?[${DIGIT_CLASS}])*`,
  'g',
);

/**
 * The next run of a text; `null` where there is none. Most runs are a few digits by themselves: such a lone group is
 * passed over where `isShortWanted` does not ask for it. Reading runs one after the other is linear.
 */
export function nextRun(
  text: string,
  from: number,
  isShortWanted: (text: string, start: number) => boolean = always,
): Run | null {
  RUN.lastIndex = from;
  for (let found = RUN.exec(text); found; found = RUN.exec(text)) {
    const end = RUN.lastIndex;
    if (end - found.index > SHORT || isShortWanted(text, found.index)) return readRun(text, found.index, end);
  }
  return null;
}

const always = (): boolean => true;

/** Fewer digits than these are a number only beside a word for an extension. */
const SHORT = 3;

function readRun(text: string, start: number, end: number): Run {
  const first = readGroup(text, start);
  if (first.end >= end) return { groups: [first], before: FIRST, digits: first.digits.length };
  const groups = [first];
  const before = [''];
  let { length } = first.digits;
  for (let at = first.end; at < end; ) {
    const next = nextDigit(text, at);
    before.push(plainSigns(text, at, next));
    const group = readGroup(text, next);
    groups.push(group);
    length += group.digits.length;
    at = group.end;
  }
  return { groups, before, digits: length };
}

const FIRST = [''];

function nextDigit(text: string, from: number): number {
  let at = from;
  while (signAt(text, at) !== DIGIT) at += 1;
  return at;
}

function readGroup(text: string, start: number): Group {
  let at = start + 1;
  while (signAt(text, at) === DIGIT) at += 1;
  let digits = asciiDigits(text, start, Math.min(at, start + LONGEST_GROUP + 1));
  let end = at;
  // Invisible signs between digits part nothing.
  while (signAt(text, at) === INVISIBLE && at - end < MOST_INVISIBLE) {
    while (signAt(text, at) === INVISIBLE && at - end < MOST_INVISIBLE) at += 1;
    if (signAt(text, at) !== DIGIT) break;
    const next = at;
    while (signAt(text, at) === DIGIT) at += 1;
    if (digits.length <= LONGEST_GROUP)
      digits += asciiDigits(text, next, Math.min(at, next + LONGEST_GROUP + 1));
    end = at;
  }
  return { start, end, digits };
}

function asciiDigits(text: string, start: number, end: number): string {
  const digits = text.slice(start, end);
  if (!/[^0-9]/.test(digits)) return digits;
  return Array.from(digits, (digit) => String(digitValue(digit.charCodeAt(0)))).join('');
}
