/*
 * A page is a tree of elements, and some of these hold an open shadow tree, which the page is painted with as if it
 * stood there; hit tests of the document end at the element that holds it.
 */

/** What stands at a point of the viewport, as the tree that a node belongs to sees it. */
export function elementAt(node: Node, x: number, y: number): Element | null {
  const tree = node.getRootNode();
  if (tree instanceof ShadowRoot) return tree.elementFromPoint(x, y);
  return node.ownerDocument?.elementFromPoint(x, y) ?? null;
}

/** The place in a text that is at a point of the viewport, shadow trees included. */
export function caretAt(document: Document, x: number, y: number): CaretPosition | null {
  return document.caretPositionFromPoint(x, y, { shadowRoots: treesAt(document, x, y) });
}

function treesAt(document: Document, x: number, y: number): ShadowRoot[] {
  const trees: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  for (let tree = element?.shadowRoot; tree && !trees.includes(tree); tree = element?.shadowRoot) {
    trees.push(tree);
    element = tree.elementFromPoint(x, y);
  }
  return trees;
}

/** Whether a node lies in an element, or in a shadow tree in it. */
export function holds(outer: Node, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  const tree = inner.getRootNode();
  return tree instanceof ShadowRoot && (outer === tree || holds(outer, tree.host));
}
