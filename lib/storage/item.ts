import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** One typed value in one storage area. */
export interface StorageItem<Value> {
  /** `null` where there is none, or where what is there does not fit (it is then kept aside). */
  read(): Promise<Value | null>;
  write(value: Value): Promise<void>;
  /** Removes it, and what was kept aside of it. */
  clear(): Promise<void>;
}

/**
 * A value that passes its schema whenever it is read. What does not fit any more is moved to
 * `<key>.unreadable`, so that it is neither trusted nor lost (reliability R19).
 */
export function storageItem<Value>(
  area: 'local' | 'session',
  key: string,
  schema: v.GenericSchema<unknown, Value>,
): StorageItem<Value> {
  const store = () => browser.storage[area];
  const setAside = async (raw: unknown) => {
    try {
      await store().set({ [`${key}.unreadable`]: raw });
      await store().remove(key);
    } catch {
      // No room for it: it stays where it is, and is no more trusted there.
    }
  };
  return {
    read: async () => {
      const raw: unknown = (await store().get(key))[key];
      if (raw === undefined) return null;
      const parsed = v.safeParse(schema, raw);
      if (parsed.success) return parsed.output;
      await setAside(raw);
      return null;
    },
    write: (value) => store().set({ [key]: value }),
    clear: () => store().remove([key, `${key}.unreadable`]),
  };
}
