import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSmallWindow } from '../../../lib/platform/small-window';

const browser = vi.hoisted(() => ({ fails: false, windows: [] as unknown[], tabs: [] as unknown[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `extension:/${path}` },
    windows: {
      create: async ({ url, type }: { url: string; type: string }) => {
        if (browser.fails) throw new Error('No windows here');
        browser.windows.push([url, type]);
        return { id: 5 };
      },
    },
    tabs: { create: async ({ url }: { url: string }) => void browser.tabs.push(url) },
  },
}));

beforeEach(() => Object.assign(browser, { fails: false, windows: [], tabs: [] }));

describe('a page of our own', () => {
  it('opens in a small window', async () => {
    expect(await openSmallWindow('/hand-over.html', 'tel:+494066969128')).toBe(5);
    expect(browser.windows).toEqual([['extension://hand-over.html#tel:+494066969128', 'popup']]);
    expect(browser.tabs).toEqual([]);
  });

  it('opens in a tab where there are no windows', async () => {
    browser.fails = true;
    expect(await openSmallWindow('/confirm.html', 'an-id')).toBeNull();
    expect(browser.tabs).toEqual(['extension://confirm.html#an-id']);
  });
});
