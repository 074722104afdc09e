import type { Lock } from '../core/lock';

/** One holder at a time among all contexts of the extension: worker, popup and options page alike. */
export const webLock: Lock = async (name, work) => {
  const outcome = await navigator.locks.request(`dialbridge:${name}`, async () => ({ value: await work() }));
  return outcome.value;
};
