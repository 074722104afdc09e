import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

interface SecretsDatabase extends DBSchema {
  keys: { key: string; value: CryptoKey };
  secrets: { key: string; value: Sealed };
}

const SEALING_KEY = 'sealing';

/**
 * Keeps secrets sealed with AES-GCM under a key that cannot be exported, in IndexedDB. That guards a copied
 * file, not against code that runs in this profile: SECURITY.md says so.
 */
export interface SecretStore {
  /** `null` where there is none, or where what is there cannot be opened any more. */
  read(name: string): Promise<string | null>;
  write(name: string, secret: string): Promise<void>;
  /** Forgets every secret but that one; with `null`, all of them. */
  keepOnly(name: string | null): Promise<void>;
}

export function createSecretStore(): SecretStore {
  let opened: Promise<IDBPDatabase<SecretsDatabase>> | null = null;
  const database = () => {
    opened ??= openSecrets().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    read: async (name) => {
      const db = await database();
      const [key, entry] = [await db.get('keys', SEALING_KEY), await db.get('secrets', name)];
      return key && entry ? unseal(key, entry) : null;
    },
    write: async (name, secret) => {
      const db = await database();
      const key = await sealingKey(db);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        key,
        new TextEncoder().encode(secret),
      );
      await db.put('secrets', { iv, sealed }, name);
    },
    keepOnly: async (name) => {
      const change = (await database()).transaction('secrets', 'readwrite');
      const names = await change.store.getAllKeys();
      await Promise.all(names.filter((other) => other !== name).map((other) => change.store.delete(other)));
      await change.done;
    },
  };
}

/** A seal that does not open (another key, a damaged file) leaves nothing to be used: the person connects anew. */
async function unseal(key: CryptoKey, { iv, sealed }: Sealed): Promise<string | null> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
  } catch {
    return null;
  }
}

const openSecrets = () =>
  openDB<SecretsDatabase>('dialbridge-secrets', 1, {
    upgrade: (db) => {
      db.createObjectStore('keys');
      db.createObjectStore('secrets');
    },
  });

/** The one key; two contexts that make it at the same time end up with the one that was stored first. */
async function sealingKey(db: IDBPDatabase<SecretsDatabase>): Promise<CryptoKey> {
  const known = await db.get('keys', SEALING_KEY);
  if (known) return known;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const change = db.transaction('keys', 'readwrite');
  const stored = await change.store.get(SEALING_KEY);
  if (!stored) await change.store.put(fresh, SEALING_KEY);
  await change.done;
  return stored ?? fresh;
}
