import { type Glyph, glyphsOf } from './glyphs';
import { isMeaningful, isOnSameLine, MOST_GAP } from './legible';
import { caretAt } from './trees';

/**
 * Whether a digit stands right before or behind a number that is none of its own: boxes that are set side by
 * side are read apart, but a person sees one number.
 */
export function hasDigitBeside(document: Document, glyphs: readonly Glyph[]): boolean {
  const laidOut = glyphs.filter(({ box }) => box.width > 0).map(({ box }) => box);
  const [first, last] = [laidOut[0], laidOut.at(-1)];
  if (!first || !last) return false;
  const isOther = (box: DOMRectReadOnly) => !laidOut.some((own) => isSameBox(own, box));
  const isDigitAt = (edge: DOMRectReadOnly, x: number) =>
    glyphsAt(document, x, edge.top + edge.height / 2).some(
      (glyph) => isMeaningful(glyph) && isOther(glyph.box) && touches(edge, glyph.box),
    );
  return (
    isDigitAt(first, first.left - (first.height * MOST_GAP) / 2) ||
    isDigitAt(last, last.right + (last.height * MOST_GAP) / 2)
  );
}

/** The characters on both sides of a point. */
function glyphsAt(document: Document, x: number, y: number): readonly Glyph[] {
  const caret = caretAt(document, x, y);
  if (!caret || !(caret.offsetNode instanceof Text)) return [];
  return glyphsOf(caret.offsetNode, Math.max(0, caret.offset - 1), caret.offset + 1);
}

const touches = (one: DOMRectReadOnly, other: DOMRectReadOnly): boolean =>
  other.width > 0 &&
  isOnSameLine(one, other) &&
  Math.max(other.left - one.right, one.left - other.right) <= one.height * MOST_GAP;

const isSameBox = (one: DOMRectReadOnly, other: DOMRectReadOnly): boolean =>
  one.left === other.left && one.top === other.top && one.width === other.width;
