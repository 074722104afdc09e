import { LONGEST_GROUP, type Run } from './runs';
import { CLOSE, INVISIBLE, OPEN, PLUS, plainSigns, SPACE, signAt } from './signs';

/** A part of a run that may be one number. */
export interface Span {
  readonly run: Run;
  /** The first and the last of its groups. */
  readonly first: number;
  readonly last: number;
  /** Offsets in the text; `start` takes in the `+` or the bracket that the number begins with. */
  readonly start: number;
  readonly end: number;
  /** As written, in plain signs and ASCII digits: `+49 (0)40/66969-128`. */
  readonly plain: string;
  /** Its digits alone, as ASCII. */
  readonly digits: string;
}

/** The span of some groups of a run; a bracket that opens around the whole number is left outside. */
export function spanOf(text: string, run: Run, first: number, last: number): Span {
  const { groups, before } = run;
  let [plain, digits] = ['', ''];
  for (let at = first; at <= last; at += 1) {
    const group = groups[at]?.digits ?? '';
    plain += at === first ? group : (before[at] ?? '') + group;
    digits += group;
  }
  const from = groups[first]?.start ?? 0;
  const floor = first > 0 ? (groups[first - 1]?.end ?? 0) : 0;
  const lead = readLead(text, from, floor, plain);
  const end = groups[last]?.end ?? from;
  const closing = closesBehind(text, end, lead.plain + plain) ? 1 : 0;
  return {
    run,
    first,
    last,
    start: lead.start,
    end: end + closing,
    plain: lead.plain + plain + (closing ? ')' : ''),
    digits,
  };
}

interface Lead {
  readonly start: number;
  readonly plain: string;
}

/** The `+` and the bracket that a number begins with, as in `(+49) 40` and `+(49) 40`. */
function readLead(text: string, from: number, floor: number, plain: string): Lead {
  let lead: Lead = { start: from, plain: '' };
  const isClosed = closesFirst(plain);
  for (let at = from - 1; at >= floor && from - at <= 5; at -= 1) {
    const sign = signAt(text, at);
    if (sign === OPEN && (!isClosed || lead.plain.includes('('))) break;
    if (sign === OPEN || sign === PLUS)
      lead = { start: at, plain: plainSigns(text, at, at + 1) + lead.plain };
    else if (sign !== SPACE && sign !== INVISIBLE) break;
  }
  return lead;
}

/** Whether a bracket closes that has not been opened: then the one before the number is a part of it. */
function closesFirst(plain: string): boolean {
  const closing = plain.indexOf(')');
  const opening = plain.indexOf('(');
  return closing >= 0 && (opening < 0 || closing < opening);
}

/** Whether a bracket that was opened in the number closes right behind its last digit. */
function closesBehind(text: string, end: number, plain: string): boolean {
  return signAt(text, end) === CLOSE && plain.lastIndexOf('(') > plain.lastIndexOf(')');
}

/** Whether brackets and signs stand as they do in a number. */
export function isWellFormed({ plain, run, first, last }: Span): boolean {
  for (let at = first; at <= last; at += 1) {
    if ((run.groups[at]?.digits.length ?? 0) > LONGEST_GROUP) return false;
  }
  if (SIMPLE.test(plain)) return true;
  return (arePaired(plain) || isHalf(plain)) && !MISPLACED.test(plain);
}

/** Whether the brackets of what is written are none, or one or two pairs of them. */
function arePaired(plain: string): boolean {
  let pairs = 0;
  let isOpen = false;
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    if (code !== OPENING && code !== CLOSING) continue;
    if (isOpen !== (code === CLOSING)) return false;
    isOpen = !isOpen;
    if (isOpen) pairs += 1;
  }
  return !isOpen && pairs <= 2;
}

const OPENING = 0x28;
const CLOSING = 0x29;

/** `02)551-4427`: Koreans close what they have not opened. */
const isHalf = (plain: string): boolean =>
  /^\+?\d{1,4}\)/.test(plain) && !plain.includes('(') && plain.indexOf(')') === plain.lastIndexOf(')');

/** Most numbers are groups with one sign between them. */
const SIMPLE = /^\+?\d+(?:[-./ ]\d+)*$/;

/** More digits in brackets than an area code has (`(036381) 2705`), few at the end, a row of signs, or a sentence that ends (`1 466. 2 000`). */
const MISPLACED =
  /^[1-9]\d{0,2}(?: \d{3})+\. [1-9]|\((?!0\d{5}\))\d{6,}|\(\)|\d\(\d{4,}\)$| \(\d{1,3}\)$|[-./]{3}|--\d|\[/;
