import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A program with its arguments, to be started in the project's root.
 *
 * @typedef {object} Command
 * @property {string} file
 * @property {readonly string[]} args
 * @property {boolean} [shell] only for npm on Windows, which is a batch file
 */

/** The project's root, absolute. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * Runs a JavaScript file of this project or of a package with this very Node: no npx, no shell and no
 * `.bin` links, so that it is the same on every system.
 *
 * @param {string} path below the root
 * @param {...string} args
 * @returns {Command}
 */
export function script(path, ...args) {
  return { file: process.execPath, args: [join(root, path), ...args] };
}

/**
 * Runs a TypeScript file. tsx is loaded into the process instead of being started around it: its command
 * kills a program that has not answered a signal within 30 ms, and a demo or the emulators need longer
 * to put everything away.
 *
 * @param {string} path below the root
 * @param {...string} args
 * @returns {Command}
 */
export function typescript(path, ...args) {
  const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  return { file: process.execPath, args: ['--import', loader, join(root, path), ...args] };
}

/** @param {...string} args */
export const wxt = (...args) => script('node_modules/wxt/bin/wxt.mjs', ...args);

export const buildChrome = wxt('build');
export const buildFirefox = wxt('build', '-b', 'firefox', '--mv3');

/**
 * @param {string} project as named in tests/vitest.config.ts
 * @param {...string} args
 */
export const vitest = (project, ...args) =>
  script(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    ...args,
  );

/** @param {...string} args */
export const playwrightTest = (...args) =>
  script('node_modules/playwright/cli.js', 'test', '-c', 'tests/e2e/playwright.config.ts', ...args);
