/** How far above a row the head of its table may stand. */
const REACH = 1_500;

/** A head of a column is no longer. */
const LONGEST_HEAD = 32;

/** How far a row is read on each side of a cell. */
const LONGEST_ROW = 300;

/**
 * What the head of a table says of a cell that begins at a place: the first row of the lines above holds no digits.
 * Cells are parted by tabs, by bars, or by so many spaces that they stand under each other. Empty where there is none.
 */
export function columnHead(text: string, cell: number): string {
  const rowStart = lineStart(text, cell);
  const separator = separatorOf(text, rowStart, cell);
  if (separator === null) return '';
  const least = Math.max(0, rowStart - REACH);
  for (let end = rowStart - 1; end > least; ) {
    const start = lineStart(text, end);
    const row = text.slice(start, end);
    if (!separator.test(row.trim())) return '';
    if (!/\p{Nd}/u.test(row)) {
      const head = (
        separator === SPACES ? headOver(row, cell - rowStart) : headAt(row, separator, text, cell)
      ).trim();
      return head.length <= LONGEST_HEAD ? head : '';
    }
    end = start - 1;
  }
  return '';
}

/** Whether another cell of a row holds a price: what stands beside it is an article's number. */
export function isPricedRow(text: string, cell: number): boolean {
  const rowStart = lineStart(text, cell);
  const separator = separatorOf(text, rowStart, cell);
  if (separator === null) return false;
  const row = text.slice(rowStart, lineEnd(text, cell));
  return row.split(separator).some((one) => PRICE.test(one.trim()));
}

const PRICE =
  /^(?:[$€£]\s?)?(?:\d{1,3}(?:[.,’'\s]\d{3})+|\d{1,4})[.,]\d\d(?:\s?(?:€|EUR|zł|kr|Kč|CHF|USD|\$|£))?$/;

const TAB = /\t/;
const BAR = /\s\|\s/;
const SPACES = / {2,}(?=\S)/;

/** How the cells of a row are parted; `null` where a place does not begin a cell of one. */
function separatorOf(text: string, rowStart: number, cell: number): RegExp | null {
  const before = text.slice(Math.max(rowStart, cell - 3), cell);
  if (before.endsWith('\t')) return TAB;
  if (/\s\|\s$/.test(before)) return BAR;
  const isFirst = text.slice(rowStart, cell).trim() === '';
  if (!isFirst) return before.endsWith('  ') ? SPACES : null;
  const behind = text.slice(cell, lineEnd(text, cell));
  if (behind.includes('\t')) return TAB;
  return BAR.test(behind) ? BAR : SPACES.test(behind) ? SPACES : null;
}

/** The head in the same place of its row. */
function headAt(head: string, separator: RegExp, text: string, cell: number): string {
  const before = text.slice(lineStart(text, cell), cell);
  return head.split(separator)[before.split(separator).length - 1] ?? '';
}

/** The head that stands over a place, or begins nearest to it. */
function headOver(head: string, place: number): string {
  let nearest = '';
  let distance = Number.POSITIVE_INFINITY;
  for (const { 0: one, index } of head.matchAll(/\S+(?: \S+)*/g)) {
    const away = place < index ? index - place : Math.max(0, place - index - one.length);
    if (away < distance) [nearest, distance] = [one, away];
  }
  return nearest;
}

/** Rows of a page's table are parted by U+2028. */
const lineStart = (text: string, place: number): number =>
  Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\u2028', place - 1)) + 1;

function lineEnd(text: string, place: number): number {
  const row = text.slice(place, place + LONGEST_ROW);
  const end = row.search(/[\n\u2028]/);
  return place + (end < 0 ? row.length : end);
}
