import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

export interface Bundle {
  readonly script: string;
  readonly style: string;
}

const root = fileURLToPath(new URL('../page/', import.meta.url));

let made: Promise<Bundle> | undefined;

/** Bundles the page in memory, once a process. Takes about a second. */
export function bundlePage(): Promise<Bundle> {
  made ??= bundle();
  return made;
}

async function bundle(): Promise<Bundle> {
  const salt = randomBytes(4).toString('hex');
  const result = await build({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    // A test runner's NODE_ENV must not bring in React's development build.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    css: { modules: { generateScopedName: (name, file) => scrambled(`${salt}${file}${name}`) } },
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'es2023',
      cssTarget: 'chrome123',
      rolldownOptions: { input: `${root}main.tsx`, output: { format: 'es' } },
    },
  });
  const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return { script: scriptOf(output), style: styleOf(output) };
}

/** Outlook's class names are hashes that change with every build, so nothing may rely on them. */
function scrambled(source: string): string {
  const letters = createHash('sha256')
    .update(source)
    .digest('base64')
    .replace(/[^a-z]/gi, '');
  return letters.slice(0, 5);
}

type Output = (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

function scriptOf(output: Output): string {
  return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

function styleOf(output: Output): string {
  return output
    .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []))
    .join('\n');
}
