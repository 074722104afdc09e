import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Cleanup } from './cleanup';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds the Chromium package, the same way as `npm run build`. */
export function buildExtension(cleanup: Cleanup): Promise<void> {
  return new Promise((done, failed) => {
    const build = spawn(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    cleanup.add(() => build.kill());
    let complaints = '';
    build.stderr.on('data', (part) => {
      complaints += part;
    });
    build.once('error', failed);
    build.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`the build ended with code ${code}\n${complaints}`)),
    );
  });
}
