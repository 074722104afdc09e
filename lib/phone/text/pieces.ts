import { areHours } from './clock';
import { digitsOf, type Run } from './runs';

/** Groups of a run that may be read together. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** Signs between groups at which several numbers written one after the other are parted, the surest first. */
const BETWEEN: readonly RegExp[] = [
  // 415-666-7777 - 800-443-1223, 415-666-7777 -- 800…, and wide spaces
  / -{1,2} | {2,}|\. /,
  // 651-234-2345/332-445-1234
  /\//,
  // (415) 666-7777 (800) 443-1223
  /[ )]\($|^\($/,
];

/** The parts of a piece where it is cut at the surest signs that it has; `null` where it has none. */
export function partsOf(run: Run, { first, last }: Piece): readonly Piece[] | null {
  const { before } = run;
  const numbers = cutAt(first, last, (at) => isAnother(run, first, at));
  if (numbers.length > 1) return numbers;
  const slash = cutAt(first, last, (at) => isBehindWhole(run, first, at));
  if (slash.length > 1) return slash;
  for (const pattern of BETWEEN) {
    const parts = cutAt(first, last, (at) => pattern.test(before[at] ?? '') && !isTrunkZero(run, at));
    if (parts.length > 1) return parts;
  }
  return null;
}

/** `+49 (0)40`: no other number begins with a bracket that holds nothing else. */
const isTrunkZero = ({ groups, before }: Run, at: number): boolean =>
  groups[at]?.digits === '0' && before[at + 1]?.startsWith(')') === true;

/** `077 - 383 95 08 / 06-18 48 73 37`: whether another whole number stands behind a slash. */
const isAnother = (run: Run, first: number, at: number): boolean =>
  run.before[at] === ' / ' &&
  run.groups[at]?.digits.startsWith('0') === true &&
  digitsOf(run, first, at - 1) >= FEWEST_BEFORE_OTHER;

const FEWEST_BEFORE_OTHER = 8;

/** `0118 - 683 720 / 951`, `03/698.50.10/11`: whether a slash stands behind a number with its area code, which is set off. */
const isBehindWhole = ({ groups, before }: Run, first: number, at: number): boolean =>
  (before[at] === '/' || before[at] === ' / ') &&
  (at > first + 2 || (at > first + 1 && before[at] === ' / ')) &&
  /^0?\d{1,4}$/.test(groups[first]?.digits ?? '') &&
  /^(?: - |\/| \/ )$/.test(before[first + 1] ?? '') &&
  // `071/2804471 - 328/7182044`, `02/10697/612/310689`
  !before.slice(first + 2, at).some((gap) => gap === ' - ' || gap === '/') &&
  before[at + 1] !== '/' &&
  digitsOf({ groups, before, digits: 0 }, first, at - 1) >= FEWEST_BEFORE_OTHER;

/** `040 66969128 040 66969129`: whether a group is the area code with which the run began, between two whole numbers. */
export function isRepeated({ groups }: Run, at: number): boolean {
  const [first] = groups;
  const digits = groups[at]?.digits ?? '';
  if (at < 2 || digits.length < 3 || !digits.startsWith('0') || digits !== first?.digits) return false;
  const count = (some: typeof groups): number => some.reduce((sum, group) => sum + group.digits.length, 0);
  // No group is empty, so that no more have to be counted.
  const before = groups.slice(1, Math.min(at, 1 + FEWEST_LOCAL));
  return count(before) >= FEWEST_LOCAL && count(groups.slice(at + 1, at + 1 + FEWEST_LOCAL)) >= FEWEST_LOCAL;
}

/**
 * `(flat 11) 011 3043028`, `010 473 88 98 (06-239 046 61 in the evening)`: whether a bracket closes before a group that
 * was opened before words, or opens there and closes behind some.
 */
export function isInOtherBracket(text: string, { groups, before }: Run, at: number): boolean {
  const gap = before[at] ?? '';
  if (areHoursInBracket(text, { groups, before }, at)) return true;
  if (gap === ') ' || gap === '), ')
    return (
      !before.slice(Math.max(1, at - MOST_TOKENS), at).some((one) => one.includes('(')) &&
      !opens(text, groups[0]?.start ?? 0) &&
      // Koreans write `031) 318-4400`.
      (!groups[0]?.digits.startsWith('0') || groups[at]?.digits.startsWith('0') === true)
    );
  if (gap !== ' (' || before.slice(at + 1, at + 1 + MOST_TOKENS).some((one) => one.includes(')')))
    return false;
  return /^ ?\p{L}/u.test(text.slice(groups.at(-1)?.end ?? 0, (groups.at(-1)?.end ?? 0) + 2));
}

/** `(9-17) 0711…`, `0711 216874 (9-17)`: whether hours in a bracket end before a group, or begin there. */
function areHoursInBracket(
  text: string,
  { groups, before }: Pick<Run, 'groups' | 'before'>,
  at: number,
): boolean {
  const gap = before[at] ?? '';
  const first = gap === ' (' ? at : at === 2 && gap === ') ' && opens(text, groups[0]?.start ?? 0) ? 0 : -1;
  const [from, to] = [groups[first], groups[first + 1]];
  return (
    from !== undefined &&
    to !== undefined &&
    before[first + 1] === '-' &&
    text[to.end] === ')' &&
    // `(06-23) 742-215`: an area code.
    (first === at || !from.digits.startsWith('0')) &&
    areHours(from.digits, to.digits)
  );
}

const opens = (text: string, start: number): boolean =>
  /\([+ ]{0,2}$/.test(text.slice(Math.max(0, start - 3), start));

/** The digits of a number behind its area code, at least. */
const FEWEST_LOCAL = 5;

/** Cuts where a `+` begins a number, and at groups too long for any. */
export function cutAt(first: number, last: number, isCut: (at: number) => boolean): readonly Piece[] {
  const parts: Piece[] = [];
  let from = first;
  for (let at = first + 1; at <= last; at += 1) {
    if (!isCut(at)) continue;
    parts.push({ first: from, last: at - 1 });
    from = at;
  }
  parts.push({ first: from, last });
  return parts;
}

const isApart = (gap: string): boolean => gap === ' ' || gap.includes(' ') || gap.includes('\n');

/** The most tokens that a number is written in, and the most that are tried. */
const MOST_TOKENS = 8;

/**
 * The stretches of a piece between spaces, the longest first: a number may stand between a postcode and a year. Never
 * the whole piece.
 */
export function* stretchesOf({ before }: Run, { first, last }: Piece): Generator<Piece> {
  const starts: number[] = [];
  for (let at = first; at <= last; at += 1) if (at === first || isApart(before[at] ?? '')) starts.push(at);
  const ends = [...starts.slice(1).map((start) => start - 1), last];
  for (let length = Math.min(starts.length - 1, MOST_TOKENS); length > 0; length -= 1) {
    for (let at = 0; at + length <= starts.length; at += 1) {
      yield { first: starts[at] ?? first, last: ends[at + length - 1] ?? last };
    }
  }
}
