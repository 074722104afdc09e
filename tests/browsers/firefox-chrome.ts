import type { Browser } from 'puppeteer-core';

/*
 * Firefox's own window, for what no page can do: its keys and its menus act on extensions by themselves, and
 * only it can end a background at once.
 */

interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

interface Contexts {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

interface Evaluated {
  readonly type: string;
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Every tab and window that shows a page, with its address. */
export const openContexts = async (browser: Browser): Promise<Contexts['contexts']> =>
  contextsOf(connectionOf(browser), {});

/** Runs a script with the browser's own rights in its window; what it returns has to be text, a number or nothing. */
export async function inBrowserWindow(browser: Browser, body: string): Promise<unknown> {
  const connection = connectionOf(browser);
  const [window] = await contextsOf(connection, { 'moz:scope': 'chrome' });
  const evaluated = await connection.send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = evaluated.result as Evaluated;
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? type);
  return result?.value;
}

const connectionOf = (browser: Browser): Connection => Reflect.get(browser, 'connection');

async function contextsOf(connection: Connection, scope: object): Promise<Contexts['contexts']> {
  const { result } = await connection.send('browsingContext.getTree', scope);
  return (result as Contexts).contexts;
}
