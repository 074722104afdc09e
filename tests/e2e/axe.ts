import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright';

/**
 * What axe complains about on a page of the extension. It goes in by the browser's own tools: the page's
 * Content Security Policy lets no stranger's script run.
 */
export async function violations(context: BrowserContext, page: Page): Promise<readonly string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Runtime.evaluate', { expression: `${source}; undefined` });
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 120) + ' ' + failureSummary).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await devtools.detach();
  const found: unknown = JSON.parse(String(result.value));
  return Array.isArray(found) ? found.map(String) : [String(result.value)];
}
