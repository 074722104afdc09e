import { afterEach, describe, expect, it, vi } from 'vitest';
import { hideFromContentScripts } from '../../../lib/storage/trusted-contexts';
import { browser } from '../../fixtures/fake-browser';

afterEach(() => Reflect.deleteProperty(browser.storage.local, 'setAccessLevel'));

describe('the settings', () => {
  it('are shut to content scripts where the browser can', async () => {
    const setAccessLevel = vi.fn(async () => {});
    Object.assign(browser.storage.local, { setAccessLevel });
    await hideFromContentScripts();
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });

  it('are left as they are where it cannot, or will not', async () => {
    await expect(hideFromContentScripts()).resolves.toBeUndefined();
    Object.assign(browser.storage.local, { setAccessLevel: () => Promise.reject(new Error('no')) });
    await expect(hideFromContentScripts()).resolves.toBeUndefined();
  });
});
