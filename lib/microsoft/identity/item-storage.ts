/**
 * Looks like one of the platform's storages, as far as MSAL uses it, and keeps its items in the map. MSAL lists
 * keys by `Object.keys`, which is why it takes a proxy.
 */
export function createItemStorage(items: Map<string, string>): object {
  const methods = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    hasOwnProperty: (key: string) => items.has(key),
  };
  return new Proxy(methods, {
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: (_, key) => {
      const value = items.get(String(key));
      return value === undefined ? undefined : { value, enumerable: true, configurable: true };
    },
  });
}
