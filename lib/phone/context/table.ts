const TAB = /\t/;

/** How far above a row, or the row that was read last, the head of its table may stand. */
const REACH = 1_500;

/** A head of a column is no longer. */
const LONGEST_HEAD = 32;

/** How far a row is read on each side of a cell. */
const LONGEST_ROW = 300;

/**
 * What the head of a table says of a cell that begins at a place: the first row of the lines above holds no digits.
 * Cells are parted by tabs, by bars, by so many spaces that they stand under each other, or, in what was exported, by
 * semicolons or commas. Empty where there is none.
 */
export function columnHead(text: string, cell: number): string {
  const separator = separatorOf(text, cell);
  if (separator === null) return '';
  const rowStart = lineStart(text, cell);
  if (rowStart === cell - REACH) return '';
  const row = headRowAbove(text, rowStart, separator);
  if (row === '') return '';
  if (isExported(separator) && !haveSameCells(row, text.slice(rowStart, rowEndAfter(text, cell)), separator))
    return '';
  const head = (separator === SPACES ? headOver(row, text, cell) : headAt(row, separator, text, cell))
    .replace(/[_|]/g, ' ')
    .trim();
  return head.length <= LONGEST_HEAD ? head : '';
}

/** The row that was read last, with its head: those below it have the same one, however far above it stands. */
let last = { text: '', separator: TAB, rowStart: -1, head: '' };

/** Lets go of the text that was read last. */
export function forgetTable(): void {
  last = { text: '', separator: TAB, rowStart: -1, head: '' };
  known = { text: '', place: 0, start: 0 };
}

/** The first row without digits above one, with nothing but rows between them; empty where there is none. */
function headRowAbove(text: string, rowStart: number, separator: RegExp): string {
  const before = last.separator === separator && last.text === text ? last : null;
  if (before?.rowStart === rowStart) return before.head;
  const head = findHeadRow(text, rowStart, separator, before);
  last = { text, separator, rowStart, head };
  return head;
}

function findHeadRow(text: string, rowStart: number, separator: RegExp, known: typeof last | null): string {
  const least = Math.max(0, rowStart - REACH);
  for (let end = rowStart - 1; end > least; ) {
    const start = lineStart(text, end);
    if (known?.rowStart === start) return known.head;
    const row = text.slice(start, end);
    if (!RULE.test(row)) {
      if (!separator.test(row.trim())) return '';
      if (!FIGURES.test(row) || areNames(row, separator)) return row;
    }
    end = start - 1;
  }
  return '';
}

/** `|---|:--:|`, `+----+`, `=====`: what is drawn below a head. */
const RULE = /^[\s|:+=─-]*[=─-]{2}[\s|:+=─-]*$/;

/** Digits that do not end a word, as they do in `P1`. */
const FIGURES = /(?<![\p{L}\p{Nd}])\p{Nd}/u;

/** `Umsatz 2024`, `Cuenta (4 últ.)`: whether every cell of a row has words in it, and no long number. */
const areNames = (row: string, separator: RegExp): boolean => {
  const cells = cellsOf(row, separator);
  return (
    cells.length >= FEWEST_NAMED && cells.every((cell) => /\p{L}{2}/u.test(cell) && !LONG_FIGURE.test(cell))
  );
};

const FEWEST_NAMED = 4;
const LONG_FIGURE = /\p{Nd}(?:[ ./-]?\p{Nd}){4}/u;

/** Whether another cell of a row holds a price: what stands beside it is an article's number. */
export function isPricedRow(text: string, cell: number): boolean {
  const separator = separatorOf(text, cell);
  if (separator === null) return false;
  const rowStart = lineStart(text, cell);
  if (rowStart === cell - REACH) return false;
  const row = text.slice(rowStart, rowEndAfter(text, cell));
  return (
    HOLDS_CENTS.test(row) &&
    row.split(separator).some((one, at) => PRICE.test(one.trim()) && !(at === 0 && DAY.test(one.trim())))
  );
}

/** `24.12` at the beginning of a rota's row. */
const DAY = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])$/;

/** A quick look before a row is parted into its cells. */
const HOLDS_CENTS = /[.,]\d\d(?!\d)/;

