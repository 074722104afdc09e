import { isClosed } from './elements';
import { stepsBelow } from './walk';

/** A text node's share of a line. */
interface Piece {
  readonly node: Text;
  /** The node's text when it was read: the page may change it before the line is looked through. */
  readonly data: string;
  /** Where the node's text begins in the line's text. */
  readonly start: number;
}

/** What a person reads as one line, however many nodes it is made of. */
export interface Line {
  /** Empty where the line holds no digit, and so no number. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** How the text ends: where a number stands in a cell of its own, the cell before it may name it. */
  readonly ending: string;
}

/** The most characters of an ending that decide anything: whether two texts read as one number, or a label. */
const JOINT = 24;

/**
 * Walks the lines below `root`, in the order of the document; `null` says that a while has passed without
 * one. Inline elements are joined, blocks and table cells end a line, `<br>` becomes a line end within it.
 * Closed elements are passed over and end a line too.
 */
export function* linesBelow(root: Element): Generator<Line | null> {
  if (isClosed(root)) return;
  let draft = newDraft();
  for (const step of stepsBelow(root)) {
    if (step === 'pause') yield null;
    else if (step === 'break') draft.add('\n');
    else {
      const read = step === 'edge' ? '' : readableText(step);
      const ends = step === 'edge' || (wouldJoinDigits(draft.tail, read) && !flowsOn(draft.lastNode, step));
      if (ends && draft.lastNode) yield draft.line();
      if (ends) draft = newDraft();
      if (step !== 'edge') draft.add(read, step);
    }
  }
  if (draft.lastNode) yield draft.line();
}

/** A line that is being put together. */
function newDraft() {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  let tail = '';
  let hasDigit = false;
  return {
    add: (text: string, node?: Text) => {
      if (node) pieces.push({ node, data: node.data, start: length });
      texts.push(text);
      length += text.length;
      tail = (tail + text.slice(-JOINT)).slice(-JOINT);
      hasDigit ||= /\p{Nd}/u.test(text);
    },
    line: (): Line => ({ text: hasDigit ? texts.join('') : '', pieces, ending: tail }),
    get tail() {
      return tail;
    },
    get lastNode() {
      return pieces.at(-1)?.node;
    },
  };
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

/** The DOM range of a part of a line; `null` where the page has changed since the line was read. */
export function rangeIn({ pieces }: Line, start: number, end: number): Range | null {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  const [from, to] = [pieces[first], pieces[last]];
  if (!from || !to || !pieces.slice(first, last + 1).every(isUnchanged)) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, end - to.start);
  return range;
}

const isUnchanged = ({ node, data }: Piece) => node.isConnected && node.data === data;

/** The last piece that begins at or before a place: lines may have thousands of pieces. */
function pieceAt(pieces: readonly Piece[], place: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
