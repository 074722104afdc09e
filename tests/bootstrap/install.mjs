import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runPreparation } from './command.mjs';
import { Complaint, say } from './complaint.mjs';
import { judgeInstall } from './install-decision.mjs';
import { root } from './tools.mjs';

const LOCK = join(root, 'package-lock.json');
const INSTALLED_LOCK = join(root, 'node_modules/.package-lock.json');
const STAMP = join(root, 'node_modules/.dialbridge-install');

/**
 * Runs `npm ci` unless node_modules was made from this very package-lock.json, for this Node and system.
 *
 * @throws {Complaint} when npm fails
 */
export async function installDependencies() {
  const lock = await readFile(LOCK, 'utf8');
  const wanted = stampFor(lock);
  const verdict = judgeInstall({
    wanted,
    stamp: await readIfThere(STAMP),
    lock,
    installedLock: await readIfThere(INSTALLED_LOCK),
    system: { platform: process.platform, arch: process.arch },
  });
  if (verdict.action === 'keep') return;
  if (verdict.action === 'install') await npmCi(verdict.reason);
  await writeFile(STAMP, wanted.lock + wanted.machine);
}

/**
 * @param {string} lock the text of package-lock.json
 * @returns {import('./install-decision.mjs').Stamp}
 */
function stampFor(lock) {
  const [major] = process.versions.node.split('.');
  return {
    lock: `sha256 ${createHash('sha256').update(lock).digest('hex')}\n`,
    machine: `node ${major} ${process.platform} ${process.arch}\n`,
  };
}

/** @param {string} reason */
async function npmCi(reason) {
  say(`Installing the packages (npm ci): ${reason} …`);
  const started = performance.now();
  if (!(await runPreparation(npm('ci', ...NPM_CI_OPTIONS)))) {
    throw new Complaint('npm ci failed; its output above says why. Nothing else was done.');
  }
  say(`Installed in ${Math.round((performance.now() - started) / 1000)} s.`);
}

/** They win over `NODE_ENV=production` and over the `--silent` of the npm that started us. */
const NPM_CI_OPTIONS = ['--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];

/**
 * The npm that started this process, else the one on the PATH.
 *
 * @param {...string} args
 * @returns {import('./tools.mjs').Command}
 */
function npm(...args) {
  const cli = process.env.npm_execpath;
  if (cli && basename(cli) === 'npm-cli.js') return { file: process.execPath, args: [cli, ...args] };
  return { file: 'npm', args, shell: process.platform === 'win32' };
}

/**
 * @param {string} path
 * @returns {Promise<string | undefined>}
 */
async function readIfThere(path) {
  return readFile(path, 'utf8').catch(() => undefined);
}
