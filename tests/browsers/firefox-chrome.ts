import type { Browser } from 'puppeteer-core';

/*
 * Firefox's own window, for what no page can do: its keys and its menus act on extensions by themselves, and
 * only it can end a background at once.
 */

interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

interface Contexts {
  readonly contexts: readonly { readonly context: string }[];
}

interface Evaluated {
  readonly type: string;
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Runs a script with the browser's own rights in its window; what it returns has to be text, a number or nothing. */
export async function inBrowserWindow(browser: Browser, body: string): Promise<unknown> {
  const connection: Connection = Reflect.get(browser, 'connection');
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as Contexts).contexts;
  const evaluated = await connection.send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = evaluated.result as Evaluated;
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? type);
  return result?.value;
}
