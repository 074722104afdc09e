import { lineEndAfter, lineStartBefore } from './lines';
import { classOfWord } from './word';
import { speaksOfCalling } from './words';

/** How much of a line is looked at on each side of a number. */
const REACH = 120;

/** Whether a line holds nothing beside the number but other numbers, signs and a word or two at most. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const from = lineStartBefore(text, start, REACH);
  // A line that is too long already needs no look at its rest.
  const to = end - from < REACH ? lineEndAfter(text, end, REACH - (end - from)) : end;
  return to - from < REACH && !/\p{L}{2,}/u.test(text.slice(from, to));
}

/** `11:40:30  0833 4410  Sammelstörung`: whether a number stands right behind the second of a row of a log. */
export const isLogged = (text: string, start: number): boolean =>
  SECOND.test(text.slice(Math.max(0, start - LONGEST_SECOND), start));

const SECOND = /:\d\d:\d\d(?:[.,]\d{1,3})?(?:\t| {2,4})$/;
const LONGEST_SECOND = 14;

/** Whether the words near a number, on either side and in its line, speak of calling. */
export function isSpokenOf(text: string, start: number, end: number): boolean {
  const from = lineStartBefore(text, start, 60);
  const to = lineEndAfter(text, end, 50);
  return speaks(text.slice(from, start)) || speaks(text.slice(end, to));
}

const speaks = (words: string): boolean =>
  (words.match(/[\p{L}\p{M}-]{3,}/gu) ?? []).some((word) => speaksOfCalling(classOfWord(word)));
