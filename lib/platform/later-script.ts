import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';

/** What a script of our own leaves behind, loaded when it is first asked for. Callers share one load. */
export type LaterScript<Left> = () => Promise<Result<Left, Problem>>;

/**
 * Keeps code out of the background's start until it is needed. `left` reads what the script put on the global;
 * a load that failed is `internal` and is tried again by the next caller. To be called as the background begins:
 * Chromium's worker may import later only what it also imported while it was installed.
 */
export function createLaterScript<Left>(path: `/${string}`, left: () => Left | undefined): LaterScript<Left> {
  if (!import.meta.env.FIREFOX) importWhenInstalled(path);
  let loading: Promise<void> | null = null;
  return async () => {
    const known = left();
    if (known !== undefined) return ok(known);
    loading ??= (import.meta.env.FIREFOX ? addElement(path) : importNow(path)).finally(() => {
      loading = null;
    });
    try {
      await loading;
    } catch (error) {
      return fail(problem('internal', `${path}: ${String(error)}`));
    }
    const loaded = left();
    return loaded === undefined ? fail(problem('internal', `${path} left nothing`)) : ok(loaded);
  };
}

/** Part of a worker's global; the types that we build with are those of a page. */
declare function importScripts(path: string): void;

const importWhenInstalled = (path: string): void =>
  globalThis.addEventListener('install', () => void importNow(path).catch(() => undefined));

async function importNow(path: string): Promise<void> {
  importScripts(path);
}

/** Firefox's background is a page that nobody sees. */
function addElement(path: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const element = document.createElement('script');
    element.src = path;
    element.onload = () => loaded();
    element.onerror = () => failed(new Error('not loaded'));
    document.head.append(element);
  });
}
