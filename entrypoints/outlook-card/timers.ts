/** One timer per purpose; the latest counts. */
export function createTimers<Purpose extends string>(signal: AbortSignal) {
  const running = new Map<Purpose, ReturnType<typeof setTimeout>>();
  const clear = () => {
    for (const timer of running.values()) clearTimeout(timer);
    running.clear();
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    set: (name: Purpose, work: () => void, after: number) => {
      clearTimeout(running.get(name));
      running.set(name, setTimeout(work, after));
    },
    clear,
  };
}
