import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import type { KeyPair } from '../microsoft/certificate/key-pair';
import { StoredProblem } from './session';

interface KeyPairsDatabase extends DBSchema {
  pairs: { key: string; value: unknown };
}

/**
 * The application's keys and their certificates, in a database of their own. The keys cannot be exported, neither
 * here nor from a copy of the database by any script; SECURITY.md says what that is worth. A browser that
 * will not store or read is `storageFailed`.
 */
export interface KeyPairStore {
  /** Those that are whole; one that is damaged could not sign and is left out. */
  read(): Promise<Result<readonly KeyPair[], Problem>>;
  /** Puts these in place of all that there are, all of them or none. */
  replace(pairs: readonly KeyPair[]): Promise<Result<void, Problem>>;
}

export function createKeyPairStore(): KeyPairStore {
  let opened: Promise<IDBPDatabase<KeyPairsDatabase>> | null = null;
  const database = () => {
    opened ??= openKeyPairs(() => {
      opened = null;
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    read: () =>
      attempt(async () => {
        const stored = await (await database()).getAll('pairs');
        return stored
          .map((one) => v.safeParse(StoredKeyPair, one))
          .flatMap((one) => (one.success ? [one.output] : []));
      }),
    replace: (pairs) => attempt(async () => replaceAll(await database(), pairs)),
  };
}

const StoredKeyPair = v.object({
  thumbprint: v.pipe(v.string(), v.regex(/^[0-9A-F]{40}$/)),
  pem: v.string(),
  key: v.pipe(
    v.instance(CryptoKey),
    v.check(({ type, extractable, usages }) => type === 'private' && !extractable && usages.includes('sign')),
  ),
  notBefore: v.number(),
  notAfter: v.number(),
  use: v.picklist(['current', 'next', 'previous']),
  trustedAt: v.nullable(v.number()),
  trust: v.nullable(v.object({ at: v.number(), problem: v.nullable(StoredProblem) })),
});

async function replaceAll(db: IDBPDatabase<KeyPairsDatabase>, pairs: readonly KeyPair[]): Promise<void> {
  const change = db.transaction('pairs', 'readwrite');
  const put = async (pair: KeyPair) => change.store.put(pair, pair.thumbprint);
  try {
    await Promise.all([change.store.clear(), ...pairs.map(put), change.done]);
  } catch (error) {
    undo(change);
    throw error;
  }
}

function undo(change: { abort(): void }): void {
  try {
    change.abort();
  } catch {
    // The browser has done so already.
  }
}

/** `closed`: the browser has taken the connection away, as when its data are cleared. */
const openKeyPairs = (closed: () => void) =>
  openDB<KeyPairsDatabase>('dialbridge-key-pairs', 1, {
    upgrade: (db) => {
      db.createObjectStore('pairs');
    },
    terminated: closed,
  });

async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, Problem>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(problem('storageFailed', String(error)));
  }
}
