/** Blocks of lines, which empty lines part. */
export interface Blocks {
  /** Where the lines around a place begin, up to an empty line or `most` characters before it. */
  startBefore(place: number, most: number): number;
  /** Where the lines around a place end, up to an empty line or `most` characters behind it. */
  endAfter(place: number, most: number): number;
}

/** Empty lines may hold spaces and marks of quoting; blocks of a page end lines too (U+2028). */
const GAP = /[\n\u2028](?:[ \t\u00a0>|\r]*[\n\u2028])+/g;

/** The blocks of a text: read once, when one is first asked for, since the engine finds what is between them at once. */
export function blocksOf(text: string): Blocks {
  let gaps: Gaps | null = null;
  return {
    startBefore: (place, most) => {
      gaps ??= gapsOf(text);
      const least = Math.max(0, place - most);
      return Math.max(least, gaps.ends[countUpTo(gaps.ends, place) - 1] ?? 0);
    },
    endAfter: (place, most) => {
      gaps ??= gapsOf(text);
      const last = Math.min(text.length, place + most);
      return Math.min(last, gaps.starts[countUpTo(gaps.starts, place - 1)] ?? last);
    },
  };
}

interface Gaps {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function gapsOf(text: string): Gaps {
  const starts: number[] = [];
  const ends: number[] = [];
  GAP.lastIndex = 0;
  for (let gap = GAP.exec(text); gap; gap = GAP.exec(text)) {
    starts.push(gap.index);
    ends.push(GAP.lastIndex);
  }
  return { starts, ends };
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
