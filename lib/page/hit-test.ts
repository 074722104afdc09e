import type { Mark } from './mark';
import type { MarkStore } from './mark-store';
import { caretAt } from './trees';

/** How far beside a glyph a click still counts, in CSS pixels. */
const TOLERANCE = 1;

/** The mark under a point of the viewport, if any, painted or not: highlights get no events of their own. */
export function markAt(document: Document, store: MarkStore, x: number, y: number): Mark | null {
  if (store.size === 0) return null;
  const caret = caretAt(document, x, y);
  if (!caret) return null;
  const near = store.touching(caret.offsetNode);
  return near.find((mark) => covers(mark.range, x, y)) ?? null;
}

function covers(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects()) {
    const inside = x >= box.left - TOLERANCE && x <= box.right + TOLERANCE;
    if (inside && y >= box.top - TOLERANCE && y <= box.bottom + TOLERANCE) return true;
  }
  return false;
}
