import { beforeEach, describe, expect, it, vi } from 'vitest';
import { removeOriginRule, withoutOrigin } from '../../../lib/platform/without-origin';

const update = vi.hoisted(() => vi.fn(async (_rules: object) => {}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://enddbobbleddnedjbhbklpakdidogoef${path}` },
    declarativeNetRequest: { updateSessionRules: update },
  },
}));

beforeEach(() => void update.mockReset().mockResolvedValue());

const URL = 'https://login.microsoftonline.com/t/oauth2/v2.0/token';
const REMOVED = { removeRuleIds: [3] };

describe('a request without Origin', () => {
  it('has a rule for its marked address only, by us, outside of tabs, until it is answered', async () => {
    const send = vi.fn(async (_url: string) => {
      expect(update).toHaveBeenCalledExactlyOnceWith({
        removeRuleIds: [3],
        addRules: [
          {
            id: 3,
            action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
            condition: {
              urlFilter: `|${URL}#apponly|`,
              initiatorDomains: ['enddbobbleddnedjbhbklpakdidogoef'],
              tabIds: [-1],
              resourceTypes: ['xmlhttprequest', 'other'],
            },
          },
        ],
      });
      return 'answer';
    });
    expect(await withoutOrigin(URL, send)).toBe('answer');
    expect(send).toHaveBeenCalledExactlyOnceWith(`${URL}#apponly`);
    expect(update).toHaveBeenCalledTimes(2);
    expect(update).toHaveBeenLastCalledWith(REMOVED);
  });

  it('that fails leaves no rule', async () => {
    await expect(withoutOrigin(URL, () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
    expect(update).toHaveBeenLastCalledWith(REMOVED);
  });

  it('is not sent with its Origin where the browser takes no rule', async () => {
    update.mockRejectedValueOnce(new Error('no rules'));
    const send = vi.fn(async () => 'answer');
    await expect(withoutOrigin(URL, send)).rejects.toThrow('no rules');
    expect(send).not.toHaveBeenCalled();
    expect(update).toHaveBeenLastCalledWith(REMOVED);
  });
});

describe('a rule that was left behind', () => {
  it('is removed, and a browser that will not does no further harm', async () => {
    update.mockRejectedValueOnce(new Error('no rules'));
    await expect(removeOriginRule()).resolves.toBeUndefined();
    expect(update).toHaveBeenCalledExactlyOnceWith(REMOVED);
  });
});
