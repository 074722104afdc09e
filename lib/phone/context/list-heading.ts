import { headingOver } from './heading';
import { classOfWord } from './word';
import { wordsOf } from './word-ends';

/**
 * Whether somebody's number stands at a place in a list whose heading names phones: `Phone list (please save these):` over
 * `Becky (snacks) 480…`. What stands right under it has it for its label anyway.
 */
export function isInPhoneList(text: string, lineStart: number, place: number): boolean {
  if (!NAME.test(text.slice(lineStart, place))) return false;
  const heading = headingOver(text, lineStart);
  return heading !== null && !heading.isNext && namesPhones(text.slice(heading.start, heading.end));
}

const NAME = /\p{Lu}\p{L}{2,}/u;

/** What is called otherwise beside is no list of phones: `Devices and phone numbers:`. */
function namesPhones(heading: string): boolean {
  const classes = wordsOf(heading).map(classOfWord);
  return classes.some((says) => PHONES.has(says)) && !classes.includes('other') && !/\p{Nd}/u.test(heading);
}

/** A list of faxes is none to call. */
const PHONES: ReadonlySet<string> = new Set(['phone', 'mobile', 'call']);
