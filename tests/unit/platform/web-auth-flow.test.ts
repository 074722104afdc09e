import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { ownRedirectUri, webAuthFlow } from '../../../lib/platform/web-auth-flow';

const launch = vi.hoisted(() => vi.fn<(details: object) => Promise<string | undefined>>());
const OWN = 'https://enddbobbleddnedjbhbklpakdidogoef.chromiumapp.org/';
vi.mock('wxt/browser', () => ({
  browser: { identity: { launchWebAuthFlow: launch, getRedirectURL: () => OWN } },
}));

const PAGE = 'https://login.microsoftonline.com/t/oauth2/v2.0/authorize';
const BACK = `${OWN}#code=1`;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  launch.mockReset().mockResolvedValue(BACK);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a sign-in page', () => {
  it('comes back with its whole address', async () => {
    expect(ownRedirectUri()).toBe(OWN);
    expect(await webAuthFlow(PAGE, 'interactive')).toEqual(ok(BACK));
    expect(launch).toHaveBeenLastCalledWith({ url: PAGE, interactive: true });
  });

  it('that is quiet shows no window, and leaves no timer behind', async () => {
    expect(await webAuthFlow(PAGE, 'quiet')).toEqual(ok(BACK));
    expect(launch).toHaveBeenLastCalledWith({
      url: PAGE,
      interactive: false,
      abortOnLoadForNonInteractive: false,
      timeoutMsForNonInteractive: 30_000,
    });
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['The user did not approve access.', 'signInClosed'],
    ['User cancelled or denied access.', 'signInClosed'],
    ['User interaction required.', 'signInClosed'],
    ['Requires user interaction', 'signInClosed'],
    ['Authorization page could not be loaded.', 'signInFailed'],
    ['Whatever a browser may say one day', 'signInClosed'],
  ] as const)('that does not come back says why: %s', async (words, kind) => {
    launch.mockRejectedValue(new Error(words));
    expect(await webAuthFlow(PAGE, 'interactive')).toEqual(fail(problem(kind, words)));
  });

  it.each([undefined, ''])('that comes back with nothing was closed: %j', async (nothing) => {
    launch.mockResolvedValue(nothing);
    expect(await webAuthFlow(PAGE, 'interactive')).toEqual(fail(problem('signInClosed')));
  });

  it.each(['interactive', 'quiet'] as const)('cannot be reached without a network: %s', async (mode) => {
    vi.stubGlobal('navigator', { onLine: false });
    const words = 'Authorization page could not be loaded.';
    launch.mockRejectedValue(new Error(words));
    expect(await webAuthFlow(PAGE, mode)).toEqual(fail(problem('microsoftUnreachable', words)));
  });

  it('that is quiet and does not load does not end a sign-in: it may load the next time', async () => {
    const words = 'Authorization page could not be loaded.';
    launch.mockRejectedValue(new Error(words));
    expect(await webAuthFlow(PAGE, 'quiet')).toEqual(fail(problem('microsoftUnreachable', words)));
  });

  it('that is quiet is given up after half a minute; a window is waited for as long as it is open', async () => {
    launch.mockReturnValue(new Promise(() => {}));
    const settled = vi.fn();
    void webAuthFlow(PAGE, 'interactive').then(settled);
    const quiet = webAuthFlow(PAGE, 'quiet');
    void quiet.then(settled);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await quiet).toEqual(fail(problem('signInClosed')));
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(settled).toHaveBeenCalledOnce();
  });
});
