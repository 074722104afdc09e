import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setSingleUseConnections } from '../../../lib/platform/single-use-connections';

const update = vi.hoisted(() => vi.fn(async (_rules: object) => {}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://enddbobbleddnedjbhbklpakdidogoef${path}` },
    declarativeNetRequest: { updateSessionRules: update },
  },
}));

beforeEach(() => void update.mockClear());

describe('a connection of its own for every request', () => {
  it('is asked for by one rule, for our own requests to these hosts only', async () => {
    await setSingleUseConnections(['pbx.example.com', 'old.example.com']);
    expect(update).toHaveBeenCalledExactlyOnceWith({
      removeRuleIds: [1],
      addRules: [
        {
          id: 1,
          action: {
            type: 'modifyHeaders',
            requestHeaders: [{ header: 'connection', operation: 'set', value: 'close' }],
          },
          condition: {
            requestDomains: ['pbx.example.com', 'old.example.com'],
            initiatorDomains: ['enddbobbleddnedjbhbklpakdidogoef'],
            resourceTypes: ['xmlhttprequest', 'other'],
          },
        },
      ],
    });
  });

  it('is no longer asked for once there is no phone system', async () => {
    await setSingleUseConnections([]);
    expect(update).toHaveBeenCalledExactlyOnceWith({ removeRuleIds: [1], addRules: [] });
  });
});
