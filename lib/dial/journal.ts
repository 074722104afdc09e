import type { Call } from './call';

/** Where the latest calls are kept between two lives of the worker, newest first. */
export interface CallStore {
  read(): Promise<readonly Call[] | null>;
  write(calls: readonly Call[]): Promise<void>;
  clear(): Promise<void>;
}

/** The latest calls; each is found again by the gesture that asked for it. */
export interface CallJournal {
  /** The newest call. */
  read(): Promise<Call | null>;
  find(intentId: string): Promise<Call | null>;
  /** The newest call to a destination that was not refused. */
  lastTo(destination: string): Promise<Call | null>;
  /** How many calls began between two moments, milliseconds since 1970. */
  countBetween(from: number, to: number): Promise<number>;
  /** Adds a call, or puts its newer state in place of the older. */
  write(call: Call): Promise<void>;
  clear(): Promise<void>;
}

/** More than a minute's worth of calls at the highest rate that is allowed. */
const KEPT = 20;

export function createCallJournal(store: CallStore): CallJournal {
  const all = async () => (await store.read()) ?? [];
  return {
    read: async () => (await all())[0] ?? null,
    find: async (intentId) => (await all()).find((call) => call.intentId === intentId) ?? null,
    lastTo: async (destination) =>
      (await all()).find((call) => call.destination === destination && call.state !== 'failed') ?? null,
    countBetween: async (from, to) =>
      (await all()).filter(({ startedAt }) => startedAt >= from && startedAt <= to).length,
    write: async (call) => {
      const calls = await all();
      const known = calls.findIndex(({ intentId }) => intentId === call.intentId);
      await store.write(known < 0 ? [call, ...calls].slice(0, KEPT) : calls.with(known, call));
    },
    clear: () => store.clear(),
  };
}
