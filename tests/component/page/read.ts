import { marksIn } from '../../../lib/page/find-marks';
import type { LogicalText } from '../../../lib/page/logical-text';
import { createMarkStore, type MarkStore } from '../../../lib/page/mark-store';
import type { PlacedMark } from '../../../lib/page/placed-mark';
import { createReader } from '../../../lib/page/reader';
import { type FindOptions, findPhoneNumbers } from '../../../lib/phone';

const IN_GERMANY: FindOptions = { region: 'DE' };

export const newStore = (): MarkStore =>
  createMarkStore({ added: () => undefined, removed: () => undefined });

/** The callable numbers of a part of the page, read at once. */
export function readMarks(root: Element, options = IN_GERMANY): readonly PlacedMark[] {
  const marks: PlacedMark[] = [];
  readAll(root, (text, links) => {
    const found = marksIn(text, links, findPhoneNumbers, options);
    marks.push(...found);
    return found;
  });
  return marks;
}

/** What is put together and looked through of a part of the page. */
export function readTexts(root: Element): readonly LogicalText[] {
  const texts: LogicalText[] = [];
  readAll(root, (text) => {
    texts.push(text);
    return [];
  });
  return texts;
}

function readAll(
  root: Element,
  look: (text: LogicalText, links: ReadonlyMap<Node, Element>) => readonly PlacedMark[],
): void {
  const reader = createReader([root], { store: newStore(), marksIn: look, foundTree: () => undefined });
  while (!reader.readUntil(Number.POSITIVE_INFINITY));
}
