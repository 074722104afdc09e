import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  hasOutlookAccess,
  mayReadOutlookHost,
  requestOutlookAccess,
} from '../../../lib/platform/outlook-access';

const browser = vi.hoisted(() => ({ granted: [] as string[], asked: [] as string[][] }));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        browser.asked.push(origins);
        return true;
      },
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => browser.granted.includes(origin)),
    },
  },
}));

beforeEach(() => {
  browser.granted = [];
  browser.asked = [];
});

describe('the access to Outlook', () => {
  it('is asked for all of its hosts, in one question, before anything is awaited', () => {
    void requestOutlookAccess();
    expect(browser.asked).toEqual([
      [
        'https://outlook.office.com/*',
        'https://outlook.office365.com/*',
        'https://outlook.live.com/*',
        'https://outlook.cloud.microsoft/*',
      ],
    ]);
  });

  it('is there where the browser holds it for any of them', async () => {
    expect(await hasOutlookAccess()).toBe(false);
    browser.granted = ['https://outlook.live.com/*'];
    expect(await hasOutlookAccess()).toBe(true);
  });

  it('is told for each host by itself', async () => {
    browser.granted = ['https://outlook.live.com/*'];
    expect(await mayReadOutlookHost('outlook.live.com')).toBe(true);
    expect(await mayReadOutlookHost('outlook.office.com')).toBe(false);
  });
});
