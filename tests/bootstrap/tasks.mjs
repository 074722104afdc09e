import { chooseStages } from '../run/options.mjs';
import { Complaint } from './complaint.mjs';
import { buildChrome, buildFirefox, playwrightTest, script, typescript, vitest } from './tools.mjs';

/**
 * @typedef {object} Task
 * @property {(args: readonly string[]) => readonly import('./browser-kinds.mjs').BrowserName[]} browsers
 * @property {(args: readonly string[]) => readonly import('./tools.mjs').Command[]} commands run one after
 *   the other; the arguments of the command line go to the last
 */

/** @type {Readonly<Record<string, Task>>} */
const TASKS = {
  demo: {
    browsers: () => ['chromium'],
    commands: (args) => [typescript('tests/demo/index.ts', ...args)],
  },
  test: {
    browsers: (args) => chooseStages(args).flatMap((stage) => stage.browsers),
    commands: (args) => [script('tests/run/index.mjs', ...args)],
  },
  emulators: {
    browsers: () => [],
    commands: (args) => [typescript('tests/emulators/main.ts', ...args)],
  },
  bench: {
    browsers: () => ['chromium'],
    commands: (args) => [buildChrome, typescript('tests/bench/index.ts', ...args)],
  },
  component: {
    browsers: () => ['chromium'],
    commands: (args) => [vitest('component', ...args)],
  },
  e2e: {
    browsers: () => ['chromium'],
    commands: (args) => [buildChrome, playwrightTest(...args)],
  },
  'e2e:firefox': {
    browsers: () => ['firefox'],
    commands: (args) => [buildFirefox, vitest('e2e-firefox', ...args)],
  },
};

/**
 * @param {string | undefined} name
 * @returns {Task}
 * @throws {Complaint} when there is no such task
 */
export function chooseTask(name) {
  const task = name !== undefined && Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (task) return task;
  const known = Object.keys(TASKS).join(', ');
  throw new Complaint(
    `${name === undefined ? 'No task given' : `There is no task "${name}"`}; there are: ${known}.`,
  );
}
