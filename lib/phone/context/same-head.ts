import { lineEndAfter, lineStartBefore } from './lines';

/**
 * `Boks 400 61 679 betalt 05.26`: whether a number stands in one of several rows that begin with the same word, digits like
 * its own, and figures behind them: rows of things, such as samples or boxes.
 */
export function isOfAlike(text: string, start: number, place: number): boolean {
  const head = HEAD.exec(text.slice(start, place))?.[1];
  if (head === undefined || !isRow(text, start, head)) return false;
  let rows = 1;
  for (let at = start; rows < FEWEST_ROWS && at > 1; rows += 1) {
    at = lineStartBefore(text, at - 1, LONGEST_ROW);
    if (!isRow(text, at, head)) break;
  }
  for (let at = place; rows < FEWEST_ROWS && at < text.length; rows += 1) {
    at = lineEndAfter(text, at, LONGEST_ROW) + 1;
    if (!isRow(text, at, head)) break;
  }
  return rows >= FEWEST_ROWS;
}

const FEWEST_ROWS = 3;
const LONGEST_ROW = 80;

const HEAD = /^(\p{L}{2,16}\.? )$/u;

const isRow = (text: string, at: number, head: string): boolean =>
  text.startsWith(head, at) &&
  FIGURES.test(text.slice(at + head.length, lineEndAfter(text, at, LONGEST_ROW)));

const FIGURES = /^(?!.*\d:\d)\d[\d ./-]{5,}\D+\d/;
