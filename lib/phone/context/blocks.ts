/** The blocks of lines of a text, which empty lines part. */
export interface Blocks {
  readonly text: string;
  /** What lies between them; `null` until it is first asked for, since the engine finds all of it at once. */
  gaps: Gaps | null;
}

/** Where the gaps of a text begin and end, in their order. */
interface Gaps {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const blocksOf = (text: string): Blocks => ({ text, gaps: null });

/** Where the lines around a place begin, up to an empty line or `most` characters before it. */
export function blockStartBefore(blocks: Blocks, place: number, most: number): number {
  const { ends } = gapsOf(blocks);
  const least = Math.max(0, place - most);
  return Math.max(least, ends[countUpTo(ends, place) - 1] ?? 0);
}

/** Where the lines around a place end, up to an empty line or `most` characters behind it. */
export function blockEndAfter(blocks: Blocks, place: number, most: number): number {
  const { starts } = gapsOf(blocks);
  const last = Math.min(blocks.text.length, place + most);
  return Math.min(last, starts[countUpTo(starts, place - 1)] ?? last);
}

/** Empty lines may hold spaces and marks of quoting; blocks of a page end lines too (U+2028). */
const GAP = /[\n\u2028](?:[ \t\u00a0>|\r]*[\n\u2028])+/g;

function gapsOf(blocks: Blocks): Gaps {
  if (blocks.gaps) return blocks.gaps;
  const starts: number[] = [];
  const ends: number[] = [];
  GAP.lastIndex = 0;
  for (let gap = GAP.exec(blocks.text); gap; gap = GAP.exec(blocks.text)) {
    starts.push(gap.index);
    ends.push(GAP.lastIndex);
  }
  blocks.gaps = { starts, ends };
  return blocks.gaps;
}

/** How many of some places, in their order, are at most one. */
function countUpTo(places: readonly number[], most: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
