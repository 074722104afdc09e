import { afterEach, describe, expect, it } from 'vitest';
import { createItemStorage } from '../../../../lib/microsoft/identity/item-storage';
import { inMsalEnvironment } from '../../../../lib/microsoft/identity/msal-environment';

const STORAGE = 'sessionStorage';
const ours = () => Reflect.get(globalThis, STORAGE);

afterEach(() => void Reflect.deleteProperty(globalThis, STORAGE));

describe('a storage over items', () => {
  it('is read, listed and changed as the platform’s is', () => {
    const items = new Map([['one', '1']]);
    const storage = createItemStorage(items);
    const call = (name: string, ...input: readonly string[]) => Reflect.get(storage, name)(...input);
    expect([call('getItem', 'one'), call('getItem', 'two')]).toEqual(['1', null]);
    call('setItem', 'two', '2');
    expect(Object.keys(storage)).toEqual(['one', 'two']);
    call('removeItem', 'one');
    expect([call('hasOwnProperty', 'one'), call('hasOwnProperty', 'two')]).toEqual([false, true]);
    expect([...items]).toEqual([['two', '2']]);
  });
});

describe('while MSAL runs', () => {
  it('a worker has what pages have, and as little of it as MSAL asks for', async () => {
    const seen = await inMsalEnvironment(new Map(), async () =>
      ['window', 'parent', 'document', STORAGE].map((name) => name in globalThis),
    );
    expect(seen).toEqual([true, true, true, true]);
    expect(Reflect.get(globalThis, 'parent')).toBe(Reflect.get(globalThis, 'window'));
  });

  it('a page’s own storage is out of reach, and there again afterwards', async () => {
    const native = { own: true };
    Object.defineProperty(globalThis, STORAGE, { get: () => native, configurable: true, enumerable: true });
    const items = new Map<string, string>();
    await inMsalEnvironment(items, async () => ours().setItem('secret', 'token'));
    expect([ours(), items.get('secret')]).toEqual([native, 'token']);
  });

  it('an error leaves nothing behind', async () => {
    const failing = inMsalEnvironment(new Map(), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(STORAGE in globalThis).toBe(false);
  });
});
