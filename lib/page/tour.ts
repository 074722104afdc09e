import type { Mark } from './mark';

/** A stop on the way through the numbers of a message. */
export interface Stop {
  readonly mark: Mark;
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

/**
 * The next number of the open message, in the order of the page; after the last comes the first. Begins with the
 * first one in view. `null` where there is none.
 */
export function nextStop(document: Document, marks: readonly Mark[], from: Mark | null): Stop | null {
  const shown = marks.filter(({ range }) => range.getBoundingClientRect().height > 0);
  const inMessage = shown.filter(isInMessage);
  const stops = (inMessage.length > 0 ? inMessage : shown).sort(byPlace);
  const at = from === null ? -1 : stops.findIndex((mark) => byPlace(mark, from) === 0);
  const index = at >= 0 ? (at + 1) % stops.length : firstInView(document, stops);
  const mark = stops[index];
  return mark ? { mark, place: index + 1, count: stops.length } : null;
}

/** Selects a number, and brings it into view where it is not. */
export function goTo({ range }: Mark): void {
  const element = range.startContainer.parentElement;
  const selection = element?.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range.cloneRange());
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const isInMessage = ({ range }: Mark): boolean =>
  range.startContainer.parentElement?.closest('[role="main"]') != null;

/** Marks of one tree by their ranges; of different ones by what holds their trees. */
function byPlace({ range: one }: Mark, { range: other }: Mark): number {
  const [first, second] = [one.startContainer, other.startContainer];
  if (first.getRootNode() === second.getRootNode())
    return one.compareBoundaryPoints(Range.START_TO_START, other);
  const order = inDocument(first).compareDocumentPosition(inDocument(second));
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The node itself, or the element in the document that holds its shadow tree. */
function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}

function firstInView({ documentElement: page }: Document, stops: readonly Mark[]): number {
  const isInView = ({ range }: Mark) => {
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= page.clientHeight;
  };
  return Math.max(0, stops.findIndex(isInView));
}
