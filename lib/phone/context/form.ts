import { type Label, readBackwards } from './label-words';
import { isLineEndAt, lineAbove, lineEndAfter } from './lines';
import { mayBeName } from './names-of-things';

/** A row of a form is no longer. */
const LONGEST = 48;

/** What stands before the digits of a row, `Contador: `: no more words than a label has. */
const HEAD = String.raw`^[\s>•*]*(?:[\p{L}\p{M}.º°'’/-]+\s?){1,4}[:\s]\s?`;
const ROW = new RegExp(`${HEAD}$`, 'u');
const FILLED_ROW = new RegExp(`${HEAD}(?=\\p{Nd})`, 'u');

/** Behind the digits of a row stand no more words than who or what it is of. */
const ENDS_ROW = /\p{Nd}(?:[^\p{Nd}\s]*\s+){0,2}[^\p{Nd}\s]*$/u;

/**
 * Whether a number stands in a form that tells no phones: the row above is none's, nor is the row below. `before`:
 * what stands before it in its own row.
 */
export function isInForeignForm(text: string, place: number, before: string): boolean {
  const start = place - before.length;
  if (!isLineEndAt(text, start - 1) || before.length > LONGEST) return false;
  const above = lineAbove(text, start, LONGEST);
  if (!ENDS_ROW.test(above) || !ROW.test(before) || rowSays(above) !== 'other') return false;
  const from = lineEndAfter(text, place, LONGEST) + 1;
  const below = rowSays(text.slice(from, from + LONGEST));
  return below === 'nothing' || below === 'other';
}

/** What the label of a row says; `null` where a line is none. */
function rowSays(line: string): Label['says'] | null {
  const head = FILLED_ROW.exec(line)?.[0];
  if (head === undefined) return null;
  const { says } = readBackwards(head);
  return says === 'other' && mayBeName(head) ? 'nothing' : says;
}
