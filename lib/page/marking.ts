import { isWithinClosed } from './elements';
import { markAt } from './hit-test';
import type { Mark } from './mark';
import { createMarkStore, type MarkStore } from './mark-store';
import { createPainter, type MarkStyle, type Painter } from './paint';
import type { ReadOptions } from './scan';
import { createScanQueue } from './scan-queue';
import { watch } from './watch';

export interface Marking {
  /** The callable number under a point of the viewport. */
  at(x: number, y: number): Mark | null;
  /** Every callable number there is, in no order. */
  all(): readonly Mark[];
  /** Whether a mark is still one of them: reading anew makes new ones. */
  has(mark: Mark): boolean;
  /** Shows one number as being called. */
  showCalling(mark: Mark | null): void;
  /** Shows one number as being under the pointer. */
  showOver(mark: Mark | null): void;
  setStyle(style: MarkStyle): void;
  /** Reads the document anew in another way; with `null` it is read no longer, and nothing stays marked. */
  read(options: ReadOptions | null): void;
}

/**
 * Finds the callable numbers of a document and keeps them painted while the document changes. Begins with
 * `read`; ends, and leaves nothing behind, when the signal is aborted.
 */
export function createMarking(document: Document, signal: AbortSignal): Marking {
  const painter = createPainter();
  const store = createMarkStore({ added: painter.add, removed: painter.remove });
  let reading = new AbortController();
  const read = (options: ReadOptions | null) => {
    reading.abort();
    store.forgetAll();
    if (!options || signal.aborted) return;
    reading = new AbortController();
    keepReading(document, store, { ...options, signal: reading.signal });
  };
  signal.addEventListener('abort', () => end(reading, store, painter), { once: true });
  return {
    at: (x, y) => markAt(document, store, x, y),
    all: store.all,
    has: store.has,
    showCalling: painter.showCalling,
    showOver: painter.showOver,
    setStyle: painter.setStyle,
    read,
  };
}

function keepReading(
  document: Document,
  store: MarkStore,
  options: ReadOptions & { readonly signal: AbortSignal },
): void {
  const enqueue = createScanQueue(store, options);
  const changed = (root: Element) => {
    if (root.isConnected && isWithinClosed(root)) store.forgetWithin(root);
    else enqueue(root);
  };
  watch(document, { changed, removed: store.forgetLost }, options.signal);
  enqueue(document.body);
}

function end(reading: AbortController, store: MarkStore, painter: Painter): void {
  reading.abort();
  store.forgetAll();
  painter.clear();
}
