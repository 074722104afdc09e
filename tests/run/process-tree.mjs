import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

/** @typedef {{ readonly pid: number, readonly parent: number }} Process */

/** Long enough for a test runner to close its browsers by itself. */
const GRACE_MS = 5_000;

/**
 * Ends a child that leads its own process group, and everything below it: first politely, and after a
 * while for good. Browsers are looked up as well, since they are put into groups of their own.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export async function endTree(child) {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    await run('taskkill', ['/pid', String(pid), '/T', '/F']).catch(() => {});
    return;
  }
  const below = descendants(await listProcesses(), pid);
  signal(-pid, 'SIGTERM');
  if (child.exitCode === null && child.signalCode === null) {
    await Promise.race([once(child, 'exit'), delay(GRACE_MS, undefined, { ref: false })]);
  }
  for (const target of [-pid, ...below]) signal(target, 'SIGKILL');
}

/**
 * @param {readonly Process[]} processes
 * @param {number} root
 * @returns {readonly number[]} all below it, without it
 */
export function descendants(processes, root) {
  const children = processes.filter(({ parent }) => parent === root).map(({ pid }) => pid);
  return children.flatMap((pid) => [pid, ...descendants(processes, pid)]);
}

/** @returns {Promise<readonly Process[]>} */
async function listProcesses() {
  return process.platform === 'linux' ? fromProc() : fromPs();
}

/** A small Debian has no `ps`. */
async function fromProc() {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return stats.filter(Boolean).map(parseStat);
}

/**
 * @param {string} stat a line of /proc/<pid>/stat: "pid (name) state parent …", where the name may hold anything
 * @returns {Process}
 */
export function parseStat(stat) {
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { pid: Number.parseInt(stat, 10), parent: Number(parent) };
}

async function fromPs() {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => ({ pid, parent }));
}

const run = promisify(execFile);

/**
 * @param {number} pid negative for a group
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}
