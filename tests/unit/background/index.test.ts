import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../../lib/messaging/server';

const serve = vi.hoisted(() => vi.fn<(handlers: Handlers) => void>());
vi.mock('../../../lib/messaging/server', () => ({ serve }));

const hideFromContentScripts = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../../lib/storage/trusted-contexts', () => ({ hideFromContentScripts }));

const touched = vi.hoisted(() => new Set<string>());
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, api) => touched.add(String(api)) }),
}));

beforeEach(() => void serve.mockReset());

describe('the background', () => {
  it('listens before anything else happens: a message that wakes it must find its listener', async () => {
    const background = await import('../../../entrypoints/background/index');
    expect(serve).not.toHaveBeenCalled();
    expect(background.default.main()).toBeUndefined();
    expect(serve).toHaveBeenCalledOnce();
    expect([...touched]).toEqual([]);
  });

  it('shuts content scripts out of the settings', async () => {
    const background = await import('../../../entrypoints/background/index');
    background.default.main();
    expect(hideFromContentScripts).toHaveBeenCalled();
  });

  it('is a module', async () => {
    const background = await import('../../../entrypoints/background/index');
    expect(background.default).toMatchObject({ type: 'module' });
  });
});
