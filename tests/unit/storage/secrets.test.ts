import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSecretStore } from '../../../lib/storage/secrets';

const SECRET = 'sAmple-8d1f6c0e-not-a-real-key';
const OWNER = 'dialbridge-employee@https://pbx.example.com';
const OTHER = 'dialbridge-admin@https://pbx.example.org';

beforeEach(() => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
});

const open = () => openDB('dialbridge-secrets', 1);

/** Everything in the database as bytes, in every encoding that text could be written in. */
async function dump(): Promise<string> {
  const db = await open();
  const parts = await Promise.all(
    [...db.objectStoreNames].map(async (store) => [await db.getAllKeys(store), await db.getAll(store)]),
  );
  db.close();
  return parts.flat(2).map(readable).join('\n');
}

function readable(value: unknown): string {
  if (value instanceof ArrayBuffer) return readable(new Uint8Array(value));
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value);
    return [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.toString('base64')].join('\n');
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).map(readable).join('\n');
  return String(value);
}

describe('a secret', () => {
  it('comes back as it was written', async () => {
    const store = createSecretStore();
    await store.write(OWNER, SECRET);
    expect(await store.read(OWNER)).toBe(SECRET);
  });

  it('outlives the worker', async () => {
    await createSecretStore().write(OWNER, SECRET);
    expect(await createSecretStore().read(OWNER)).toBe(SECRET);
  });

  it('comes back whatever characters it has', async () => {
    const store = createSecretStore();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (secret) => {
        await store.write(OWNER, secret);
        expect(await store.read(OWNER)).toBe(secret);
      }),
      { numRuns: 30 },
    );
  });

  it('belongs to its owner only', async () => {
    const store = createSecretStore();
    await store.write(OWNER, SECRET);
    expect(await store.read(OTHER)).toBeNull();
  });

  it('gives way to a newer one', async () => {
    const store = createSecretStore();
    await store.write(OWNER, 'older');
    await store.write(OWNER, SECRET);
    expect(await store.read(OWNER)).toBe(SECRET);
  });

  it('stays when the others are forgotten', async () => {
    const store = createSecretStore();
    await store.write(OWNER, SECRET);
    await store.write(OTHER, 'older');
    await store.keepOnly(OWNER);
    expect([await store.read(OWNER), await store.read(OTHER)]).toEqual([SECRET, null]);
  });

  it('is forgotten with all others', async () => {
    const store = createSecretStore();
    await store.write(OWNER, SECRET);
    await store.keepOnly(null);
    expect(await store.read(OWNER)).toBeNull();
    expect(await (await open()).getAllKeys('secrets')).toEqual([]);
  });
});

describe('the database', () => {
  it('never holds a secret in clear', async () => {
    await createSecretStore().write(OWNER, SECRET);
    const everything = await dump();
    expect(everything).toContain(OWNER);
    for (const part of [SECRET, SECRET.slice(0, 12), SECRET.slice(-12)]) {
      expect(everything).not.toContain(part);
      expect(everything).not.toContain(Buffer.from(part).toString('base64').slice(0, 12));
    }
  });

  it('holds a key that does not leave the browser', async () => {
    await createSecretStore().write(OWNER, SECRET);
    const key: CryptoKey = await (await open()).get('keys', 'sealing');
    expect([key.extractable, key.usages]).toEqual([false, ['encrypt', 'decrypt']]);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
  });

  it('seals the same secret differently each time', async () => {
    const store = createSecretStore();
    const sealed = async () =>
      Buffer.from((await (await open()).get('secrets', OWNER)).sealed).toString('hex');
    await store.write(OWNER, SECRET);
    const first = await sealed();
    await store.write(OWNER, SECRET);
    expect(await sealed()).not.toBe(first);
  });
});

describe('a secret that cannot be opened', () => {
  it.each([
    ['without its key', (db: Awaited<ReturnType<typeof open>>) => db.delete('keys', 'sealing')],
    [
      'with another key',
      async (db: Awaited<ReturnType<typeof open>>) =>
        db.put(
          'keys',
          await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
          'sealing',
        ),
    ],
    [
      'after somebody changed a byte',
      async (db: Awaited<ReturnType<typeof open>>) => {
        const { iv, sealed } = await db.get('secrets', OWNER);
        const bytes = new Uint8Array(sealed);
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        return db.put('secrets', { iv, sealed: bytes.buffer }, OWNER);
      },
    ],
  ])('%s is none', async (_, damage) => {
    const store = createSecretStore();
    await store.write(OWNER, SECRET);
    await damage(await open());
    expect(await store.read(OWNER)).toBeNull();
  });
});

describe('several contexts', () => {
  it('that write at the same time share one key', async () => {
    const stores = [createSecretStore(), createSecretStore(), createSecretStore()];
    await Promise.all(
      stores.map((store, index) => store.write(`client-${index}@https://x`, `secret-${index}`)),
    );
    const [reader = createSecretStore()] = stores;
    const read = await Promise.all(stores.map((_, index) => reader.read(`client-${index}@https://x`)));
    expect(read).toEqual(['secret-0', 'secret-1', 'secret-2']);
    expect(await (await open()).getAllKeys('keys')).toEqual(['sealing']);
  });
});

describe('a database that cannot be opened', () => {
  it('is tried again the next time', async () => {
    const store = createSecretStore();
    const { indexedDB } = globalThis;
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(store.write(OWNER, SECRET)).rejects.toThrow('The disk is full.');
    await store.write(OWNER, SECRET);
    expect(await store.read(OWNER)).toBe(SECRET);
  });
});
