import { DIGIT } from './digits';

/** What the digits of a text may be. */
export type Digits = 'none' | 'times' | 'numbers';

/** Most rows of a list of mails have no other digits than those of a time (`Wed 14:05`), and that is no number. */
export function digitsIn(text: string): Digits {
  if (!DIGIT.test(text)) return 'none';
  return text.includes(':') && !hasOthers(text) ? 'times' : 'numbers';
}

const TIME_OR_DIGIT = new RegExp(String.raw`(?<!\S)(?:[01]?\d|2[0-3]):[0-5]\d(?!\S)|${DIGIT.source}`, 'g');

/** Whether there is a digit that is of no time of day. */
function hasOthers(text: string): boolean {
  TIME_OR_DIGIT.lastIndex = 0;
  for (let found = TIME_OR_DIGIT.exec(text); found; found = TIME_OR_DIGIT.exec(text)) {
    if (found[0].length === 1) return true;
  }
  return false;
}
