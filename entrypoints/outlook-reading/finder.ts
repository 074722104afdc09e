import { wait } from '../../lib/core/wait';
import { ask } from '../../lib/messaging/client';
import type { Find, Found } from '../../lib/page/find-cache';

/** How long after a failure it is tried again. A worker that has died is back within a moment. */
const TRY_AGAIN_MS = [100, 1_000, 5_000];

/** What has taken longer may be lost: the background answers within milliseconds. */
const LONGEST_ANSWER_MS = 10_000;

/**
 * Finds numbers by asking the background, until the signal is aborted. What it cannot be asked is left open. An answer
 * counts however late it comes. `orphaned`: there is no extension behind this script any longer.
 */
export function createFinder(orphaned: () => void, signal: AbortSignal): Find {
  let isOrphaned = false;
  return (texts) =>
    new Promise((found: (answers: readonly Found[]) => void) => {
      const end = new AbortController();
      const settle = (answers: readonly Found[]) => {
        end.abort();
        found(answers);
      };
      const tryOnce = async (): Promise<void> => {
        const answer = await ask('numbers.find', texts);
        if (answer.ok) return settle(answer.value);
        if (answer.error.kind !== 'extensionReloaded') return;
        isOrphaned = true;
        settle([]);
        orphaned();
      };
      const keepTrying = async () => {
        for (const pause of [...TRY_AGAIN_MS, 0]) {
          if (isOrphaned || signal.aborted || end.signal.aborted) break;
          await withinLimit(tryOnce(), end.signal);
          await wait(pause, end.signal);
        }
        settle([]);
      };
      void keepTrying();
    });
}

const withinLimit = (work: Promise<void>, signal: AbortSignal): Promise<void> =>
  Promise.race([work, wait(LONGEST_ANSWER_MS, signal)]);
