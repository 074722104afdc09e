import type { CountryCode } from '../phone';
import { isWithinClosed } from './elements';
import { markAt } from './hit-test';
import type { Mark } from './mark';
import { createMarkStore, type MarkStore } from './mark-store';
import { createPainter, type Painter } from './paint';
import { createScanQueue } from './scan-queue';
import { watch } from './watch';

export interface Marking {
  /** The callable number under a point of the viewport. */
  at(x: number, y: number): Mark | null;
  /** Shows one number as being called. */
  showCalling(mark: Mark | null): void;
  /** Shows one number as being under the pointer. */
  showOver(mark: Mark | null): void;
}

/**
 * Finds the callable numbers of a document and keeps them painted while the document changes. Ends, and
 * leaves nothing behind, when the signal is aborted.
 */
export function startMarking(
  document: Document,
  options: { readonly region?: CountryCode; readonly signal: AbortSignal },
): Marking {
  const painter = createPainter();
  const store = createMarkStore({ added: painter.add, removed: painter.remove });
  const enqueue = createScanQueue(store, options);
  const changed = (root: Element) => {
    if (root.isConnected && isWithinClosed(root)) store.forgetWithin(root);
    else enqueue(root);
  };
  watch(document, { changed, removed: store.forgetLost }, options.signal);
  enqueue(document.body);
  endWith(options.signal, store, painter);
  const { showCalling, showOver } = painter;
  return { at: (x, y) => markAt(document, store, x, y), showCalling, showOver };
}

function endWith(signal: AbortSignal, store: MarkStore, painter: Painter): void {
  const end = () => {
    store.forgetAll();
    painter.clear();
  };
  signal.addEventListener('abort', end, { once: true });
}
