import { isBlock, isClosed, isLineBreak } from './elements';

/** A text node's share of a line. */
interface Piece {
  readonly node: Text;
  /** Where the node's text begins in the line's text. */
  readonly start: number;
}

/** What a person reads as one line, however many nodes it is made of. */
export interface Line {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/**
 * Walks the lines below `root`, in the order of the document. Inline elements are joined, blocks and table
 * cells end a line, `<br>` becomes a line end within it. Closed elements are passed over and end a line too.
 */
export function* linesBelow(root: Element): Generator<Line> {
  if (isClosed(root)) return;
  let pieces: Piece[] = [];
  let text = '';
  const take = function* () {
    if (/\p{Nd}/u.test(text)) yield { text, pieces };
    pieces = [];
    text = '';
  };
  for (const step of stepsBelow(root)) {
    if (step === 'edge') yield* take();
    else if (step === 'break') text += '\n';
    else {
      const read = readableText(step);
      if (wouldJoinDigits(text, read) && !flowsOn(pieces.at(-1)?.node, step)) yield* take();
      pieces.push({ node: step, start: text.length });
      text += read;
    }
  }
  yield* take();
}

type Step = Text | 'edge' | 'break';

function* stepsBelow(root: Element): Generator<Step> {
  for (let node: Node | null = root.firstChild; node; ) {
    if (node instanceof Text) {
      if (node.length > 0) yield node;
    } else if (node instanceof Element) {
      const descend = yield* enter(node);
      if (descend) {
        node = node.firstChild;
        continue;
      }
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return;
      if (node instanceof Element && isBlock(node)) yield 'edge';
    }
    node = node?.nextSibling ?? null;
  }
}

/** Whether to go into the element; says on the way what its beginning means for the line. */
function* enter(element: Element): Generator<Step, boolean> {
  if (isLineBreak(element)) {
    yield 'break';
    return false;
  }
  if (isClosed(element)) {
    yield 'edge';
    return false;
  }
  if (isBlock(element)) yield 'edge';
  return element.firstChild !== null;
}

/**
 * The node's text as it is shown, character for character: in ordinary text a line end of the source is
 * nothing but a space.
 */
function readableText(node: Text): string {
  const text = node.data;
  if (!/[\n\r\t]/.test(text) || !/\p{Nd}/u.test(text)) return text;
  return keepsLineEnds(node) ? text : text.replace(/[\n\r\t]/g, ' ');
}

/** Whether two texts put side by side could read as one number. */
const wouldJoinDigits = (before: string, after: string): boolean =>
  /\p{Nd}[^\p{L}]{0,4}$/u.test(before) && /^[^\p{L}]{0,4}\p{Nd}/u.test(after);

/**
 * Whether the second text goes on where the first one ends, as CSS lays them out: cells of a flex row are
 * made of inline elements too, and a subject must not run into the time beside it.
 */
function flowsOn(first: Text | undefined, second: Text): boolean {
  if (!first) return true;
  return isInlineUpTo(first, second) && isInlineUpTo(second, first);
}

function isInlineUpTo(text: Text, other: Text): boolean {
  for (let at = text.parentElement; at && !at.contains(other); at = at.parentElement) {
    const display = at.ownerDocument.defaultView?.getComputedStyle(at).display;
    if (display !== 'inline' && display !== 'contents') return false;
  }
  return true;
}

function keepsLineEnds(node: Text): boolean {
  const parent = node.parentElement;
  const mode = parent?.ownerDocument.defaultView?.getComputedStyle(parent).whiteSpace ?? 'normal';
  return mode.startsWith('pre') || mode === 'break-spaces';
}

/** The DOM range of a part of a line. */
export function rangeIn(line: Line, start: number, end: number): Range | null {
  const from = line.pieces.findLast((piece) => piece.start <= start);
  const to = line.pieces.findLast((piece) => piece.start < end);
  if (!from || !to) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, Math.min(end - to.start, to.node.length));
  return range;
}
