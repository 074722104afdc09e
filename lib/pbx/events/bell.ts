import type { Wait } from '../../core/wait';

/** A sleep that anybody may cut short. One sleeper at a time. */
export interface Bell {
  /** Wakes the sleeper, or keeps the next one from falling asleep. */
  ring(): void;
  /** Forgets that it was rung. */
  hush(): void;
  /** Sleeps so long, or until the bell rings or the signal is aborted. */
  sleep(ms: number, wait: Wait, signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let rung = new AbortController();
  return {
    ring: () => rung.abort(),
    hush: () => {
      if (rung.signal.aborted) rung = new AbortController();
    },
    sleep: async (ms, wait, signal) => {
      const awake = new AbortController();
      const wakeUp = () => awake.abort();
      const sources = [rung.signal, signal];
      if (sources.some(({ aborted }) => aborted)) return;
      for (const source of sources) source.addEventListener('abort', wakeUp, { signal: awake.signal });
      await wait(ms, awake.signal);
      wakeUp();
    },
  };
}
