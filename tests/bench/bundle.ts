import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** One script that runs by itself, small as the product's own: what a test runner adds would be measured too. */
export async function bundle(entry: string, format: 'es' | 'iife'): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    envFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    ...(format === 'es' ? { ssr: { noExternal: true } } : {}),
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'es2023',
      ...(format === 'es' ? { ssr: entry } : {}),
      rolldownOptions: { input: entry, output: { format } },
    },
  });
  const output = [result]
    .flat()
    .flatMap((one): Rolldown.OutputBundle[string][] => ('output' in one ? one.output : []));
  return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

/** Lets something work with a bundle for Node, in a file that is there only as long. */
export async function withNodeBundle<T>(entry: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dialbridge-bench-'));
  try {
    const file = join(folder, 'bundle.mjs');
    await writeFile(file, await bundle(entry, 'es'));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
