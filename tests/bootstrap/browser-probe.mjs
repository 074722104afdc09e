import { execFile } from 'node:child_process';
import { open, realpath } from 'node:fs/promises';
import { CONFINED, judge } from './browser-version.mjs';

/** @typedef {import('./browser-version.mjs').Judgement} Judgement */

/** Long, because the first start on a cold and busy machine is slow. */
const ANSWER_WITHIN_MS = 30_000;

/**
 * Asks a browser for its version and judges it.
 *
 * @param {import('./browser-kinds.mjs').BrowserKind} kind
 * @param {string} path absolute
 * @returns {Promise<Judgement>}
 */
export async function probe(kind, path) {
  if (await isSnap(path)) return { fit: false, reason: CONFINED };
  const { output, error } = await askVersion(path);
  return error ? { fit: false, reason: `does not run: ${error}` } : judge(kind, path, output);
}

/**
 * @param {string} path
 * @returns {Promise<{ output: string, error?: string | undefined }>}
 */
function askVersion(path) {
  const [file, args] = process.platform === 'win32' ? windowsQuestion(path) : [path, ['--version']];
  return new Promise((resolve) => {
    execFile(file, args, { timeout: ANSWER_WITHIN_MS, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      if (!error) resolve({ output: stdout });
      else if (error.killed)
        resolve({ output: '', error: `no answer to --version in ${ANSWER_WITHIN_MS / 1000} s` });
      else resolve({ output: '', error: lastLine(stderr) ?? lastLine(error.message) });
    });
  });
}

/**
 * On Windows `chrome.exe --version` opens a window and prints nothing: the file itself is asked.
 *
 * @param {string} path
 * @returns {[string, string[]]}
 */
function windowsQuestion(path) {
  const literal = `'${path.replaceAll("'", "''")}'`;
  const command = `$it = (Get-Item -LiteralPath ${literal}).VersionInfo; "$($it.ProductName) $($it.ProductVersion)"`;
  return ['powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command]];
}

/** @param {string} text */
const lastLine = (text) => text.trim().split('\n').at(-1) || undefined;

/**
 * Whether a command is a snap, or the small script that Ubuntu puts in its place.
 *
 * @param {string} path
 */
async function isSnap(path) {
  if (process.platform !== 'linux') return false;
  const real = await realpath(path).catch(() => path);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  const start = await firstBytes(real);
  return start.startsWith('#!') && start.includes('/snap/');
}

/**
 * @param {string} path
 * @returns {Promise<string>} empty when the file cannot be read
 */
async function firstBytes(path) {
  const file = await open(path).catch(() => undefined);
  if (!file) return '';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await file.close();
  }
}
