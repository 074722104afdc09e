import type { Lock } from '../core/lock';

/** One holder at a time among all contexts of the extension: worker, popup and options page alike. */
export const webLock: Lock = Object.assign(
  async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const outcome = await navigator.locks.request(fullName(name), async () => ({ value: await work() }));
    return outcome.value;
  },
  {
    ifFree: async <Value>(name: string, work: () => Promise<Value>): Promise<Value | null> => {
      const outcome = await navigator.locks.request(fullName(name), { ifAvailable: true }, async (held) =>
        held ? { value: await work() } : null,
      );
      return outcome?.value ?? null;
    },
  },
);

const fullName = (name: string) => `dialbridge:${name}`;
