import { isWithinClosed } from './elements';
import { createFindCache, type Find, type FindCache } from './find-cache';
import { markAt } from './hit-test';
import { createLooking } from './looking';
import type { Mark } from './mark';
import { createMarkStore, type MarkStore } from './mark-store';
import { createMessageContexts, type MailboxContext } from './message-context';
import { createNearness } from './near';
import { createPainter, type MarkStyle } from './paint';
import { createReadingOnSight } from './reading-on-sight';
import { createScanQueue, type ScanQueue } from './scan-queue';
import { watch } from './watch';

/** How a page is read. */
export interface ReadOptions extends MailboxContext {
  /** Numbers that are never marked. */
  readonly ignored?: readonly string[];
}

export interface Marking {
  /** The callable number under a point of the viewport. */
  at(x: number, y: number): Mark | null;
  /**
   * Every callable number there is, in no order. Parts of the page that nobody has looked at yet are read for it:
   * not to be asked without need. On a page that never rests, what is known after a while.
   */
  all(): Promise<readonly Mark[]>;
  /** The callable numbers of what has been read, in no order. */
  known(): readonly Mark[];
  /** Whether a mark is still one of them: what the page has drawn anew has new ones. */
  has(mark: Mark): boolean;
  /** Shows one number as being called. */
  showCalling(mark: Mark | null): void;
  /** Shows one number as being under the pointer. */
  showOver(mark: Mark | null): void;
  setStyle(style: MarkStyle): void;
  /** Reads the document anew in another way; with `null` it is read no longer, and nothing stays marked. */
  read(options: ReadOptions | null): void;
}

/** What takes longer to read is not waited for. */
const LONGEST_WAIT_MS = 3_000;

/**
 * Finds the callable numbers of a document and keeps those near the viewport painted while the document changes.
 * Begins with `read`; ends, and leaves nothing behind, when the signal is aborted.
 */
export function createMarking(document: Document, find: Find, signal: AbortSignal): Marking {
  const painter = createPainter();
  const nearness = createNearness(document, painter.paint);
  const store = createMarkStore({
    added: nearness.add,
    removed: (mark) => {
      nearness.remove(mark);
      painter.forget(mark);
    },
  });
  const cache = createFindCache();
  let reading: AbortController | null = null;
  let finish: ScanQueue['finish'] = async () => undefined;
  const read = (options: ReadOptions | null) => {
    reading?.abort();
    store.forgetAll();
    finish = async () => undefined;
    if (!options || signal.aborted) return;
    reading = new AbortController();
    finish = keepReading(document, { store, find, cache, options, signal: reading.signal });
  };
  const end = () => {
    reading?.abort();
    store.forgetAll();
    nearness.end();
    painter.clear();
  };
  signal.addEventListener('abort', end, { once: true });
  return {
    at: (x, y) => markAt(document, store, x, y),
    all: async () => {
      const patience = new AbortController();
      const end = setTimeout(() => patience.abort(), LONGEST_WAIT_MS);
      // Settings may change meanwhile, and the page is read in another way.
      for (let asked: unknown = null; asked !== finish && !patience.signal.aborted; ) {
        asked = finish;
        await finish(patience.signal);
      }
      clearTimeout(end);
      return store.all();
    },
    known: store.all,
    has: store.has,
    showCalling: painter.showCalling,
    showOver: painter.showOver,
    setStyle: painter.setStyle,
    read,
  };
}

interface Job {
  readonly store: MarkStore;
  readonly find: Find;
  readonly cache: FindCache;
  readonly options: ReadOptions;
  readonly signal: AbortSignal;
}

/**
 * Reads the document and whatever changes in it where it comes near the viewport, in slices that the page does not
 * notice. Returns what has the rest read.
 */
function keepReading(document: Document, { store, find, cache, options, signal }: Job): ScanQueue['finish'] {
  const unwanted = new Set(options.ignored);
  const messages = createMessageContexts(options);
  const pageChanged = () => {
    messages.forget();
    looking.pageChanged();
    queue.pageChanged();
  };
  const watching = watch(document, pageChanged, signal);
  const onSight = createReadingOnSight(document, {
    came: (roots) => queue.add(roots),
    due: () => queue.goAhead(),
  });
  signal.addEventListener('abort', onSight.end, { once: true });

  const takeChanges = (moment: number) => {
    const { roots, texts, haveGone } = watching.take(moment);
    if (haveGone) {
      store.forgetLost();
      onSight.forgetLost();
    }
    for (const text of texts) store.forgetUnsaid(text);
    for (const root of roots) {
      if (isWithinClosed(root)) store.forgetWithin(root);
      else if (!onSight.isWaiting(root)) onSight.add([root]);
    }
  };
  const looking = createLooking(
    {
      store,
      find,
      cache,
      contextAt: messages.at,
      isWanted: (target) => !unwanted.has(target),
      answered: () => queue.answered(),
    },
    signal,
  );
  const queue = createScanQueue(
    {
      store,
      looking,
      foundTree: (tree) => {
        if (watching.add(tree)) onSight.add([tree]);
      },
      prepare: (moment) => {
        if (watching.isDue) takeChanges(moment);
        onSight.divideUntil(moment);
      },
      get isUnprepared() {
        return watching.isDue || onSight.isDue;
      },
      everything: onSight.takeAll,
    },
    signal,
  );
  onSight.add([document.body]);
  queue.goAhead();
  return queue.finish;
}
