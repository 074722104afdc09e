import { elementOf } from './elements';
import { textNodesIn } from './mark';

/** A character of the page as it is laid out. */
export interface Glyph {
  /** The element whose text it is. */
  readonly holder: Element;
  readonly text: string;
  /** Where it stands in the viewport; of no width where nothing is laid out for it, as for a collapsed space. */
  readonly box: DOMRectReadOnly;
}

/** The characters of a range one by one, in the order in which they are read. */
export function glyphsIn(range: Range): readonly Glyph[] {
  return textNodesIn(range).flatMap((node) => {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : Number.POSITIVE_INFINITY;
    return node instanceof Text ? glyphsOf(node, start, end) : [];
  });
}

/** The characters of a part of a text node. */
export function glyphsOf(node: Text, start: number, end: number): readonly Glyph[] {
  const holder = elementOf(node);
  if (!holder) return [];
  const range = node.ownerDocument.createRange();
  let at = start;
  return [...node.data.slice(start, end)].map((text) => {
    range.setStart(node, at);
    at += text.length;
    range.setEnd(node, at);
    return { holder, text, box: widest(range) };
  });
}

/** Where a line wraps, a character may have a second, empty box at the end of the line before. */
function widest(range: Range): DOMRectReadOnly {
  const boxes = [...range.getClientRects()];
  return boxes.reduce((one, other) => (other.width > one.width ? other : one), new DOMRect());
}
