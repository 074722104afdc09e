import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runPreparation } from './command.mjs';
import { say } from './complaint.mjs';
import { root, script } from './tools.mjs';

/** @typedef {import('./browser-kinds.mjs').BrowserKind} BrowserKind */
/** @typedef {import('./tools.mjs').Command} Command */

const NO_QUESTIONS = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
/** Waits for another apt, as on a machine that has just started. */
const APT_GET = ['-o', 'DPkg::Lock::Timeout=120'];

/**
 * Installs a browser from Debian's packages. Its lists may be fresh already, so a failed update does not
 * end it.
 *
 * @param {BrowserKind} kind
 * @returns {Promise<string | undefined>} what was tried, and nothing where this way is not open
 */
export async function aptInstall({ aptPackage, title }) {
  if (!canUseApt(thisMachine())) return undefined;
  say(`Installing ${title}: apt-get install ${aptPackage} …`);
  const installation = ['install', '-y', '--no-install-recommends', aptPackage];
  await runPreparation({ file: 'apt-get', args: [...APT_GET, 'update'] }, { env: NO_QUESTIONS });
  const done = await runPreparation(
    { file: 'apt-get', args: [...APT_GET, ...installation] },
    { env: NO_QUESTIONS },
  );
  return `apt-get ${installation.join(' ')} (${done ? 'done' : 'failed'})`;
}

/**
 * Lets a browser package fetch its own browser into the user's cache.
 *
 * @param {BrowserKind} kind
 * @returns {Promise<string>} what was tried
 */
export async function download({ name, title }) {
  say(`Downloading ${title} …`);
  const results = [];
  for (const command of downloadCommands(name, canUseApt(thisMachine()))) {
    const done = await runPreparation(command, { env: NO_QUESTIONS });
    results.push(`${describe(command)} (${done ? 'done' : 'failed'})`);
  }
  return results.join(', ');
}

/** @typedef {{ platform: NodeJS.Platform, uid: number | undefined, hasAptGet: boolean }} Machine */

/**
 * @param {Machine} machine
 * @returns {boolean} whether packages can be installed without asking anybody
 */
export function canUseApt({ platform, uid, hasAptGet }) {
  return platform === 'linux' && uid === 0 && hasAptGet;
}

/** @returns {Machine} */
function thisMachine() {
  return {
    platform: process.platform,
    uid: process.getuid?.(),
    hasAptGet: existsSync('/usr/bin/apt-get'),
  };
}

/**
 * Chromium comes from Playwright (as Chrome for Testing), Firefox from Puppeteer: Playwright's Firefox is
 * a build of its own in which extensions cannot be driven. With root the system libraries come along.
 *
 * @param {import('./browser-kinds.mjs').BrowserName} name
 * @param {boolean} withSystemLibraries
 * @returns {readonly Command[]}
 */
export function downloadCommands(name, withSystemLibraries) {
  const libraries = withSystemLibraries ? [playwright('install-deps', name)] : [];
  if (name === 'chromium') return [...libraries, playwright('install', '--no-shell', 'chromium')];
  return [...libraries, puppeteerBrowsers('install', 'firefox@stable', '--path', puppeteerCache())];
}

/** @param {...string} args */
const playwright = (...args) => script('node_modules/playwright/cli.js', ...args);

/**
 * The command of @puppeteer/browsers, a dependency of puppeteer-core, wherever npm has put it.
 *
 * @param {...string} args
 * @returns {Command}
 */
function puppeteerBrowsers(...args) {
  const require = createRequire(join(root, 'node_modules/puppeteer-core/package.json'));
  const library = dirname(require.resolve('@puppeteer/browsers'));
  return script(relative(root, join(library, 'main-cli.js')), ...args);
}

/** Where the usual paths look for it afterwards. */
const puppeteerCache = () => process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

/** @param {Command} command */
const describe = ({ args: [file = '', ...args] }) => ['node', relative(root, file), ...args].join(' ');
