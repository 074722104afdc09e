import type { CheckResult } from '../../lib/core/check';

/** What a page has to do: ask the browser for the permission, open the phone system in a tab, show the form. */
export type Fix = 'allowAccess' | 'openAddress' | 'openConsole' | 'enterSecret';

/**
 * The one thing that helps where a line is not good. Whatever has to be mended outside of the browser, as a clock or a
 * network, is tested again afterwards. `null` where there is nothing to mend.
 */
export function fixFor({ check, state, problem }: CheckResult): Fix | 'testAgain' | null {
  if (state === 'good' || state === 'skipped') return null;
  if (check === 'access') return problem?.kind === 'notConnected' ? 'enterSecret' : 'allowAccess';
  if (check === 'reachable') return 'openAddress';
  if (check === 'version') return 'openConsole';
  switch (problem?.kind) {
    case 'wrongSecret':
      return 'enterSecret';
    case 'unreachable':
    case 'redirected':
    case 'notPbx':
      return 'openAddress';
    case 'forbidden':
    case 'tokenRefused':
    case 'noExtension':
      return 'openConsole';
    default:
      return 'testAgain';
  }
}
