import { beforeEach, describe, expect, it, vi } from 'vitest';
import { registerOutlookScripts } from '../../../lib/platform/outlook-scripts';

const world = vi.hoisted(() => ({ granted: [] as string[], scripts: new Map<string, object>() }));
const CONTENT_SCRIPT = {
  matches: ['https://outlook.office.com/*'],
  js: ['content-scripts/outlook.js'],
  // As Firefox says it.
  css: ['moz-extension://a-b-c/content-scripts/outlook.css'],
  run_at: 'document_start',
  all_frames: true,
  match_origin_as_fallback: true,
};
vi.mock('wxt/browser', () => {
  const put = async (scripts: { readonly id: string }[]) => {
    for (const script of scripts) world.scripts.set(script.id, script);
  };
  return {
    browser: {
      permissions: { getAll: async () => ({ origins: world.granted }) },
      runtime: {
        getURL: (path: string) => `moz-extension://a-b-c${path}`,
        getManifest: () => ({ content_scripts: [CONTENT_SCRIPT] }),
      },
      scripting: {
        getRegisteredContentScripts: async () => [...world.scripts.values()],
        unregisterContentScripts: async () => world.scripts.clear(),
        updateContentScripts: put,
        registerContentScripts: async (scripts: { readonly id: string }[]) => {
          if (scripts.some(({ id }) => world.scripts.has(id))) throw new Error('Duplicate script ID');
          await put(scripts);
        },
      },
    },
  };
});

const registered = () => [...world.scripts.values()];

beforeEach(() => {
  world.granted = [];
  world.scripts.clear();
});

describe('the content script on hosts of national clouds', () => {
  it('is registered for those that are allowed, as the manifest has it elsewhere', async () => {
    world.granted = ['https://partner.outlook.cn/*', 'https://pbx.example.com/*', 'https://*/*'];
    await registerOutlookScripts();
    expect(registered()).toEqual([
      {
        id: 'other-outlook-hosts',
        matches: ['https://partner.outlook.cn/*'],
        js: ['content-scripts/outlook.js'],
        css: ['content-scripts/outlook.css'],
        runAt: 'document_start',
        allFrames: true,
        matchOriginAsFallback: true,
        persistAcrossSessions: true,
      },
    ]);
  });

  it('follows what is allowed, and is gone with the last host', async () => {
    world.granted = ['https://partner.outlook.cn/*'];
    await Promise.all([registerOutlookScripts(), registerOutlookScripts()]);
    world.granted = ['https://outlook.office365.us/*'];
    await registerOutlookScripts();
    expect(registered()).toMatchObject([{ matches: ['https://outlook.office365.us/*'] }]);
    world.granted = [];
    await registerOutlookScripts();
    expect(registered()).toEqual([]);
  });
});
