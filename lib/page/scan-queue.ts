import type { Root } from './elements';
import type { Looking } from './looking';
import { createReader, type Reader, type ReaderPorts } from './reader';
import { doSoon } from './tasks';
import { treeOf } from './text-nodes';

/** Longest stretch of work on the page's thread, in milliseconds: the rest of a frame is the page's. */
const SLICE_MS = 6;

export interface ScanQueue {
  /** Parts of the page to be read before everything that is waiting. */
  add(roots: readonly Root[]): void;
  /** Says that the page has changed, in whatever way. */
  pageChanged(): void;
  /** Has the preparations made, soon. */
  wake(): void;
  /** Does what is due at once, for whoever calls it in a task of ours. */
  goAhead(): void;
  /** Something that was awaited has come. */
  answered(): void;
  /** Has everything read that there is, looked at or not, and waits until it has been, or nobody waits any longer. */
  finish(wanted: AbortSignal): Promise<void>;
}

export interface ScanPorts extends ReaderPorts {
  readonly looking: Pick<Looking, 'look' | 'send' | 'isAwaiting' | 'isFull'>;
  /** What is to be done before anything is read; it may take until a moment, and the rest comes later. */
  prepare(moment: number): void;
  readonly isUnprepared: boolean;
  /** Everything that is known to be read some time. */
  everything(): readonly Root[];
}

interface Waiter {
  readonly resolve: () => void;
  /** Whether all that there was has been put into the queue for it. */
  isBegun: boolean;
}

/** Parts of one tree that are read together. */
interface Batch {
  readonly roots: readonly Root[];
  reader: Reader | null;
  /** What has changed since it was begun: it is finished first, so that it ever comes to an end. */
  readonly again: Set<Root>;
}

/**
 * Reads what it is given, in slices short enough that the page never stutters. The newest comes first: a mail that
 * has just been opened does not wait until a long one before it is read to its end.
 */
export function createScanQueue(ports: ScanPorts, signal: AbortSignal): ScanQueue {
  let batches: Batch[] = [];
  /** Whether a slice is to come, or is going on. */
  let isDue = false;
  /** Whoever waits until everything has been read. */
  const waiting = new Set<Waiter>();

  const add = (roots: readonly Root[]) => {
    const fresh = new Set(roots);
    for (const { reader, roots: begun, again } of batches) {
      if (!reader) continue;
      for (const root of begun) if (fresh.delete(root)) again.add(root);
    }
    const isFresh = (root: Root) => fresh.has(root);
    if (batches.length > 0)
      batches = batches.map((batch) =>
        batch.reader ? batch : { ...batch, roots: without(batch.roots, isFresh) },
      );
    for (const group of byTree([...fresh])) batches.push({ roots: group, reader: null, again: new Set() });
    wake();
  };
  const read = (batch: Batch, moment: number) => {
    batch.reader ??= createReader(batch.roots, ports);
    try {
      if (!batch.reader.readUntil(moment)) return;
    } catch {
      // Whatever a page may do to one of its parts, the others are still read.
      batch.reader.skip();
      return;
    }
    batches = batches.filter((other) => other !== batch);
    if (batch.again.size > 0) add([...batch.again]);
  };
  const slice = () => {
    if (signal.aborted) return;
    const moment = performance.now() + SLICE_MS;
    try {
      ports.prepare(moment);
      if (waiting.size > 0) addRest();
      for (let batch = batches.at(-1); batch && mayRead(moment); batch = batches.at(-1)) read(batch, moment);
      ports.looking.send();
    } finally {
      isDue = false;
    }
    goOn();
  };
  const mayRead = (moment: number) => !ports.looking.isFull && performance.now() < moment;
  const addRest = () => {
    const rest = ports.everything();
    if (rest.length > 0) add(rest);
    for (const waiter of waiting) waiter.isBegun = true;
  };
  /** What is awaited wakes the queue itself. */
  const goOn = () => {
    if (ports.isUnprepared || (batches.length > 0 && !ports.looking.isFull)) wake();
    else if (batches.length === 0 && !isDue && !ports.looking.isAwaiting) letGo(({ isBegun }) => isBegun);
  };
  const letGo = (isDone: (waiter: Waiter) => boolean) => {
    for (const waiter of waiting) {
      if (!isDone(waiter)) continue;
      waiting.delete(waiter);
      waiter.resolve();
    }
  };
  signal.addEventListener('abort', () => letGo(() => true), { once: true });
  const wake = () => {
    if (isDue || signal.aborted) return;
    isDue = true;
    doSoon(slice);
  };
  return {
    add,
    pageChanged: () => {
      for (const { reader } of batches) reader?.pageChanged();
      wake();
    },
    wake,
    goAhead: () => {
      isDue = true;
      slice();
    },
    answered: goOn,
    finish: (wanted) => {
      if (signal.aborted || wanted.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const waiter: Waiter = { resolve, isBegun: false };
        waiting.add(waiter);
        wanted.addEventListener('abort', () => letGo((other) => other === waiter), { once: true });
        wake();
      });
    },
  };
}

const without = (roots: readonly Root[], isOut: (root: Root) => boolean): readonly Root[] =>
  roots.some(isOut) ? roots.filter((root) => !isOut(root)) : roots;

/** Parts of the page in its order, those of each tree by themselves. */
function byTree(roots: readonly Root[]): Root[][] {
  const groups = new Map<Node, Root[]>();
  for (const root of roots) {
    const tree = treeOf(root);
    const group = groups.get(tree);
    if (group) group.push(root);
    else groups.set(tree, [root]);
  }
  return [...groups.values()].map((group) => (group.length > 1 ? group.sort(byPlace) : group));
}

const byPlace = (one: Node, other: Node): number =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
