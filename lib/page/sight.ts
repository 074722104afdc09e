import type { PlacedMark } from './placed-mark';

/** The most marks of one element that are shown at once. */
const MOST = 600;

/**
 * Which of the marks of one element are in the viewport or near it. They stand in it from top to bottom, so that a
 * few looks find the first of thousands.
 */
export function inSight(document: Document, marks: ReadonlySet<PlacedMark>): ReadonlySet<PlacedMark> {
  const { clientHeight: height } = document.documentElement;
  const [top, bottom] = [-height / 2, height * 1.5];
  const sorted = [...marks].sort(byPlace);
  const found = new Set<PlacedMark>();
  for (let index = firstBelow(sorted, top); index < sorted.length && found.size < MOST; index += 1) {
    const mark = sorted[index];
    if (!mark || mark.range.getBoundingClientRect().top > bottom) break;
    found.add(mark);
  }
  return found;
}

/** The first mark that does not end above a height. */
function firstBelow(sorted: readonly PlacedMark[], top: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = sorted[middle]?.range.getBoundingClientRect();
    if (box && box.bottom < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byPlace({ place: one }: PlacedMark, { place: other }: PlacedMark): number {
  const [first, second] = [one.nodes[0], other.nodes[0]];
  if (first === second || !first || !second) return one.start - other.start;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
