import { findChromium, findFirefox } from './browsers.mjs';
import { runTask } from './command.mjs';
import { Complaint, say } from './complaint.mjs';
import { installDependencies } from './install.mjs';
import { chooseTask } from './tasks.mjs';
import { generateWxtTypes } from './wxt-types.mjs';

/**
 * Makes the machine ready for a task and hands over to it. Sets the exit code; never rejects.
 *
 * @param {readonly string[]} argv the task's name and its arguments
 */
export async function start(argv) {
  try {
    process.exitCode = await prepareAndRun(argv);
  } catch (error) {
    say(error instanceof Complaint ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}

/**
 * @param {readonly string[]} argv
 * @returns {Promise<number>} the exit code of the first command that failed, or 0
 */
async function prepareAndRun([name, ...args]) {
  const task = chooseTask(name);
  await installDependencies();
  await generateWxtTypes();
  const env = { ...process.env, ...(await findBrowsers(task.browsers(args))) };
  for (const command of task.commands(args)) {
    const code = await runTask(command, env);
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * @param {readonly import('./browser-kinds.mjs').BrowserName[]} names
 * @returns {Promise<Record<string, string>>} what the task finds in its environment: absolute paths
 */
async function findBrowsers(names) {
  /** @type {Record<string, string>} */
  const found = {};
  if (names.includes('chromium')) found.DIALBRIDGE_CHROMIUM = await findChromium();
  if (names.includes('firefox')) found.DIALBRIDGE_FIREFOX = await findFirefox();
  return found;
}
