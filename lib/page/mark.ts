import type { PhoneNumberMatch } from '../phone';

/** What is known of a number besides whom a click calls. */
export type MarkDetails = Partial<Omit<PhoneNumberMatch, 'start' | 'end' | 'raw' | 'e164'>>;

/** A callable number on the page. */
export interface Mark extends MarkDetails {
  /** The number as it is shown, or the words of a link; what the range must still say when it is clicked. */
  readonly raw: string;
  /** Whom a click calls: `+4940123456`, or digits where it is no public number. */
  readonly target: string;
  /** Follows the page: it shrinks to nothing when the page takes the number away. */
  readonly range: Range;
  /** Whether the target is that of a link whose text does not say it: the card has to. */
  readonly isLinked?: true;
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
