/** Rows are no longer. */
const LONGEST = 160;

/** Whether what stands between two places is a whole cell that begins as many cells into its row as another one above. */
export const isCellBelow = (text: string, start: number, end: number, above: number): boolean =>
  text[start - 1] === '\t' &&
  ENDS.includes(text[end] ?? '\n') &&
  cellsBefore(text, start) === cellsBefore(text, above);

const ENDS = '\n\r\t\u2028';

/** How many tabs stand before a place in its row. */
export function cellsBefore(text: string, place: number): number {
  let cells = 0;
  for (let at = place - 1; at >= 0 && place - at < LONGEST; at -= 1) {
    const sign = text[at];
    if (sign === '\n' || sign === '\u2028') break;
    if (sign === '\t') cells += 1;
  }
  return cells;
}
