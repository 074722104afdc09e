interface Scheduler {
  postTask?(task: () => void, options: { readonly priority: 'user-visible' }): Promise<void>;
}

/**
 * Does some work after everything that the page has asked for meanwhile; the work must not throw. `scheduler.yield`
 * would not do: its continuation comes before the page's own timers and messages.
 */
export function doSoon(work: () => void): void {
  const scheduler: Scheduler | undefined = Reflect.get(globalThis, 'scheduler');
  if (scheduler?.postTask) void scheduler.postTask(work, { priority: 'user-visible' });
  else setTimeout(work, 0);
}
