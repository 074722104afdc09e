import { DIGIT } from './digits';

/** How much of both texts decides whether they would be read as one. */
const JOINT = 5;

/** Letters; of the signs of other scripts most are. */
const LETTER = /[A-Za-z\u00c0-\u1fff\u2c00-\uff0f\uff1a-\uffff]/;

/**
 * Whether the second of two texts with no element's edge between them stands in a box of its own, as CSS lays
 * them out: cells of a flex row are made of inline elements too, and a subject must not run into the time beside
 * it. Styles are asked only where digits meet.
 */
export function isSetAside(first: Text, before: string, second: Text, after: string): boolean {
  if (!wouldJoin(before.slice(-JOINT), after.slice(0, JOINT))) return false;
  return !(isInlineUpTo(first, second) && isInlineUpTo(second, first));
}

/** Whether digits meet with nothing but signs between them, or a digit and a letter with hardly a sign. */
function wouldJoin(before: string, after: string): boolean {
  const left = lastReadable(before);
  const right = firstReadable(after);
  if (left < 0 || right === after.length) return false;
  const areDigits = [DIGIT.test(before.charAt(left)), DIGIT.test(after.charAt(right))];
  if (!areDigits.includes(false)) return true;
  return areDigits.includes(true) && left === before.length - 1 && !/^\s/.test(after);
}

const isReadable = (sign: string) => DIGIT.test(sign) || LETTER.test(sign);

function lastReadable(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !isReadable(text.charAt(at))) at -= 1;
  return at;
}

function firstReadable(text: string): number {
  let at = 0;
  while (at < text.length && !isReadable(text.charAt(at))) at += 1;
  return at;
}

function isInlineUpTo(text: Text, other: Text): boolean {
  for (let at = text.parentElement; at && !at.contains(other); at = at.parentElement) {
    const display = getComputedStyle(at).display;
    if (display !== 'inline' && display !== 'contents') return false;
  }
  return true;
}
