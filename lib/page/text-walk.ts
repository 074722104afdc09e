import { natureOf, type Root } from './elements';
import { endsLine, NO_GAP, PANE_EDGE, withEdge, withHardSpace } from './gap';
import type { Nature } from './natures';
import { isTelLink } from './tel-links';
import { blankOf } from './white-space';

/** Where a walk is, as seen from the part of the page that it is made for. */
export type Position = 'before' | 'inside' | 'behind';

/**
 * A walk through the texts of a tree, and through some parts of it that are in its order; it knows what stands between
 * the texts. What is closed, or shows nothing, is passed over. Where the page has changed, it has to be moved to where
 * it shall go on. Plain data, which functions of the module work on: engines forget what they have learned of a
 * function that is made anew for every walk.
 */
export interface TextWalk {
  readonly tree: Node;
  readonly parts: readonly Root[];
  readonly foundTree: (tree: ShadowRoot) => void;
  readonly walker: TreeWalker;
  /** The text that it has come to. */
  text: Text;
  data: string;
  /** What stands between the text and the one before. */
  gap: number;
  /** The link to a number that it lies in. */
  link: Element | null;
  position: Position;
  /** Which of the parts it has come to. */
  part: number;
  /** What it has met since the text. */
  gapBehind: number;
  /** The elements that it is in, and what they are. */
  open: Node[];
  natures: Nature[];
  /** Whether the node that it stands at is still to be met, or is not to be gone into. */
  mode: 'meet' | 'enter' | 'skip';
}

/** It stands nowhere until it is moved. */
export const newTextWalk = (
  tree: Node,
  parts: readonly Root[],
  foundTree: (tree: ShadowRoot) => void,
): TextWalk => ({
  tree,
  parts,
  foundTree,
  walker: document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT),
  text: document.createTextNode(''),
  data: '',
  gap: PANE_EDGE,
  link: null,
  position: 'before',
  part: 0,
  gapBehind: PANE_EDGE,
  open: [],
  natures: [],
  mode: 'enter',
});

/** Nodes between two looks at the clock. */
const NODES_PER_LOOK = 64;

/** Goes on: to a text, to the end, or as far as may be gone without a look at the clock. */
export function advance(walk: TextWalk): 'text' | 'pause' | 'end' {
  const { open } = walk;
  for (let count = 0; count < NODES_PER_LOOK; count += 1) {
    const node = next(walk);
    walk.mode = 'enter';
    const parent = node === null ? null : node.parentNode;
    while (open.length > 0 && open[open.length - 1] !== parent) leave(walk);
    if (node === null) return 'end';
    if (isElement(node)) meet(walk, node);
    else if (isText(node) && take(walk, node)) return 'text';
  }
  return 'pause';
}

/** Begins at a text, that one included, or at the beginning of a part. */
export function moveTo(walk: TextWalk, place: Text | Root, part: number): void {
  const { tree, walker } = walk;
  walk.open = [];
  walk.natures = [];
  walk.gapBehind = PANE_EDGE;
  walk.link = null;
  walk.part = part;
  walk.position = positionOf(walk.parts[part], place);
  walker.currentNode = place;
  walk.mode = isText(place) ? 'meet' : 'enter';
  const around = ancestorsOf(place, tree);
  const isEditor = document.designMode === 'on';
  for (const node of isText(place) ? around : [...around, place]) {
    const nature = isElement(node) ? natureOf(node) : 'block';
    if (isEditor || nature === 'closed' || nature === 'hole') {
      walker.currentNode = node;
      passOver(walk, node);
      return;
    }
    walk.open.push(node);
    walk.natures.push(nature);
    if (isElement(node) && node.tagName === 'A' && isTelLink(node)) walk.link = node;
  }
}

function next({ walker, mode }: TextWalk): Node | null {
  if (mode === 'meet') return walker.currentNode;
  if (mode === 'enter') return walker.nextNode();
  let behind = walker.nextSibling();
  while (!behind && walker.parentNode()) behind = walker.nextSibling();
  return behind;
}

function leave(walk: TextWalk): void {
  const node = walk.open.pop();
  walk.gapBehind = withEdge(walk.gapBehind, walk.natures.pop() ?? 'inline');
  if (node === walk.link) walk.link = null;
  if (node === walk.parts[walk.part]) walk.position = 'behind';
}

function meet(walk: TextWalk, element: Element): void {
  const nature = natureOf(element);
  walk.gapBehind = withEdge(walk.gapBehind, nature);
  if (nature === 'closed' || nature === 'hole' || nature === 'break') {
    passOver(walk, element);
    return;
  }
  enter(walk, element, nature);
  if (nature === 'inline' && element.tagName === 'A') {
    if (isTelLink(element)) walk.link = element;
  } else if (element.shadowRoot) walk.foundTree(element.shadowRoot);
}

function enter(walk: TextWalk, node: Node, nature: Nature): void {
  walk.open.push(node);
  walk.natures.push(nature);
  if (walk.position === 'inside') return;
  const part = walk.position === 'before' ? walk.part : walk.part + 1;
  if (node !== walk.parts[part]) return;
  walk.part = part;
  walk.position = 'inside';
}

function passOver(walk: TextWalk, node: Node): void {
  walk.mode = 'skip';
  const root = walk.parts[walk.part];
  if (walk.position !== 'behind' && root && node.contains(root)) walk.position = 'behind';
}

/** Whether a text shows anything; spaces at the beginning of a line do not. */
function take(walk: TextWalk, node: Text): boolean {
  const { data } = node;
  const blank = endsLine(walk.gapBehind) ? blankOf(data) : null;
  if (blank === 'hard') walk.gapBehind = withHardSpace(walk.gapBehind);
  if (blank !== null || data === '') return false;
  walk.text = node;
  walk.data = data;
  walk.gap = walk.gapBehind;
  walk.gapBehind = NO_GAP;
  return true;
}

/** `instanceof` takes several times as long. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** What a node lies in, from the tree's root down. */
function ancestorsOf(node: Node, tree: Node): Node[] {
  const ancestors: Node[] = [];
  for (let at = node; at !== tree && at.parentNode; at = at.parentNode) ancestors.unshift(at.parentNode);
  return ancestors;
}

function positionOf(part: Node | undefined, node: Node): Position {
  if (!part || part.contains(node)) return 'inside';
  return part.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'behind';
}
