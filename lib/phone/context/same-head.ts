import { lineEndAfter, lineStartBefore } from './lines';

/** Rows that begin alike are of things, such as samples or boxes: nobody has as many. */
const FEWEST_ROWS = 3;
const LONGEST_ROW = 80;

/** `Boks 400 61 679 …`, in a row among others that begin with the same word and digits. */
export function isOfAlike(text: string, start: number, place: number): boolean {
  const head = HEAD.exec(text.slice(start, place))?.[1];
  if (head === undefined) return false;
  let rows = 1;
  for (let at = start; rows < FEWEST_ROWS && at > 1; rows += 1) {
    at = lineStartBefore(text, at - 1, LONGEST_ROW);
    if (!beginsSo(text, at, head)) break;
  }
  for (let at = place; rows < FEWEST_ROWS && at < text.length; rows += 1) {
    at = lineEndAfter(text, at, LONGEST_ROW) + 1;
    if (!beginsSo(text, at, head)) break;
  }
  return rows >= FEWEST_ROWS;
}

const HEAD = /^(\p{L}{2,16}\.? )$/u;

const beginsSo = (text: string, at: number, head: string): boolean =>
  text.startsWith(head, at) && /\d/.test(text[at + head.length] ?? '');
