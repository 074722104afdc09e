import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Complaint } from './complaint.mjs';
import { onLostParent } from './lost-parent.mjs';
import { root } from './tools.mjs';

/** @typedef {import('./tools.mjs').Command} Command */

/**
 * @typedef {object} Outcome
 * @property {number} code the exit code; 128 + its number for a signal, as shells have it
 * @property {NodeJS.Signals | undefined} passedOn a signal that came meanwhile and was handed to the command
 */

/**
 * Runs a task with this process's own input and output.
 *
 * @param {Command} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export async function runTask(command, env) {
  const { code } = await run(command, { env, stdio: 'inherit' });
  return code;
}

/**
 * Runs a step of the preparation. All its output goes to stderr. A signal ends the bootstrap with it.
 *
 * @param {Command} command
 * @param {{ env?: NodeJS.ProcessEnv, minutes?: number }} [options] `minutes` is a time limit
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function runPreparation(command, { env = process.env, minutes = 15 } = {}) {
  const { code, passedOn } = await run(command, {
    env,
    stdio: ['ignore', process.stderr, process.stderr],
    timeout: minutes * 60_000,
  });
  if (passedOn) process.exit(128 + constants.signals[passedOn]);
  return code === 0;
}

/**
 * @param {Command} command
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<Outcome>}
 * @throws {Complaint} when the program cannot be started
 */
function run({ file, args, shell = false }, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, shell, ...options });
    const signals = passOnSignals(child);
    child.once('error', (error) => {
      signals.stop();
      reject(new Complaint(`${file} could not be started: ${error.message}.`));
    });
    child.once('exit', (code, signal) => {
      signals.stop();
      resolve({ code: code ?? 128 + constants.signals[signal ?? 'SIGTERM'], passedOn: signals.passedOn() });
    });
  });
}

/**
 * Hands the signals of this process to the child, and lets this process live until the child has ended.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function passOnSignals(child) {
  /** @type {NodeJS.Signals | undefined} */
  let passed;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    passed = signal;
    // Ctrl+C reaches the whole foreground group: the child has it already, and a second one means "at once".
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  const stopWatching = onLostParent(() => passed ?? passOn('SIGTERM'));
  return {
    passedOn: () => passed,
    stop() {
      stopWatching();
      for (const signal of signals) process.off(signal, passOn);
    },
  };
}
