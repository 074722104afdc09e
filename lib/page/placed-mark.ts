import type { Place } from './logical-text';
import type { Mark } from './mark';

/**
 * A mark that knows its place by nodes. Browsers keep every range up to date whenever a page changes, so it has one
 * only while somebody uses it.
 */
export interface PlacedMark extends Mark {
  readonly place: Place;
  /** Whether the page has changed the text under the range. */
  readonly isShifted: boolean;
}

export type MarkContent = Omit<Mark, 'range'>;

export function placeMark(content: MarkContent, place: Place): PlacedMark {
  let made: WeakRef<Range> | null = null;
  return {
    ...content,
    place,
    get range() {
      const there = made?.deref();
      if (there) return there;
      const range = rangeAt(place);
      made = new WeakRef(range);
      return range;
    },
    get isShifted() {
      const range = made?.deref();
      return range !== undefined && (range.startOffset !== place.start || range.endOffset !== place.end);
    },
  };
}

/** Whether both say the same of the same place, which is as it was. */
export const isSameMark = (one: PlacedMark, other: PlacedMark): boolean =>
  one.raw === other.raw &&
  one.target === other.target &&
  isSamePlace(one.place, other.place) &&
  !one.isShifted &&
  !other.isShifted;

const isSamePlace = (one: Place, other: Place): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  one.nodes.length === other.nodes.length &&
  one.nodes.every((node, index) => node === other.nodes[index]);

function rangeAt({ nodes, start, end }: Place): Range {
  const [first, last] = [nodes[0], nodes.at(-1)];
  const range = new Range();
  if (!first || !last) return range;
  range.setStart(first, Math.min(start, first.length));
  range.setEnd(last, Math.min(end, last.length));
  return range;
}
