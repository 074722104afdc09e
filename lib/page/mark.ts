import type { CallableNumber } from '../phone';

/** A callable number on the page: what it says must still stand in its range when it is clicked. */
export interface Mark extends Omit<CallableNumber, 'start' | 'end'> {
  /** Follows the page: it shrinks to nothing when the page takes the number away. */
  readonly range: Range;
}

/** Whether the page still shows what was found: the marked text is there, unchanged. */
export const isCurrent = (mark: Mark): boolean =>
  mark.range.startContainer.isConnected && shownText(mark.range) === flat(mark.raw);

/** Whether both are the same number; reading the page anew makes new marks of what has not changed. */
export const isSameNumber = (one: Mark, other: Mark): boolean =>
  one.target === other.target && one.raw === other.raw;

/** Line breaks between nodes are no text, so both sides are compared without white space. */
const flat = (text: string) => text.replace(/\s/g, '');

const shownText = (range: Range) => flat(range.toString());

/** The text nodes that a range begins, goes on and ends in. */
export function textNodesIn(range: Range): readonly Node[] {
  const { startContainer, endContainer, commonAncestorContainer: root } = range;
  if (startContainer === endContainer) return [startContainer];
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  for (let node = walker?.nextNode() ?? null; node; node = walker?.nextNode() ?? null) {
    if (range.intersectsNode(node)) nodes.push(node);
  }
  return nodes;
}
