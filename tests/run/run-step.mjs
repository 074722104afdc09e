import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from '../bootstrap/tools.mjs';
import { endTree } from './process-tree.mjs';

/** @typedef {import('./tally.mjs').End} End */

const LIMIT_MINUTES = 8;

/**
 * Runs one command with its output streaming through, in a process group of its own, so that all of it can
 * be ended: when it stalls, and when this run is interrupted.
 *
 * @param {import('../bootstrap/tools.mjs').Command} command
 * @param {NodeJS.ProcessEnv} [extraEnv]
 * @param {number} [minutes] the time limit
 * @returns {Promise<End>}
 */
export function runStep({ file, args }, extraEnv = {}, minutes = LIMIT_MINUTES) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...stepEnv(process.env, process.stdout.isTTY), ...extraEnv },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    let stalled = false;
    const limit = setTimeout(() => {
      stalled = true;
      endTree(child);
    }, minutes * 60_000);
    const stopListening = endWithThisProcess(child);
    /** @param {End} end */
    const finish = (end) => {
      clearTimeout(limit);
      stopListening();
      resolve(stalled ? { kind: 'stalled', minutes } : end);
    };
    child.once('error', ({ message }) => finish({ kind: 'unstarted', message }));
    child.once('exit', (code, signal) =>
      finish(signal === null ? { kind: 'exited', code: code ?? 1 } : { kind: 'signalled', signal }),
    );
  });
}

/**
 * The environment of a step: the same on a developer's machine as in CI, never asking, and without colours
 * in a log file (some tools colour as soon as CI is set).
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isTerminal
 * @returns {NodeJS.ProcessEnv}
 */
export function stepEnv(env, isTerminal) {
  const quiet = { ...env, CI: env.CI ?? '1', NO_UPDATE_NOTIFIER: '1' };
  if (isTerminal || env.FORCE_COLOR !== undefined) return quiet;
  return { ...quiet, NO_COLOR: '1' };
}

/**
 * A step is in a process group of its own, so a signal to this process does not reach it by itself.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops listening
 */
function endWithThisProcess(child) {
  /** @param {NodeJS.Signals} signal */
  const onSignal = async (signal) => {
    await endTree(child);
    process.exit(128 + constants.signals[signal]);
  };
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}
