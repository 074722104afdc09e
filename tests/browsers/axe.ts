import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Tab } from './tab';

/** What axe has to say against a page, one line each: the rule and the elements it is about. */
export async function axeComplaints(page: Tab): Promise<readonly string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // The page's own policy lets in no script; what a browser's tools run in it is no script of the page.
  const run = new Function(`${source}; return axe.run(document).then((found) => found.violations);`);
  const found: readonly Violation[] = await page.evaluate(run as () => Promise<Violation[]>, null);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}
