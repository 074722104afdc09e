/** How far above a row the head of its table may stand. */
const REACH = 1_500;

/** A head of a column is no longer. */
const LONGEST_HEAD = 32;

/**
 * What the head of a table says of a cell that begins at a place: cells are parted by tabs, and the first row of the
 * lines above holds no digits. Empty where there is none.
 */
export function columnHead(text: string, cell: number): string {
  if (text[cell - 1] !== '\t') return '';
  const rowStart = lineStart(text, cell);
  const column = tabsIn(text, rowStart, cell);
  const least = Math.max(0, rowStart - REACH);
  for (let end = rowStart - 1; end > least; ) {
    const start = lineStart(text, end);
    const row = text.slice(start, end);
    if (!row.includes('\t')) return '';
    if (!/\p{Nd}/u.test(row)) {
      const head = row.split('\t')[column]?.trim() ?? '';
      return head.length <= LONGEST_HEAD ? head : '';
    }
    end = start - 1;
  }
  return '';
}

/** Whether another cell of a row holds a price: what stands beside it is an article's number. */
export function isPricedRow(text: string, cell: number): boolean {
  if (text[cell - 1] !== '\t') return false;
  const end = text.indexOf('\n', cell);
  const row = text.slice(lineStart(text, cell), end < 0 ? text.length : Math.min(end, cell + 300));
  return /(?:^|\t)\s?(?:[$€£]\s?)?\d{1,4}[.,]\d\d(?:\s?(?:€|EUR|zł|kr|Kč|CHF|USD|\$|£))?\s?(?:\t|$)/.test(
    row,
  );
}

const lineStart = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;

function tabsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\t', from); at >= 0 && at < to; at = text.indexOf('\t', at + 1)) count += 1;
  return count;
}
