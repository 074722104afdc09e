import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasPbxAccess, keepOnlyPbxAccess, requestPbxAccess } from '../../../lib/platform/pbx-access';

const browser = vi.hoisted(() => ({
  granted: new Set<string>(),
  removed: [] as string[],
  asked: [] as string[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getManifest: () => ({ content_scripts: [{ matches: ['https://outlook.office.com/*'] }, {}] }),
    },
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        browser.asked.push(...origins);
        return true;
      },
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => browser.granted.has(origin)),
      getAll: async () => ({ origins: [...browser.granted] }),
      remove: async ({ origins }: { origins: string[] }) => {
        browser.removed.push(...origins);
        return true;
      },
    },
  },
}));

const PBX = ['https://pbx.example.com/*', 'wss://pbx.example.com/*'];
const OLD = ['https://old.example.com/*', 'wss://old.example.com/*'];

beforeEach(() => {
  browser.granted = new Set(['https://outlook.office.com/*', ...PBX, ...OLD]);
  browser.removed = [];
  browser.asked = [];
});

describe('the access to a phone system', () => {
  it('is asked for one host: its requests and its events, in one question', async () => {
    expect(await requestPbxAccess('pbx.example.com')).toBe(true);
    expect(browser.asked).toEqual(PBX);
  });

  it('is asked for at once: a browser forgets the click at the first pause', () => {
    void requestPbxAccess('pbx.example.com');
    expect(browser.asked).toEqual(PBX);
  });

  it.each([
    ['pbx.example.com', true],
    ['other.example.com', false],
  ])('of %s is there: %s', async (host, expected) => {
    expect(await hasPbxAccess(host)).toBe(expected);
  });

  it('is given back for every other host', async () => {
    await keepOnlyPbxAccess('pbx.example.com');
    expect(browser.removed).toEqual(OLD);
  });

  it('is given back for all of them', async () => {
    await keepOnlyPbxAccess(null);
    expect(browser.removed).toEqual([...PBX, ...OLD]);
  });

  it('takes nothing of Outlook in a national cloud with it', async () => {
    browser.granted = new Set(['https://outlook.office365.us/*', ...OLD]);
    await keepOnlyPbxAccess(null);
    expect(browser.removed).toEqual(OLD);
  });

  it('takes nothing of Microsoft 365 with it', async () => {
    browser.granted = new Set([
      'https://login.microsoftonline.com/*',
      'https://graph.microsoft.com/*',
      ...OLD,
    ]);
    await keepOnlyPbxAccess('pbx.example.com');
    expect(browser.removed).toEqual(OLD);
  });

  it('is not given back where there is nothing to give', async () => {
    browser.granted = new Set(['https://outlook.office.com/*', ...PBX]);
    await keepOnlyPbxAccess('pbx.example.com');
    expect(browser.removed).toEqual([]);
  });
});
