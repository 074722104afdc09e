/*
 * The page's own means, as they were before the meter took their place: whoever measures must not be measured.
 */
const window = globalThis.window;

export const native = {
  MutationObserver: window.MutationObserver,
  setTimeout: window.setTimeout.bind(window),
  requestAnimationFrame: window.requestAnimationFrame.bind(window),
  listen: window.addEventListener.bind(window),
  queueMicrotask: window.queueMicrotask.bind(window),
};

export const pause = (ms: number): Promise<void> => new Promise((done) => native.setTimeout(done, ms));

export const nextFrame = (): Promise<void> =>
  new Promise((done) => native.requestAnimationFrame(() => done()));
