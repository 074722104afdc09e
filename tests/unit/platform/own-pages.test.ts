import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closePopup, closeThisPage } from '../../../lib/platform/own-pages';

const browser = vi.hoisted(() => ({
  own: undefined as { id?: number } | undefined,
  fails: false,
  removed: [] as number[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      getCurrent: async () => {
        if (browser.fails) throw new Error('No tab here');
        return browser.own;
      },
      remove: async (id: number) => void browser.removed.push(id),
    },
  },
}));

const close = vi.fn();

beforeEach(() => {
  browser.own = undefined;
  browser.fails = false;
  browser.removed = [];
  close.mockClear();
  vi.stubGlobal('window', { close });
});
afterEach(() => vi.unstubAllGlobals());

describe('a page of our own', () => {
  it.each([false, true])('that is the popup closes itself', async (fails) => {
    browser.fails = fails;
    await closeThisPage();
    await closePopup();
    expect(close).toHaveBeenCalledTimes(2);
    expect(browser.removed).toEqual([]);
  });

  it('that is a window or a tab is closed through the browser', async () => {
    browser.own = { id: 12 };
    await closeThisPage();
    expect([browser.removed, close.mock.calls]).toEqual([[12], []]);
  });

  it('that is the popup opened as a tab stays open', async () => {
    browser.own = { id: 12 };
    await closePopup();
    expect([browser.removed, close.mock.calls]).toEqual([[], []]);
  });
});
