import type { MarkStore } from './mark-store';
import { type Reading, type ReadOptions, scan } from './scan';
import { SLICE_MS, yieldToPage } from './slices';

interface Job {
  readonly root: Element;
  steps: Iterator<Reading | null>;
  begun: boolean;
  /** Whether the root has changed since it was begun: it is finished first, so that it ever comes to an end. */
  again: boolean;
}

/**
 * Reads one element after another, in slices short enough that the page never stutters. The newest comes
 * first: a mail that has just been opened does not wait until a long one before it is read to its end. What
 * has left the page meanwhile is dropped.
 */
export function createScanQueue(
  store: MarkStore,
  options: ReadOptions & { readonly signal: AbortSignal },
): (root: Element) => void {
  const { signal } = options;
  const jobs = new Map<Element, Job>();
  let busy = false;

  const newest = () => [...jobs.values()].at(-1);

  /** One short step of the newest job. */
  const step = (job: Job) => {
    job.begun = true;
    const { done, value } = job.root.isConnected ? job.steps.next() : GONE;
    if (value) store.replace(value.nodes, value.marks);
    if (!done) return;
    jobs.delete(job.root);
    if (job.again && job.root.isConnected) jobs.set(job.root, newJob(job.root, options));
  };

  const slice = () => {
    const end = performance.now() + SLICE_MS;
    for (let job = newest(); job; job = newest()) {
      try {
        do step(job);
        while (jobs.get(job.root) === job && performance.now() < end);
      } catch {
        // Whatever a page may do to one element, the others are still read.
        jobs.delete(job.root);
      }
      if (performance.now() >= end) return;
    }
  };

  const run = async () => {
    busy = true;
    while (jobs.size > 0 && !signal.aborted) {
      await yieldToPage();
      if (!signal.aborted) slice();
    }
    busy = false;
  };

  return (root) => {
    const job = jobs.get(root);
    if (job?.begun) job.again = true;
    else {
      jobs.delete(root);
      jobs.set(root, newJob(root, options));
    }
    if (!busy) void run();
  };
}

const GONE = { done: true, value: null } as const;

const newJob = (root: Element, options: ReadOptions): Job => ({
  root,
  steps: scan(root, options),
  begun: false,
  again: false,
});
