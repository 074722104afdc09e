import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { createLaterScript } from '../../../lib/platform/later-script';

const PATH = '/later.js';

let left: string | undefined;
const script = () => createLaterScript(PATH, () => left);

beforeEach(() => {
  left = undefined;
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a script for later, in a worker', () => {
  const importScripts = vi.fn<(path: string) => void>();
  let installed: () => void;
  beforeEach(() => {
    importScripts.mockReset().mockImplementation(() => {
      left = 'desk';
    });
    vi.stubGlobal('importScripts', importScripts);
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
      if (name === 'install') installed = listener;
    });
  });

  it('is not loaded by itself', () => {
    script();
    expect(importScripts).not.toHaveBeenCalled();
  });

  it('is imported as the worker is installed, or the browser would not have it later', () => {
    script();
    installed();
    expect(importScripts).toHaveBeenCalledExactlyOnceWith(PATH);
  });

  it('does not keep the worker from being installed', () => {
    importScripts.mockImplementation(() => {
      throw new Error('no such file');
    });
    script();
    expect(installed).not.toThrow();
  });

  it('is imported once, for the first who asks', async () => {
    const load = script();
    expect(await Promise.all([load(), load()])).toEqual([ok('desk'), ok('desk')]);
    expect(await load()).toEqual(ok('desk'));
    expect(importScripts).toHaveBeenCalledExactlyOnceWith(PATH);
  });

  it('is tried again by the next who asks', async () => {
    importScripts.mockImplementationOnce(() => {
      throw new Error('no such file');
    });
    const load = script();
    expect(await load()).toEqual(fail(problem('internal', '/later.js: Error: no such file')));
    expect(await load()).toEqual(ok('desk'));
  });

  it('that leaves nothing is a failure', async () => {
    importScripts.mockImplementation(() => undefined);
    expect(await script()()).toEqual(fail(problem('internal', '/later.js left nothing')));
  });
});

describe('a script for later, in a page', () => {
  interface Element {
    src: string;
    onload(): void;
    onerror(): void;
  }
  const elements: Element[] = [];
  const newest = () => elements.at(-1);
  beforeEach(() => {
    elements.length = 0;
    vi.stubEnv('FIREFOX', 'true');
    vi.stubGlobal('document', {
      createElement: () => ({ src: '' }),
      head: { append: (element: Element) => elements.push(element) },
    });
  });

  it('is one element for all who ask at the same time', async () => {
    const load = script();
    const answers = [load(), load()];
    expect(elements).toMatchObject([{ src: PATH }]);
    left = 'desk';
    newest()?.onload();
    expect(await Promise.all(answers)).toEqual([ok('desk'), ok('desk')]);
    expect(await load()).toEqual(ok('desk'));
    expect(elements).toHaveLength(1);
  });

  it('is tried again by the next who asks', async () => {
    const load = script();
    const first = load();
    newest()?.onerror();
    expect(await first).toEqual(fail(problem('internal', '/later.js: Error: not loaded')));
    const second = load();
    left = 'desk';
    newest()?.onload();
    expect(await second).toEqual(ok('desk'));
  });
});
