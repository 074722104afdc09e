import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCleanup } from '../../demo/cleanup';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

/** Something to close, which tells that it was closed. */
const closable = (name: string, closed: string[]) => ({
  close: async () => void closed.push(name),
});

describe('what the demo started', () => {
  it('is put away in reverse, once', async () => {
    const closed: string[] = [];
    const cleanup = createCleanup();
    await cleanup.closing(Promise.resolve(closable('emulators', closed)));
    await cleanup.closing(Promise.resolve(closable('browser', closed)));
    await cleanup.run();
    await cleanup.run();
    expect(closed).toEqual(['browser', 'emulators']);
  });

  it('is put away although something else cannot be', async () => {
    const closed: string[] = [];
    const cleanup = createCleanup();
    await cleanup.closing(Promise.resolve(closable('emulators', closed)));
    cleanup.add(() => Promise.reject(new Error('gone already')));
    await cleanup.run();
    expect(closed).toEqual(['emulators']);
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('gone already'));
  });

  it('is waited for where it was still being opened, and nothing is said of what never opened', async () => {
    const closed: string[] = [];
    const cleanup = createCleanup();
    let open = (_: ReturnType<typeof closable>) => {};
    void cleanup.closing(
      new Promise<ReturnType<typeof closable>>((done) => {
        open = done;
      }),
    );
    cleanup.closing(Promise.reject(new Error('no display'))).catch(() => undefined);
    const ran = cleanup.run();
    open(closable('browser', closed));
    await ran;
    expect(closed).toEqual(['browser']);
    expect(console.error).not.toHaveBeenCalled();
  });

  it('is put away at once when it comes after the end', async () => {
    const closed: string[] = [];
    const cleanup = createCleanup();
    await cleanup.run();
    cleanup.add(() => closed.push('late'));
    expect(closed).toEqual(['late']);
  });
});
