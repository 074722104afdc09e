import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../../lib/messaging/server';

const serve = vi.hoisted(() => vi.fn<(handlers: Handlers) => void>());
vi.mock('../../../lib/messaging/server', () => ({ serve }));

vi.mock('../../../lib/messaging/announcer', () => ({ announce: async () => {} }));

const hideFromContentScripts = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../../lib/storage/trusted-contexts', () => ({ hideFromContentScripts }));

/** Every listener that was added, by the event's name; everything else that is asked of a browser never answers. */
const listeners = vi.hoisted(() => [] as string[]);
vi.mock('wxt/browser', () => {
  const api = (path: string): unknown =>
    new Proxy(() => {}, {
      get: (_, name) => (name === 'then' ? undefined : api(`${path}.${String(name)}`)),
      apply: () => {
        if (path.endsWith('.addListener')) listeners.push(path.slice(1, -'.addListener'.length));
        return path.endsWith('getUILanguage') ? 'en' : new Promise(() => {});
      },
    });
  return { browser: api('') };
});

/** The worker's own listeners, which are no part of the extension API. */
const addEventListener = vi.fn();

beforeEach(() => {
  vi.stubGlobal('addEventListener', addEventListener.mockReset());
  serve.mockReset();
  listeners.length = 0;
});

describe('the background', () => {
  it('listens for everything before anything else happens: what wakes it must find its listener', async () => {
    const background = await import('../../../entrypoints/background/index');
    expect(serve).not.toHaveBeenCalled();
    expect(background.default.main()).toBeUndefined();
    expect(serve).toHaveBeenCalledOnce();
    expect(listeners.sort()).toEqual([
      'alarms.onAlarm',
      'commands.onCommand',
      'contextMenus.onClicked',
      'permissions.onAdded',
      'permissions.onRemoved',
      'runtime.onInstalled',
      'runtime.onStartup',
      'tabs.onRemoved',
      'windows.onRemoved',
    ]);
  });

  it('shuts content scripts out of the settings', async () => {
    const background = await import('../../../entrypoints/background/index');
    background.default.main();
    expect(hideFromContentScripts).toHaveBeenCalled();
  });

  it('is a classic worker: a module could load nothing later', async () => {
    const background = await import('../../../entrypoints/background/index');
    expect(background.default).not.toHaveProperty('type');
  });

  it('waits at once for being installed, when the script for later has to be imported', async () => {
    const background = await import('../../../entrypoints/background/index');
    background.default.main();
    expect(addEventListener).toHaveBeenCalledWith('install', expect.any(Function));
  });
});
