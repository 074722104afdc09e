import { browser } from 'wxt/browser';
import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';

/** Where this browser takes answers of sign-in pages, as it has to be registered with them. */
export const ownRedirectUri = (): string => browser.identity.getRedirectURL();

/** A page that shows nothing and never comes back is given up. */
const QUIET_MS = 30_000;

/** Chromium gives a quiet page up as soon as it has loaded, before its script can go on; Firefox knows no such words. */
const PATIENT = import.meta.env.FIREFOX
  ? {}
  : { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: QUIET_MS };

/**
 * Opens a sign-in page in a window of the browser's own, and waits until it comes back to `ownRedirectUri`: the whole
 * address. `quiet` shows no window. Browsers say why it did not come back in words only, each in its own.
 */
export async function webAuthFlow(
  url: string,
  mode: 'interactive' | 'quiet',
): Promise<Result<string, Problem>> {
  const flow = browser.identity.launchWebAuthFlow({
    url,
    ...(mode === 'interactive' ? { interactive: true } : { interactive: false, ...PATIENT }),
  });
  const back = flow.then(readBack, (error: unknown) => fail(problemOf(error, mode)));
  return mode === 'interactive' ? back : unlessGivenUp(back);
}

const readBack = (address: string | undefined): Result<string, Problem> =>
  address ? ok(address) : fail(problem('signInClosed'));

/** Nobody sees a quiet page that does not load: right after the browser's start there may be no network yet. */
function problemOf(error: unknown, mode: 'interactive' | 'quiet'): Problem {
  const words = error instanceof Error ? error.message : String(error);
  if (!navigator.onLine) return problem('microsoftUnreachable', words);
  if (!/could not be loaded|not load/i.test(words)) return problem('signInClosed', words);
  return problem(mode === 'quiet' ? 'microsoftUnreachable' : 'signInFailed', words);
}

function unlessGivenUp(back: Promise<Result<string, Problem>>): Promise<Result<string, Problem>> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(fail(problem('signInClosed'))), QUIET_MS);
    void back.then(done).finally(() => clearTimeout(timer));
  });
}
