import type { Root } from './elements';

/** A place in a text node. */
export interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/** The tree that a part of the page belongs to: the body of the document, or a shadow tree. */
export function treeOf(root: Root): Node {
  const tree = root.getRootNode();
  return tree instanceof Document && tree.body?.contains(root) ? tree.body : tree;
}

const textOr = (node: Node | null): Text | null => (node instanceof Text ? node : null);

const textsOf = (tree: Node) => document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);

export const firstTextIn = (root: Root): Text | null => textOr(textsOf(root).nextNode());

/** The first text of the tree behind everything that a node holds. */
export function textBehind(root: Node, tree: Node): Text | null {
  let at: Node | null = root;
  while (at && at !== tree && !at.nextSibling) at = at.parentNode;
  return at && at !== tree && at.nextSibling ? textFrom(at.nextSibling, tree) : null;
}

/** The first text at a node, in it or behind it. */
function textFrom(node: Node, tree: Node): Text | null {
  if (node instanceof Text) return node;
  const walker = textsOf(tree);
  walker.currentNode = node;
  return textOr(walker.nextNode());
}

/** A place so many characters before another; the first text of the tree where there are not as many. */
export function placeBefore({ node, offset }: TextPlace, characters: number, tree: Node): TextPlace {
  const walker = textsOf(tree);
  walker.currentNode = node;
  let [at, end] = [node, offset];
  let missing = characters;
  while (end < missing) {
    missing -= end;
    const before = textOr(walker.previousNode());
    if (!before) return { node: at, offset: 0 };
    [at, end] = [before, before.length];
  }
  return { node: at, offset: end - missing };
}

/** Remembers a place while the page changes: where its node is taken away, what follows it takes its place. */
export function bookmarkAt({ node, offset }: TextPlace): Range {
  const range = document.createRange();
  if (offset > 0) range.setStart(node, offset);
  else range.setStartBefore(node);
  range.collapse(true);
  return range;
}

/** The first text at or behind what a bookmark remembers. */
export function placeAt({ startContainer, startOffset }: Range, tree: Node): TextPlace | null {
  if (startContainer instanceof Text) return { node: startContainer, offset: startOffset };
  const child = startContainer.childNodes[startOffset];
  const node = child ? textFrom(child, tree) : textBehind(startContainer, tree);
  return node && { node, offset: 0 };
}