const PRICE =
  /^(?:(?:[$€£]|EUR|USD|CHF|GBP|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|INR|AED|SGD|AUD|CAD|BRL|R\$)\s?)?(?:\d{1,3}(?:[.,’'\s]\d{3})+|\d{1,4})[.,]\d\d(?:\s?(?:€|EUR|zł|kr|Kč|CHF|USD|\$|£))?$/;

const BAR = /\s\|\s/;
const SPACES = /(?: {2,}|\u3000)(?=\S)/;
const WIDE = / {2,}|\u3000/;
const SEMICOLON = /;/;
const COMMA = /,/;
/** Behind a first cell: no sentence has two of them with no space behind them. */
const COMMAS = /,[^ ,]*,\S/;

const isExported = (separator: RegExp): boolean => separator === SEMICOLON || separator === COMMA;

/** Whether a place stands right behind a sign that parts the cells of an exported table. */
export const isBehindSeparator = (text: string, place: number): boolean =>
  SEPARATORS.includes(text[place - 1] ?? ' ');

const SEPARATORS = ';,';

/** Signs in quotation marks part nothing. */
const cellsOf = (row: string, separator: RegExp): readonly string[] =>
  (isExported(separator) && row.includes('"') ? row.replace(/"[^"]*"?/g, withoutSigns) : row).split(
    separator,
  );

const withoutSigns = (quoted: string): string => quoted.replace(/[;,]/g, ' ');

/** Fewer are no table, but a sentence. */
const FEWEST_CELLS = 3;

function haveSameCells(one: string, other: string, separator: RegExp): boolean {
  if (one.includes(', ') && !one.includes('"')) return false;
  const { length } = cellsOf(one, separator);
  return length >= FEWEST_CELLS && length === cellsOf(other, separator).length;
}

/** How the cells of a row are parted; `null` where a place does not begin a cell of one. */
function separatorOf(text: string, cell: number): RegExp | null {
  let at = cell;
  while (text[at - 1] === ' ' && cell - at < DEEPEST) at -= 1;
  const sign = at === 0 ? 10 : text.charCodeAt(at - 1);
  if (sign === 9) return TAB;
  if (at === cell && isBehindSeparator(text, cell)) return sign === COMMA_SIGN ? COMMA : SEMICOLON;
  if (isRowEnd(sign)) return separatorBehind(text, cell);
  if (sign === BAR_SIGN) return at < cell ? BAR : null;
  return cell - at >= 2 ? SPACES : null;
}

/** How far the first cell of a row is indented at most. */
const DEEPEST = 60;
const BAR_SIGN = 0x7c;
const COMMA_SIGN = 0x2c;

function separatorBehind(text: string, cell: number): RegExp | null {
  const behind = text.slice(cell, rowEndAfter(text, cell));
  if (behind.includes('\t')) return TAB;
  if (BAR.test(behind)) return BAR;
  if (SPACES.test(behind)) return SPACES;
  if (behind.includes(';')) return SEMICOLON;
  return COMMAS.test(behind) ? COMMA : null;
}

/** The head in the same place of its row. */
function headAt(head: string, separator: RegExp, text: string, cell: number): string {
  const before = text.slice(lineStart(text, cell), cell);
  return cellsOf(head, separator)[cellsOf(before, separator).length - 1] ?? '';
}

/** The head of as many as a row has cells, or else the one that stands over a place, or begins nearest to it. */
function headOver(head: string, text: string, cell: number): string {
  const rowStart = lineStart(text, cell);
  const place = cell - rowStart;
  const heads = head.trim().split(WIDE);
  const row = text.slice(rowStart, rowEndAfter(text, cell));
  if (row.trim().split(WIDE).length === heads.length)
    return heads[row.slice(0, place).trimStart().split(WIDE).length - 1] ?? '';
  let nearest = '';
  let distance = Number.POSITIVE_INFINITY;
  for (const { 0: one, index } of head.matchAll(/\S+(?: \S+)*/g)) {
    const away = place < index ? index - place : Math.max(0, place - index - one.length);
    if (away < distance) [nearest, distance] = [one, away];
  }
  return nearest;
}

/** The place that was asked for last, and where its row begins, as far as was looked. */
let known = { text: '', place: 0, start: 0 };

/**
 * Rows of a page's table are parted by U+2028. What reaches back further than is looked at is no row of a table. Cells are
 * asked for one behind the other: a long row is not looked through again for each of them.
 */
function lineStart(text: string, place: number): number {
  const least = Math.max(0, place - REACH);
  const isBehind = known.text === text && place >= known.place && place - known.place < REACH;
  const near = isBehind ? known.place : least;
  let start = place;
  while (start > near && !isRowEnd(text.charCodeAt(start - 1))) start -= 1;
  if (start === near && isBehind) start = Math.max(known.start, least);
  known = { text, place, start };
  return start;
}

/** Where the row of a place ends, behind all its cells. */
export function rowEndAfter(text: string, place: number): number {
  const most = Math.min(text.length, place + LONGEST_ROW);
  let at = place;
  while (at < most && !isRowEnd(text.charCodeAt(at))) at += 1;
  return at;
}

const isRowEnd = (code: number): boolean => code === 10 || code === 0x2028;
