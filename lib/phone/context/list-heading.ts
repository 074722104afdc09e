import { lineAbove, mayHaveHeading } from './lines';
import { classOfWord } from './word';

/** A line of a list, and what stands over it, is no longer. */
const LONGEST = 64;
const MOST_LINES = 8;

/**
 * Whether somebody's number stands at a place in a list whose heading names phones: `Phone list (please save these):` over
 * `Becky (snacks) 480…`.
 */
export function isInPhoneList(text: string, lineStart: number, place: number): boolean {
  if (!mayHaveHeading(text, lineStart) || !NAME.test(text.slice(lineStart, place))) return false;
  let start = lineStart;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    const line = lineAbove(text, start, LONGEST);
    if (line.trim() === '') return false;
    if (HEADING.test(line)) return lines > 0 && namesPhones(line);
    start = text.lastIndexOf(line, start - 1);
  }
  return false;
}

const NAME = /\p{Lu}\p{L}{2,}/u;
const HEADING = /^[^\p{Nd}]*:\s*$/u;

/** What is called otherwise beside is no list of phones: `Devices and phone numbers:`. */
function namesPhones(line: string): boolean {
  const classes = (line.match(/[\p{L}\p{M}]+/gu) ?? []).map(classOfWord);
  return classes.some((says) => PHONES.has(says)) && !classes.includes('other');
}

const PHONES: ReadonlySet<string> = new Set(['phone', 'mobile', 'call']);
