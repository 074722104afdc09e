import type { Point } from './cover';
import { isWithinClosed } from './elements';
import type { Mark } from './mark';
import type { Marking } from './marking';
import { isSeen } from './visibility';

/**
 * The number that a person who points there can only mean to call: one that can be seen there, and that the
 * page means nothing else by. Both the hand and the click follow this one rule.
 */
export function aimedAt(document: Document, marking: Marking, point: Point): Mark | null {
  const mark = marking.at(point.clientX, point.clientY);
  const element = mark?.range.startContainer.parentElement;
  if (!mark || !element || isWithinClosed(element) || isWebLink(element)) return null;
  return isSeen(document, mark, point) ? mark : null;
}

const isWebLink = (element: Element) => {
  const link = element.closest('a[href]');
  return link !== null && !/^(tel|callto):/i.test(link.getAttribute('href') ?? '');
};
