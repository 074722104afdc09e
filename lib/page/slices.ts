/** Longest stretch of work on the page's thread, in milliseconds: the rest of a frame is the page's. */
export const SLICE_MS = 6;

interface Scheduler {
  postTask?(task: () => void, options: { readonly priority: 'user-visible' }): Promise<void>;
}

/**
 * Lets the page do everything that it has asked for meanwhile. `scheduler.yield` would not: its continuation
 * comes before the page's own timers and messages.
 */
export function yieldToPage(): Promise<void> {
  const scheduler: Scheduler | undefined = Reflect.get(globalThis, 'scheduler');
  return new Promise((resolve) => {
    if (scheduler?.postTask) void scheduler.postTask(resolve, { priority: 'user-visible' });
    else setTimeout(resolve, 0);
  });
}
