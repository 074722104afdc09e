import type { Survey } from '../survey';

/*
 * Blocks of lines, which empty lines part.
 */

/** Where the lines around a place begin, up to an empty line or `most` characters before it. */
export function blockStartBefore({ gapEnds }: Survey, place: number, most: number): number {
  const least = Math.max(0, place - most);
  return Math.max(least, gapEnds[countUpTo(gapEnds, place) - 1] ?? 0);
}

/** Where the lines around a place end, up to an empty line or `most` characters behind it. */
export function blockEndAfter({ text, gapStarts }: Survey, place: number, most: number): number {
  const last = Math.min(text.length, place + most);
  return Math.min(last, gapStarts[countUpTo(gapStarts, place - 1)] ?? last);
}

/** How many of some places, in their order, are at most one. */
export function countUpTo(places: readonly number[], most: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
