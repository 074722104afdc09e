import { isCurrent, isSameNumber, type Mark } from './mark';
import type { Marking } from './marking';
import { elementAt } from './trees';

/** What the card stands beside. */
export interface Anchor {
  /** Where it is in the viewport now; `null` once the page shows it no longer. */
  place(): DOMRect | null;
  /** Whether a person can see it there: what is scrolled out of its box is not. */
  isInSight(place: DOMRect): boolean;
}

/** How far a number may stand from where it was to be taken for the same place, in CSS pixels. */
const NEAR = 160;

/**
 * Follows a number on the page. Pages draw themselves anew and give the same number a new mark: then the one
 * that stands where the old one stood takes its place.
 */
export function anchorAt(document: Document, marking: Marking, first: Mark): Anchor {
  let mark = first;
  let last = boxOf(first);
  return {
    place: () => {
      if (!isThere(marking, mark)) mark = standIn(marking, mark, last) ?? mark;
      if (!isThere(marking, mark)) return null;
      last = boxOf(mark);
      return last;
    },
    isInSight: (place) => isInSight(document, mark, place),
  };
}

/** Beside no number: at the top of the window, in the middle. */
export const topOf = ({ documentElement: page }: Document): Anchor => ({
  place: () => new DOMRect(page.clientWidth / 2, 0, 0, 0),
  isInSight: () => true,
});

const boxOf = ({ range }: Mark): DOMRect => range.getBoundingClientRect();

const isThere = (marking: Marking, mark: Mark): boolean =>
  marking.has(mark) && isCurrent(mark) && boxOf(mark).height > 0;

function standIn(marking: Marking, mark: Mark, last: DOMRect): Mark | null {
  const same = marking.known().filter((other) => isSameNumber(other, mark) && isCurrent(other));
  return same.find((other) => isNear(boxOf(other), last)) ?? null;
}

const isNear = (one: DOMRect, other: DOMRect): boolean =>
  one.height > 0 && Math.abs(one.x - other.x) <= NEAR && Math.abs(one.y - other.y) <= NEAR;

function isInSight(document: Document, { range }: Mark, place: DOMRect): boolean {
  const { clientWidth, clientHeight } = document.documentElement;
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  if (x < 0 || y < 0 || x >= clientWidth || y >= clientHeight) return false;
  const holder = range.commonAncestorContainer;
  const top = elementAt(holder, x, y);
  return top !== null && (top.contains(holder) || holder.contains(top));
}
