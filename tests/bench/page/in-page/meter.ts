import { native } from './native';
import { addUp, type ScriptTime, type Stretch } from './stretches';

/*
 * Times everything that runs in the page because somebody asked for it: timers, tasks, frames, messages, events
 * and observers. On a page of the bench nobody asks but the code under test. Loaded before that code.
 */

let stretches: Stretch[] = [];

/** What a callback leads to within its own task: continuations of what it has waited for. */
const HOPS = 6;

/** Runs something, and notes how long it and its continuations took. */
export function timed<T>(work: () => T, most = HOPS): T {
  const start = performance.now();
  const settle = (hops: number) => {
    if (hops === 0) stretches.push([start, performance.now()]);
    else native.queueMicrotask(() => settle(hops - 1));
  };
  try {
    return work();
  } finally {
    settle(most);
  }
}

export function beginMeter(): void {
  stretches = [];
}

/** When the script that was noted last has ended, by the page's clock. */
export const lastEnd = (): number => stretches.reduce((last, [, end]) => Math.max(last, end), 0);

/** What was noted since the beginning. */
export const readMeter = (): ScriptTime => addUp(stretches);

type Callback = (...args: unknown[]) => unknown;

const wrap = (callback: Callback): Callback =>
  function (this: unknown, ...args) {
    return timed(() => callback.apply(this, args));
  };

/** Replaces a function whose first argument is what it calls back. */
function wrapFirstArgument(owner: object, name: string): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') return;
  Reflect.set(owner, name, function (this: unknown, first: unknown, ...rest: unknown[]) {
    const callback = typeof first === 'function' ? wrap(first as Callback) : first;
    return Reflect.apply(original, this ?? owner, [callback, ...rest]);
  });
}

function wrapObserver(name: string): void {
  const Original: unknown = Reflect.get(globalThis, name);
  if (typeof Original !== 'function') return;
  Reflect.set(
    globalThis,
    name,
    new Proxy(Original, {
      construct: (target, [callback, ...rest], newTarget) =>
        Reflect.construct(target, [wrap(callback), ...rest], newTarget),
    }),
  );
}

/** Listeners are taken away by the function that was given, so each has one replacement. */
function wrapListeners(): void {
  const replacements = new WeakMap<Callback, Callback>();
  const replacementOf = (listener: unknown): unknown => {
    if (typeof listener !== 'function') return listener;
    const callback = listener as Callback;
    const known = replacements.get(callback) ?? wrap(callback);
    replacements.set(callback, known);
    return known;
  };
  const { prototype } = EventTarget;
  for (const name of ['addEventListener', 'removeEventListener'] as const) {
    const original = prototype[name];
    Reflect.set(prototype, name, function (this: unknown, type: string, listener: unknown, options: unknown) {
      return Reflect.apply(original, this, [type, replacementOf(listener), options]);
    });
  }
}

/** `port.onmessage = …`, by which many make a task. */
function wrapMessages(): void {
  const property = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  if (!property?.set) return;
  const { set } = property;
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...property,
    set(this: MessagePort, listener: unknown) {
      set.call(this, typeof listener === 'function' ? wrap(listener as Callback) : listener);
    },
  });
}

/** What goes on after `yield` is no callback that could be timed, so it comes as a task of its own. */
function wrapScheduler(): void {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  if (typeof scheduler !== 'object' || !scheduler) return;
  wrapFirstArgument(scheduler, 'postTask');
  const postTask: unknown = Reflect.get(scheduler, 'postTask');
  if (typeof postTask !== 'function') return;
  Reflect.set(scheduler, 'yield', () => new Promise((done) => postTask.call(scheduler, done)));
}

for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
  wrapFirstArgument(window, name);
}
wrapFirstArgument(window, 'queueMicrotask');
wrapScheduler();
for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) wrapObserver(name);
wrapListeners();
wrapMessages();
