import { beforeEach, describe, expect, it, vi } from 'vitest';
import { removeSocketRule, setSocketRule } from '../../../lib/platform/socket-rule';

const own = vi.hoisted(() => ({
  url: 'chrome-extension://enddbobbleddnedjbhbklpakdidogoef',
  update: vi.fn(async (_rules: object) => {}),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `${own.url}${path}` },
    declarativeNetRequest: { updateSessionRules: own.update },
  },
}));

beforeEach(() => void own.update.mockClear());

const authorised = (condition: object) => ({
  removeRuleIds: [2],
  addRules: [
    {
      id: 2,
      action: {
        type: 'modifyHeaders',
        requestHeaders: [{ header: 'authorization', operation: 'set', value: 'Bearer a-token' }],
      },
      condition: { ...condition, tabIds: [-1], resourceTypes: ['websocket'] },
    },
  ],
});

describe('the token for the events socket', () => {
  it('goes to that one address only, from outside of tabs, in Chromium', async () => {
    own.url = 'chrome-extension://enddbobbleddnedjbhbklpakdidogoef';
    await setSocketRule(new URL('wss://pbx.example.com:5001/callcontrol/ws'), 'a-token');
    expect(own.update).toHaveBeenCalledExactlyOnceWith(
      authorised({
        urlFilter: '|wss://pbx.example.com:5001/callcontrol/ws|',
        initiatorDomains: ['enddbobbleddnedjbhbklpakdidogoef'],
      }),
    );
  });

  it('goes to that one host only, from outside of tabs, in Firefox', async () => {
    own.url = 'moz-extension://11111111-2222-4333-8444-555555555555';
    await setSocketRule(new URL('wss://pbx.example.com:5001/callcontrol/ws'), 'a-token');
    expect(own.update).toHaveBeenCalledExactlyOnceWith(
      authorised({
        requestDomains: ['pbx.example.com'],
        initiatorDomains: ['11111111-2222-4333-8444-555555555555'],
      }),
    );
  });

  it('is taken away again', async () => {
    await removeSocketRule();
    expect(own.update).toHaveBeenCalledExactlyOnceWith({ removeRuleIds: [2] });
  });
});
