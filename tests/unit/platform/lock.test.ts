import { afterEach, describe, expect, it, vi } from 'vitest';
import { webLock } from '../../../lib/platform/lock';
import { createTestLock } from '../../fixtures/test-lock';

afterEach(() => void vi.unstubAllGlobals());

describe('the lock among all contexts of the extension', () => {
  it('has the extension’s own name, and passes on what the work gives', async () => {
    const lock = createTestLock();
    const request = vi.fn((name: string, work: () => Promise<unknown>) => lock(name, work));
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await webLock('pbx-token', async () => 'token')).toBe('token');
    expect(request.mock.calls.map(([name]) => name)).toEqual(['dialbridge:pbx-token']);
  });

  it('passes on what the work throws', async () => {
    vi.stubGlobal('navigator', { locks: { request: createTestLock() } });
    await expect(webLock('x', () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
  });
});
