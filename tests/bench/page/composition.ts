import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify, type Plugin } from 'vite';
import { ROOT } from '../../fixtures/import-graph';

/** What the content script is made of, by the paths of its modules; the first that fits counts. */
const PARTS: readonly (readonly [name: string, path: RegExp])[] = [
  ['polyfill', /webextension-polyfill/],
  ['detector', /\/lib\/phone\//],
  ['card', /\/lib\/page\/card\//],
  ['page', /\/lib\/page\//],
  ['messaging', /\/lib\/messaging\/|@webext-core\//],
];

const OTHERS = 'rest';

/** Beside the builds for the browsers, and gone afterwards. */
const OUT = 'bench-composition';

const saysNothing = () => undefined;

/** The bench's own output is one table, or one line. */
const SILENT = {
  debug: saysNothing,
  log: saysNothing,
  info: saysNothing,
  warn: saysNothing,
  success: saysNothing,
  error: console.error,
  fatal: console.error,
  level: 0,
};

export const partOf = (path: string): string => PARTS.find(([, fits]) => fits.test(path))?.[0] ?? OTHERS;

/**
 * Builds the content scripts once more and says what each part comes to in bytes, compressed by itself: together
 * they are a little more than the whole.
 */
export async function compose(scripts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  // Here, because it takes seconds that no other part of the bench has to wait for.
  const { build } = await import('wxt');
  const code = new Map<string, string>();
  try {
    await build({
      root: ROOT,
      outDirTemplate: OUT,
      browser: 'chrome',
      logger: SILENT,
      filterEntrypoints: scripts.map((file) => basename(file, '.js')),
      vite: () => ({ plugins: [collect(code)] }),
    });
  } finally {
    await rm(join(ROOT, '.output', OUT), { recursive: true, force: true });
  }
  const sizes = [...code].map(async ([part, text]) => [part, await compressed(part, text)] as const);
  return new Map(await Promise.all(sizes));
}

/** Takes down what is left of every module when all that nobody uses is gone. */
function collect(code: Map<string, string>): Plugin {
  return {
    name: 'dialbridge-bench-composition',
    generateBundle: (_, files) => {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        for (const [path, module] of Object.entries(file.modules)) {
          const part = partOf(path.replaceAll('\\', '/'));
          code.set(part, `${code.get(part) ?? ''}\n${module?.code ?? ''}`);
        }
      }
    },
  };
}

async function compressed(part: string, text: string): Promise<number> {
  const { code } = await minify(`${part}.js`, text, { compress: true, mangle: true });
  return gzipSync(code, { level: 9 }).length;
}
