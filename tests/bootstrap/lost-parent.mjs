/** The shell or the npm that started this process. */
const PARENT = process.ppid;

/** Short, because npm does not wait for us once its shell is gone. */
const EVERY_MS = 50;

/**
 * Tells when the shell that npm starts scripts in has died without a word: Debian's takes a SIGTERM that
 * npm hands on and passes nothing to what runs in it. A process started by hand may outlive its shell.
 *
 * @param {() => void} tell called once
 * @returns {() => void} stops watching
 */
export function onLostParent(tell) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return () => {};
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(timer);
    tell();
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
