import { isBlock, isClosed, isLineBreak } from './elements';

/** What a walk meets: text, the edge of a line, a line end within it, or a good moment to let the page go on. */
export type Step = Text | 'edge' | 'break' | 'pause';

/** Nodes between two pauses: a fraction of a millisecond. */
const NODES_PER_PAUSE = 100;

/** How often a walk goes back to a parent's first child because the page took away where it stood. */
const MOST_RETURNS = 20;

/** A place among the children of `parent`. */
interface Level {
  readonly parent: Element;
  /** Where to go on if the page takes away the child that the walk is in. */
  next: Node | null;
}

/**
 * Walks everything below `root` in the order of the document, passing over what is closed. The page may
 * change between two steps: when the node that the walk stands in is taken away, it goes on behind it.
 */
export function* stepsBelow(root: Element): Generator<Step> {
  const above: Level[] = [];
  let level: Level = { parent: root, next: null };
  let node: Node | null = root.firstChild;
  let returns = 0;

  const behind = (child: Node): Node | null => {
    if (child.parentNode === level.parent) return child.nextSibling;
    if (level.next === null || level.next.parentNode === level.parent) return level.next;
    returns += 1;
    return returns > MOST_RETURNS ? null : level.parent.firstChild;
  };

  for (let count = 1; ; count += 1) {
    if (count % NODES_PER_PAUSE === 0) yield 'pause';
    if (node) {
      level.next = node.nextSibling;
      const inside: Element | null = yield* meet(node);
      if (inside) {
        above.push(level);
        level = { parent: inside, next: null };
        node = inside.firstChild;
        continue;
      }
    } else {
      const outer = above.pop();
      if (!outer) return;
      if (isBlock(level.parent)) yield 'edge';
      node = level.parent;
      level = outer;
    }
    if (node.parentNode !== level.parent) yield 'edge';
    node = behind(node);
  }
}

/** Says what a node means for the line; the element to go into, if any. */
function* meet(node: Node): Generator<Step, Element | null> {
  if (node instanceof Text) yield node;
  if (!(node instanceof Element)) return null;
  if (isLineBreak(node)) {
    yield 'break';
    return null;
  }
  if (isClosed(node)) {
    yield 'edge';
    return null;
  }
  if (isBlock(node)) yield 'edge';
  return node.firstChild && node;
}
