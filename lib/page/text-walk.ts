import { natureOf, type Root } from './elements';
import { endsLine, NO_GAP, PANE_EDGE, withEdge, withHardSpace } from './gap';
import type { Nature } from './natures';
import { isTelLink } from './tel-links';
import { blankOf } from './white-space';

/** Where a walk is, as seen from the part of the page that it is made for. */
export type Position = 'before' | 'inside' | 'behind';

/** What a walk has come to. Fields of one object, as thousands of texts are asked for in a millisecond. */
export interface Here {
  readonly text: Text;
  readonly data: string;
  /** What stands between the text and the one before. */
  readonly gap: number;
  /** The link to a number that it lies in. */
  readonly link: Element | null;
  readonly position: Position;
  /** Which of the parts the walk has come to. */
  readonly part: number;
}

/** Walks the texts of a tree, and knows what stands between them. */
export interface TextWalk {
  readonly here: Here;
  /** Goes on: to a text, to the end, or as far as may be gone without a look at the clock. */
  advance(): 'text' | 'pause' | 'end';
  /** Begins at a text, that one included, or at the beginning of a part. */
  moveTo(place: Text | Root, part: number): void;
}

/** Nodes between two looks at the clock. */
const NODES_PER_LOOK = 64;

/**
 * A walk through a tree, and through some parts of it that are in its order. What is closed, or shows nothing, is
 * passed over. Where the page has changed, it has to be moved to where it shall go on.
 */
export function createTextWalk(
  tree: Node,
  parts: readonly Root[],
  foundTree: (tree: ShadowRoot) => void,
): TextWalk {
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const here: { -readonly [Field in keyof Here]: Here[Field] } = {
    text: document.createTextNode(''),
    data: '',
    gap: PANE_EDGE,
    link: null,
    position: 'before',
    part: 0,
  };
  /** The elements that it is in, and what they are. */
  let open: Node[] = [];
  let natures: Nature[] = [];
  let gap = PANE_EDGE;
  /** Whether the node that it stands at is still to be met, or is not to be gone into. */
  let mode: 'meet' | 'enter' | 'skip' = 'enter';

  const push = (node: Node, nature: Nature) => {
    open.push(node);
    natures.push(nature);
    if (here.position === 'inside') return;
    const next = here.position === 'before' ? here.part : here.part + 1;
    if (node !== parts[next]) return;
    here.part = next;
    here.position = 'inside';
  };
  const leave = () => {
    const node = open.pop();
    gap = withEdge(gap, natures.pop() ?? 'inline');
    if (node === here.link) here.link = null;
    if (node === parts[here.part]) here.position = 'behind';
  };
  const passOver = (node: Node) => {
    mode = 'skip';
    const root = parts[here.part];
    if (here.position !== 'behind' && root && node.contains(root)) here.position = 'behind';
  };
  const meet = (element: Element) => {
    const nature = natureOf(element);
    gap = withEdge(gap, nature);
    if (nature === 'closed' || nature === 'hole' || nature === 'break') return passOver(element);
    push(element, nature);
    if (nature === 'inline' && element.tagName === 'A') {
      if (isTelLink(element)) here.link = element;
    } else if (element.shadowRoot) foundTree(element.shadowRoot);
  };
  /** Whether a text shows anything; spaces at the beginning of a line do not. */
  const take = (node: Text): boolean => {
    const { data } = node;
    const blank = endsLine(gap) ? blankOf(data) : null;
    if (blank === 'hard') gap = withHardSpace(gap);
    if (blank !== null || data === '') return false;
    here.text = node;
    here.data = data;
    here.gap = gap;
    gap = NO_GAP;
    return true;
  };
  const next = (): Node | null => {
    if (mode === 'meet') return walker.currentNode;
    if (mode === 'enter') return walker.nextNode();
    let behind = walker.nextSibling();
    while (!behind && walker.parentNode()) behind = walker.nextSibling();
    return behind;
  };

  return {
    here,
    advance: () => {
      for (let count = 0; count < NODES_PER_LOOK; count += 1) {
        const node = next();
        mode = 'enter';
        const parent = node === null ? null : node.parentNode;
        while (open.length > 0 && open[open.length - 1] !== parent) leave();
        if (node === null) return 'end';
        if (isElement(node)) meet(node);
        else if (isText(node) && take(node)) return 'text';
      }
      return 'pause';
    },
    moveTo: (place, part) => {
      open = [];
      natures = [];
      gap = PANE_EDGE;
      Object.assign(here, { link: null, part, position: positionOf(parts[part], place) });
      walker.currentNode = place;
      mode = isText(place) ? 'meet' : 'enter';
      const around = ancestorsOf(place, tree);
      const isEditor = document.designMode === 'on';
      for (const node of isText(place) ? around : [...around, place]) {
        const nature = isElement(node) ? natureOf(node) : 'block';
        if (isEditor || nature === 'closed' || nature === 'hole') {
          walker.currentNode = node;
          return passOver(node);
        }
        open.push(node);
        natures.push(nature);
        if (isElement(node) && node.tagName === 'A' && isTelLink(node)) here.link = node;
      }
    },
  };
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
