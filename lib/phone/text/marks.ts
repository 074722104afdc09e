/*
 * What plain text has for bold and slanted letters, and quotation marks that are apostrophes elsewhere: `*0711 216874*`,
 * `_0711 216874_`, `'0711 216874'`. A masked number has such a sign on one side only.
 */

const MARKS = "*_'";

/** A number with nothing else beside it, as far as its signs go. */
const WITHIN = String.raw`[+(]{0,2}\d[\d ().\u00a0/\u2011\u2013-]{5,26}`;
const LONGEST = 34;

const BEHIND = new RegExp(`^${WITHIN}([*_'])(?![\\d*_'\\p{L}])|^${WITHIN}\\*\\*(?![\\d*\\p{L}])`, 'u');
const BEFORE = new RegExp(`(?:^|[^\\p{L}\\d*_'])(?:([*_'])|\\*\\*)${WITHIN}$`, 'u');

/** Whether the sign before a place begins such a pair around the digits that begin there. */
export function opensMark(text: string, start: number): boolean {
  const mark = text[start - 1] ?? ' ';
  if (!MARKS.includes(mark)) return false;
  const isDouble = mark === '*' && text[start - 2] === '*';
  if (/[\p{L}\d*_']/u.test(text[start - (isDouble ? 3 : 2)] ?? ' ')) return false;
  const closed = BEHIND.exec(text.slice(start, start + LONGEST));
  return closed !== null && (isDouble ? closed[1] === undefined : closed[1] === mark);
}

/** Whether the sign at a place ends such a pair. */
export function closesMark(text: string, end: number): boolean {
  const mark = text[end] ?? ' ';
  if (!MARKS.includes(mark)) return false;
  const isDouble = mark === '*' && text[end + 1] === '*';
  if (/[\p{L}\d*_']/u.test(text[end + (isDouble ? 2 : 1)] ?? ' ')) return false;
  const opened = BEFORE.exec(text.slice(Math.max(0, end - LONGEST), end));
  return opened !== null && (isDouble ? opened[1] === undefined : opened[1] === mark);
}
