import { createItemStorage } from './item-storage';

/*
 * MSAL is made for pages. Chromium's service worker lacks four of the things that it takes for granted
 * (contracts/microsoft.md §1.2, §1.3): they are added there, as little of each as MSAL asks for, and stay, since
 * MSAL's own timers may still look for them. Firefox's event page has them all.
 *
 * `sessionStorage` is ours in both, and only while MSAL runs: what MSAL remembers is to be kept in `storage.session`
 * and nowhere else (reliability R22).
 */

/** Runs MSAL over these items. One at a time, which the caller's lock sees to. */
export async function inMsalEnvironment<Value>(
  items: Map<string, string>,
  work: () => Promise<Value>,
): Promise<Value> {
  for (const [name, make] of MISSING_IN_WORKERS) if (!(name in globalThis)) put(name, make());
  const before = Object.getOwnPropertyDescriptor(globalThis, STORAGE);
  const ours = createItemStorage(items);
  put(STORAGE, ours);
  try {
    return await work();
  } finally {
    if (Reflect.get(globalThis, STORAGE) === ours) restore(before);
  }
}

const STORAGE = 'sessionStorage';

const MISSING_IN_WORKERS: readonly (readonly [string, () => unknown])[] = [
  ['window', () => globalThis],
  // Another one would be taken for a frame around this one.
  ['parent', () => globalThis],
  ['document', emptyDocument],
];

/** A document that is always seen, has no cookies and never hears anything. */
function emptyDocument(): object {
  return {
    title: '',
    cookie: '',
    visibilityState: 'visible',
    addEventListener() {},
    removeEventListener() {},
  };
}

const put = (name: string, value: unknown) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: true, writable: true });

function restore(before: PropertyDescriptor | undefined): void {
  if (before) Object.defineProperty(globalThis, STORAGE, before);
  else Reflect.deleteProperty(globalThis, STORAGE);
}
