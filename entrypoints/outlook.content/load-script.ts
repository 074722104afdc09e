import { problem } from '../../lib/core/problem';
import { fail, ok } from '../../lib/core/result';
import { wait } from '../../lib/core/wait';
import { ask } from '../../lib/messaging/client';
import type { Payload } from '../../lib/messaging/protocol';
import type { LoadScript } from './scripts';

/** What has taken longer may be lost: the background answers within milliseconds. */
const LONGEST_ANSWER_MS = 10_000;

/**
 * Has the background put another script of ours into this frame, until the signal is aborted; callers share one load.
 * `left` reads what the script put on the global, `tryAgainMs` says how long after each failure it is tried again: a
 * worker that has died is back within a moment.
 */
export function createScriptLoader<Left>(
  script: Payload<'outlook.load'>['script'],
  left: () => Left | undefined,
  tryAgainMs: readonly number[],
  signal: AbortSignal,
): LoadScript<Left> {
  let loading: ReturnType<LoadScript<Left>> | null = null;
  const load: LoadScript<Left> = async () => {
    for (const pause of [0, ...tryAgainMs]) {
      if (pause > 0) await wait(pause, signal);
      if (signal.aborted) break;
      const answer = await Promise.race([ask('outlook.load', { script }), silence(signal)]);
      const loaded = left();
      if (loaded !== undefined) return ok(loaded);
      if (!answer.ok && answer.error.kind === 'extensionReloaded') return answer;
    }
    return fail(problem('interrupted', script));
  };
  return () => {
    const known = left();
    if (known !== undefined) return Promise.resolve(ok(known));
    loading ??= load().finally(() => {
      loading = null;
    });
    return loading;
  };
}

async function silence(signal: AbortSignal) {
  await wait(LONGEST_ANSWER_MS, signal);
  return fail(problem('timeout'));
}
