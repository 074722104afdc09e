import { NO_GAP, SIDE_BY_SIDE, textOf } from './gap';
import { isSetAside } from './side-by-side';
import type { Stretch } from './stretch';
import { shownText } from './white-space';

/**
 * What a person reads as one text, however many nodes it is made of, and the way back from it to the page.
 * Inline elements are joined; what sets them off from each other otherwise is said by `textOf`.
 */
export interface LogicalText {
  readonly text: string;
  /** Where the pieces of the text begin, and what they are pieces of. */
  readonly starts: readonly number[];
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
  /** The part that is to be looked through; what is around it is only context. */
  readonly from: number;
  readonly to: number;
}

/** Which texts of a stretch are put together, and which of them are to be looked through. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Puts texts of one pane together. */
export function logicalText(stretch: Stretch, { start, end, from, to }: Extent): LogicalText {
  const { nodes, texts, offsets, gaps } = stretch;
  const starts: number[] = [];
  let text = '';
  let ownStart = 0;
  let ownEnd = 0;
  for (let index = start; index < end; index += 1) {
    const node = nodes[index];
    const raw = texts[index];
    if (!node || raw === undefined) break;
    if (index > start) text += textOf(isAside(stretch, index) ? SIDE_BY_SIDE : (gaps[index] ?? NO_GAP));
    if (index === from) ownStart = text.length;
    starts.push(text.length);
    text += shownText(node, raw);
    if (index < to) ownEnd = text.length;
  }
  return {
    text,
    starts,
    nodes: nodes.slice(start, end),
    offsets: offsets.slice(start, end),
    from: ownStart,
    to: ownEnd,
  };
}

function isAside({ nodes, texts, gaps, digits }: Stretch, index: number): boolean {
  if (gaps[index] !== NO_GAP || (digits[index] === 'none' && digits[index - 1] === 'none')) return false;
  const [first, second] = [nodes[index - 1], nodes[index]];
  if (!first || !second || first === second) return false;
  return isSetAside(first, texts[index - 1] ?? '', second, texts[index] ?? '');
}

/** A part of a text in the page. */
export interface Place {
  /** The text nodes that it begins, goes on and ends in. */
  readonly nodes: readonly Text[];
  readonly start: number;
  readonly end: number;
}

/** Where a part of a text stands in the page; `null` where it is no piece of it. */
export function placeIn({ starts, nodes, offsets }: LogicalText, start: number, end: number): Place | null {
  const first = pieceAt(starts, start);
  const last = pieceAt(starts, end - 1);
  const between = nodes.slice(first, last + 1);
  if (between.length === 0) return null;
  return {
    nodes: between.length === 1 ? between : [...new Set(between)],
    start: start - (starts[first] ?? 0) + (offsets[first] ?? 0),
    end: end - (starts[last] ?? 0) + (offsets[last] ?? 0),
  };
}

/** The last piece that begins at or before a place. */
function pieceAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
