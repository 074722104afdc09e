import path from 'node:path';

/** @typedef {import('./browser-kinds.mjs').BrowserName} BrowserName */
/** @typedef {Readonly<Record<string, string | undefined>>} Env */

/**
 * Where a browser usually lies, best first: the system's own, then what is on the PATH, then the caches of
 * browser packages, and last the branded Chrome, which only an old version of can serve. Playwright's own
 * Firefox is left out: extensions cannot be driven in it.
 *
 * @param {BrowserName} name
 * @param {NodeJS.Platform} platform
 * @param {Env} env
 * @param {string} root the project's, for browsers downloaded into it
 * @returns {readonly string[]} absolute paths; `*` stands for any part of one folder's name
 */
export function candidatePatterns(name, platform, env, root) {
  const system = platform === 'win32' || platform === 'darwin' ? platform : 'linux';
  const { join, delimiter } = system === 'win32' ? path.win32 : path.posix;
  const home = env[system === 'win32' ? 'USERPROFILE' : 'HOME'];
  const onPath = (env[system === 'win32' ? 'Path' : 'PATH'] ?? env.PATH ?? '').split(delimiter);
  const caches = {
    playwright: playwrightCache(system, env, home, root, join),
    puppeteer: env.PUPPETEER_CACHE_DIR ?? (home && join(home, '.cache', 'puppeteer')),
  };
  const { installed, commands, playwright, puppeteer, branded } = PLACES[system][name];
  const patterns = [
    ...installed.map((place) => fill(place, env)),
    ...commands.flatMap((command) => onPath.filter(Boolean).map((folder) => join(folder, command))),
    ...playwright.map((place) => caches.playwright && join(caches.playwright, place)),
    ...puppeteer.map((place) => caches.puppeteer && join(caches.puppeteer, place)),
    ...branded.map((place) => fill(place, env)),
  ];
  return [...new Set(patterns.filter((pattern) => pattern !== undefined && pattern !== ''))].map(String);
}

/**
 * Playwright's rule: a variable, `0` for inside its own package, else the user's cache folder.
 *
 * @param {'linux' | 'darwin' | 'win32'} system
 * @param {Env} env
 * @param {string | undefined} home
 * @param {string} root
 * @param {typeof path.join} join
 * @returns {string | undefined}
 */
function playwrightCache(system, env, home, root, join) {
  const chosen = env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen === '0') return join(root, 'node_modules', 'playwright-core', '.local-browsers');
  if (chosen) return chosen;
  const base = {
    linux: env.XDG_CACHE_HOME ?? (home && join(home, '.cache')),
    darwin: home && join(home, 'Library', 'Caches'),
    win32: env.LOCALAPPDATA,
  }[system];
  return base && join(base, 'ms-playwright');
}

/**
 * @param {string} place may begin with a variable in braces
 * @param {Env} env
 * @returns {string | undefined} nothing when the variable is not set
 */
function fill(place, env) {
  const [, variable, rest] = /^\{(.+?)\}(.*)$/.exec(place) ?? [];
  if (variable === undefined) return place;
  const value = env[variable];
  return value && `${value}${rest}`;
}

/**
 * @typedef {object} Places
 * @property {readonly string[]} installed
 * @property {readonly string[]} commands names to look for on the PATH
 * @property {readonly string[]} playwright below its cache
 * @property {readonly string[]} puppeteer below its cache
 * @property {readonly string[]} branded
 */

const MAC_CHROMIUM = 'Chromium.app/Contents/MacOS/Chromium';
const MAC_TESTING = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
const MAC_FIREFOX = 'Firefox.app/Contents/MacOS/firefox';

/** @type {Readonly<Record<'linux' | 'darwin' | 'win32', Readonly<Record<BrowserName, Places>>>>} */
const PLACES = {
  linux: {
    chromium: {
      installed: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/usr/bin/chromium-browser'],
      commands: ['chromium', 'chromium-browser'],
      playwright: ['chromium-*/chrome-linux*/chrome'],
      puppeteer: ['chrome/*/chrome-linux*/chrome', 'chromium/*/chrome-linux/chrome'],
      branded: ['/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
    },
    firefox: {
      installed: [
        '/usr/bin/firefox-esr',
        '/usr/bin/firefox',
        '/usr/lib/firefox/firefox',
        '/usr/lib64/firefox/firefox',
        '/opt/firefox/firefox',
      ],
      commands: ['firefox-esr', 'firefox'],
      playwright: [],
      puppeteer: ['firefox/*/firefox/firefox'],
      branded: [],
    },
  },
  darwin: {
    chromium: {
      installed: [
        `/Applications/${MAC_CHROMIUM}`,
        `{HOME}/Applications/${MAC_CHROMIUM}`,
        `/Applications/${MAC_TESTING}`,
      ],
      commands: ['chromium'],
      playwright: [`chromium-*/chrome-mac*/${MAC_TESTING}`, `chromium-*/chrome-mac*/${MAC_CHROMIUM}`],
      puppeteer: [`chrome/*/chrome-mac*/${MAC_TESTING}`, `chromium/*/chrome-mac*/${MAC_CHROMIUM}`],
      branded: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    },
    firefox: {
      installed: [
        `/Applications/${MAC_FIREFOX}`,
        `{HOME}/Applications/${MAC_FIREFOX}`,
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ],
      commands: ['firefox'],
      playwright: [],
      puppeteer: [`firefox/*/${MAC_FIREFOX}`],
      branded: [],
    },
  },
  win32: {
    chromium: {
      installed: [
        '{LOCALAPPDATA}\\Chromium\\Application\\chrome.exe',
        '{ProgramFiles}\\Chromium\\Application\\chrome.exe',
      ],
      commands: ['chromium.exe'],
      playwright: ['chromium-*\\chrome-win*\\chrome.exe'],
      puppeteer: ['chrome\\*\\chrome-win*\\chrome.exe', 'chromium\\*\\chrome-win*\\chrome.exe'],
      branded: ['{ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe'],
    },
    firefox: {
      installed: [
        '{ProgramFiles}\\Mozilla Firefox\\firefox.exe',
        '{LOCALAPPDATA}\\Mozilla Firefox\\firefox.exe',
        '{ProgramFiles}\\Firefox Developer Edition\\firefox.exe',
      ],
      commands: ['firefox.exe'],
      playwright: [],
      puppeteer: ['firefox\\*\\core\\firefox.exe', 'firefox\\*\\firefox\\firefox.exe'],
      branded: [],
    },
  },
};
