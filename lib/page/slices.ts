/** Longest stretch of work on the page's thread, in milliseconds; half a frame. */
const SLICE_MS = 8;

/** Does one step after another, in slices short enough that the page never stutters. */
export async function inSlices<Step>(
  steps: Iterable<Step>,
  work: (step: Step) => void,
  signal: AbortSignal,
): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (const step of steps) {
    if (signal.aborted) return;
    work(step);
    if (performance.now() >= sliceEnd) {
      await yieldToPage();
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}

/** `scheduler.yield` where the browser has it, else a macrotask of its own. */
function yieldToPage(): Promise<void> {
  const scheduler: { yield?: () => Promise<void> } | undefined = Reflect.get(globalThis, 'scheduler');
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
