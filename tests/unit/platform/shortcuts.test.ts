import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openShortcutPage, readShortcuts } from '../../../lib/platform/shortcuts';

const api = vi.hoisted(() => ({
  commands: { getAll: vi.fn(), openShortcutSettings: undefined as undefined | (() => Promise<void>) },
  tabs: { create: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser: api }));

beforeEach(() => {
  api.commands.getAll.mockReset().mockResolvedValue([]);
  api.commands.openShortcutSettings = undefined;
  api.tabs.create.mockReset().mockResolvedValue({});
});

describe('the shortcuts', () => {
  it('are the four of them in one order, with the keys in use', async () => {
    api.commands.getAll.mockResolvedValue([
      { name: 'hang-up', shortcut: 'Alt+Shift+H' },
      { name: '_execute_action', shortcut: '' },
      { name: 'walk-numbers', shortcut: 'Alt+Shift+N' },
    ]);
    expect(await readShortcuts()).toEqual([
      { name: '_execute_action', keys: '' },
      { name: 'call-selection', keys: '' },
      { name: 'walk-numbers', keys: 'Alt+Shift+N' },
      { name: 'hang-up', keys: 'Alt+Shift+H' },
    ]);
  });

  it('have none of the keys where the browser does not say', async () => {
    api.commands.getAll.mockRejectedValue(new Error('no'));
    expect((await readShortcuts()).map(({ keys }) => keys)).toEqual(['', '', '', '']);
  });

  it('are changed on the page of Chromium', async () => {
    expect(await openShortcutPage()).toBe(true);
    expect(api.tabs.create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });

  it('are changed where Firefox says', async () => {
    const open = vi.fn(async () => undefined);
    api.commands.openShortcutSettings = open;
    expect(await openShortcutPage()).toBe(true);
    expect([open.mock.calls.length, api.tabs.create.mock.calls.length]).toEqual([1, 0]);
  });

  it('say so where the browser opens its page for nobody', async () => {
    api.tabs.create.mockRejectedValue(new Error('Illegal URL: chrome://extensions/shortcuts'));
    expect(await openShortcutPage()).toBe(false);
  });
});
