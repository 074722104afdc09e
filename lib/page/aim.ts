import type { Point } from './cover';
import { elementOf, isWithinClosed, parentOf } from './elements';
import type { Mark } from './mark';
import type { Marking } from './marking';
import { isTelLink } from './tel-links';
import { isSeen } from './visibility';

/**
 * The number that a person who points there can only mean to call: one that can be seen there, and that the
 * page means nothing else by. Both the hand and the click follow this one rule.
 */
export function aimedAt(document: Document, marking: Marking, point: Point): Mark | null {
  const mark = marking.at(point.clientX, point.clientY);
  const element = mark && elementOf(mark.range.startContainer);
  if (!mark || !element || isWithinClosed(element) || isWebLink(element)) return null;
  return isSeen(document, mark, point) ? mark : null;
}

function isWebLink(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.matches('a[href]')) return !isTelLink(at);
  }
  return false;
}
