import { wait } from '../../lib/core/wait';
import { ask } from '../../lib/messaging/client';
import type { Find, Found } from '../../lib/page/find-cache';

/** How long after a failure it is tried again. A worker that has died is back within a moment. */
const TRY_AGAIN_MS = [100, 1_000, 5_000];

/** What has taken longer is lost: the background answers within milliseconds. */
const LONGEST_ANSWER_MS = 10_000;

/** Finds numbers by asking the background, until the signal is aborted; what it cannot be asked has none. */
export function createFinder(signal: AbortSignal): Find {
  let isOrphaned = false;
  const tryOnce = async (texts: Parameters<Find>[0]): Promise<readonly Found[] | null> => {
    const late = wait(LONGEST_ANSWER_MS, signal).then(() => null);
    const answer = await Promise.race([ask('numbers.find', texts), late]);
    if (answer?.ok) return answer.value;
    isOrphaned ||= answer !== null && answer.error.kind === 'extensionReloaded';
    return null;
  };
  return async (texts) => {
    for (const pause of [...TRY_AGAIN_MS, 0]) {
      if (isOrphaned || signal.aborted) break;
      const found = await tryOnce(texts);
      if (found) return found;
      await wait(pause, signal);
    }
    return [];
  };
}
