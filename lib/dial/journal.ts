import { type Call, isUp } from './call';
import { wasAsked } from './new-call';

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
  /** All of them, newest first. */
  all(): Promise<readonly Call[]>;
  find(intentId: string): Promise<Call | null>;
  /** The newest call to a target that the phone system was asked for and did not refuse. */
  lastTo(target: string): Promise<Call | null>;
  /** How many calls began between two moments, milliseconds since 1970. */
  countBetween(from: number, to: number): Promise<number>;
  /** Adds a call, or puts its newer state in place of the older. */
  write(call: Call): Promise<void>;
  remove(intentId: string): Promise<void>;
  clear(): Promise<void>;
}

/** More than a minute's worth of calls at the highest rate that is allowed; a call that is up is kept longer. */
const KEPT = 20;

const latest = (calls: readonly Call[]): readonly Call[] =>
  calls.filter(({ state }, index) => index < KEPT || isUp(state));

export function createCallJournal(store: CallStore): CallJournal {
  const all = async () => (await store.read()) ?? [];
  return {
    all,
    read: async () => (await all())[0] ?? null,
    find: async (intentId) => (await all()).find((call) => call.intentId === intentId) ?? null,
    lastTo: async (target) =>
      (await all()).find((call) => call.target === target && wasAsked(call) && call.state !== 'failed') ??
      null,
    countBetween: async (from, to) =>
      (await all()).filter(({ startedAt }) => startedAt >= from && startedAt <= to).length,
    write: async (call) => {
      const calls = await all();
      const known = calls.findIndex(({ intentId }) => intentId === call.intentId);
      await store.write(known < 0 ? latest([call, ...calls]) : calls.with(known, call));
    },
    remove: async (intentId) => store.write((await all()).filter((call) => call.intentId !== intentId)),
    clear: () => store.clear(),
  };
}
