import { describe, expect, it, vi } from 'vitest';
import { activeTab } from '../../../lib/platform/active-tab';

const browser = vi.hoisted(() => ({ tabs: [] as { id?: number }[], asked: [] as unknown[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async (query: unknown) => {
        browser.asked.push(query);
        return browser.tabs;
      },
    },
  },
}));

describe('the tab under the popup', () => {
  it.each([
    [[{ id: 7 }], { id: 7 }],
    [[{}], null],
    [[], null],
  ])('of %o is %o', async (tabs, tab) => {
    browser.tabs = tabs;
    expect(await activeTab()).toEqual(tab);
    expect(browser.asked.at(-1)).toEqual({ active: true, currentWindow: true });
  });
});
