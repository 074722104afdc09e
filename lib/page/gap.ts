import type { Nature } from './natures';

/*
 * What stands between two texts that follow each other in a page, as a set of flags: pages have tens of thousands
 * of such gaps.
 */
const BREAK = 1;
const CELL = 2;
const EDGE = 4;
const ROW = 8;
/** A line that is shown and holds nothing. */
const EMPTY = 16;
/** Something closed: nothing is to be inferred across it. */
const STOP = 32;
/** A picture, a script. */
const HOLE = 64;
/** Boxes that are set side by side. */
const ASIDE = 128;
/** The edge of a message, a pane, a row of a list. */
const PANE = 256;
/** A text of nothing but hard spaces, at the beginning of a line. */
const HARD_SPACE = 512;

export const NO_GAP = 0;
export const PANE_EDGE = PANE;
export const SIDE_BY_SIDE = ASIDE;

const LINE_ENDS = BREAK | CELL | EDGE | ROW | STOP | PANE;

const EDGES: Readonly<Record<Exclude<Nature, 'break'>, number>> = {
  inline: NO_GAP,
  block: EDGE,
  row: ROW,
  cell: CELL,
  rule: EDGE | EMPTY,
  pane: PANE,
  closed: STOP,
  hole: HOLE,
};

/** A gap with the edge of an element, or a line break, added to it. */
export function withEdge(gap: number, nature: Nature): number {
  if (nature === 'inline') return gap;
  const edge = nature === 'break' ? breakIn(gap) : EDGES[nature];
  return gap & HARD_SPACE && edge & LINE_ENDS ? gap | edge | EMPTY : gap | edge;
}

/** A `<br>` ends a line; where there is none to be ended, it shows an empty one. */
const breakIn = (gap: number): number => (gap & LINE_ENDS ? EMPTY | BREAK : BREAK);

/** Whether the text behind begins a line: then spaces at its beginning are not shown. */
export const endsLine = (gap: number): boolean => (gap & LINE_ENDS) !== 0;

/** Whether what is before has nothing to do with what is behind. */
export const isPaneEdge = (gap: number): boolean => (gap & PANE) !== 0;

/** A gap at the beginning of a line with hard spaces added: where nothing else comes, they show an empty line. */
export const withHardSpace = (gap: number): number => gap | HARD_SPACE;

/**
 * A gap as text, in the signs that `lib/phone` knows: a number may go on behind `\n`, but never behind a tab or a
 * U+2028; an empty line ends a signature.
 */
export function textOf(gap: number): string {
  if (gap === NO_GAP) return '';
  if (gap & STOP) return '\u2028\u2028';
  if (gap & CELL && !(gap & ROW)) return '\t';
  const isEdge = gap & (EDGE | ROW | HOLE);
  if (gap & EMPTY) return isEdge ? '\u2028\n\u2028' : '\n\n';
  if (isEdge) return '\u2028';
  if (gap & BREAK) return '\n';
  return gap & ASIDE ? '\t' : '';
}
