import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { createKeyPairStore } from '../../../lib/storage/key-pairs';
import { aKeyPair, generate, thumb, trusted } from '../../fixtures/key-pairs';

beforeEach(() => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
});

const open = () => openDB('dialbridge-key-pairs', 1);
const namesIn = async (store = createKeyPairStore()) => {
  const pairs = await store.read();
  return pairs.ok ? pairs.value.map(({ thumbprint }) => thumbprint) : pairs.error;
};
const full = () => {
  throw new DOMException('The disk is full.', 'QuotaExceededError');
};

describe('key pairs', () => {
  it('are none at first', async () => {
    expect(await createKeyPairStore().read()).toEqual(ok([]));
  });

  it('come back as they were, in another life of the worker, and sign', async () => {
    const pair = await aKeyPair({
      ...trusted,
      trust: { at: 1, problem: problem('certificateUnknown', 'x') },
    });
    expect(await createKeyPairStore().replace([pair])).toEqual(ok(undefined));
    const read = await createKeyPairStore().read();
    expect(read).toMatchObject(ok([{ ...pair, key: expect.anything() }]));
    const key = read.ok ? read.value[0]?.key : undefined;
    if (!key) throw new Error('no key came back');
    expect(key.extractable).toBe(false);
    const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, new Uint8Array(4));
    expect(signature.byteLength).toBe(256);
  });

  it('give way to others all at once', async () => {
    const store = createKeyPairStore();
    await store.replace([await aKeyPair(), await aKeyPair({ thumbprint: thumb('B') })]);
    await store.replace([await aKeyPair({ thumbprint: thumb('C') })]);
    expect(await namesIn(store)).toEqual([thumb('C')]);
    await store.replace([]);
    expect(await namesIn(store)).toEqual([]);
  });

  it('are all still there when one of the others cannot be written', async () => {
    const store = createKeyPairStore();
    await store.replace([await aKeyPair()]);
    const { put } = IDBObjectStore.prototype;
    for (const refuse of [full, () => put.call({}, {})]) {
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(refuse);
      const replaced = await store.replace([await aKeyPair({ thumbprint: thumb('B') })]);
      expect(replaced).toMatchObject({ ok: false, error: { kind: 'storageFailed' } });
      expect(await namesIn(store)).toEqual([thumb('A')]);
    }
  });

  it('are left out where they are damaged, or hold no key that may only sign', async () => {
    await createKeyPairStore().replace([await aKeyPair()]);
    const { publicKey, privateKey } = await generate(true);
    const db = await open();
    const damaged = [
      { ...(await aKeyPair()), thumbprint: 'b' },
      { ...(await aKeyPair()), key: undefined },
      { ...(await aKeyPair()), key: publicKey },
      { ...(await aKeyPair()), key: privateKey },
      { ...(await aKeyPair()), use: 'some' },
      'text',
    ];
    for (const [index, pair] of damaged.entries()) await db.put('pairs', pair, `damaged-${index}`);
    db.close();
    expect(await namesIn()).toEqual([thumb('A')]);
  });
});

describe('a browser that gives no database', () => {
  it('is a problem, and is asked again the next time', async () => {
    const store = createKeyPairStore();
    vi.spyOn(globalThis.indexedDB, 'open').mockImplementationOnce(full);
    const failure = fail(problem('storageFailed', 'QuotaExceededError: The disk is full.'));
    expect(await store.read()).toEqual(failure);
    expect(await store.replace([await aKeyPair()])).toEqual(ok(undefined));
    expect(await namesIn(store)).toEqual([thumb('A')]);
  });

  it('is a problem where it reads nothing', async () => {
    const store = createKeyPairStore();
    await store.replace([]);
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(full);
    expect(await namesIn(store)).toEqual(problem('storageFailed', 'QuotaExceededError: The disk is full.'));
  });
});
