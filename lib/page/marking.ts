import type { CountryCode } from '../phone';
import { isWithinClosed } from './elements';
import { markAt } from './hit-test';
import type { Mark } from './mark';
import { createMarkStore, type MarkStore } from './mark-store';
import { createPainter, type Painter } from './paint';
import { scan } from './scan';
import { inSlices } from './slices';
import { watch } from './watch';

export interface Marking {
  /** The callable number under a point of the viewport. */
  at(x: number, y: number): Mark | null;
  /** Shows one number as being called. */
  showCalling(mark: Mark | null): void;
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
  return { at: (x, y) => markAt(document, store, x, y), showCalling: painter.showCalling };
}

/** Scans one element after another, each as it is when its turn comes. */
function createScanQueue(
  store: MarkStore,
  { region, signal }: { readonly region?: CountryCode; readonly signal: AbortSignal },
): (root: Element) => void {
  const waiting = new Set<Element>();
  let busy = false;

  const work = async () => {
    busy = true;
    for (const root of waiting) {
      waiting.delete(root);
      store.forgetWithin(root);
      if (root.isConnected) await inSlices(scan(root, region), (mark) => mark && store.add(mark), signal);
    }
    busy = false;
  };

  return (root) => {
    waiting.add(root);
    if (!busy) void work();
  };
}

function endWith(signal: AbortSignal, store: MarkStore, painter: Painter): void {
  const end = () => {
    store.forgetAll();
    painter.clear();
  };
  signal.addEventListener('abort', end, { once: true });
}
