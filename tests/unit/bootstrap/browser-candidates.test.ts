import { describe, expect, it } from 'vitest';
import { candidatePatterns } from '../../bootstrap/browser-candidates.mjs';

const LINUX = { HOME: '/home/ada', PATH: '/usr/local/bin:/usr/bin' };
const MAC = { HOME: '/Users/ada', PATH: '/opt/homebrew/bin' };
const WINDOWS = {
  USERPROFILE: 'C:\\Users\\ada',
  LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
  ProgramFiles: 'C:\\Program Files',
  Path: 'C:\\Tools;D:\\More',
};

const linux = (name: 'chromium' | 'firefox', env = {}) =>
  candidatePatterns(name, 'linux', { ...LINUX, ...env }, '/project');

describe('the places to look for Chromium', () => {
  it("begin with the system's own and end with the branded Chrome", () => {
    const patterns = linux('chromium');
    expect(patterns[0]).toBe('/usr/bin/chromium');
    expect(patterns.at(-1)).toBe('/opt/google/chrome/chrome');
  });

  it('hold the PATH, then the caches of Playwright and Puppeteer', () => {
    const patterns = linux('chromium');
    const inOrder = [
      '/usr/local/bin/chromium',
      '/home/ada/.cache/ms-playwright/chromium-*/chrome-linux*/chrome',
      '/home/ada/.cache/puppeteer/chrome/*/chrome-linux*/chrome',
    ];
    expect(patterns.filter((pattern) => inOrder.includes(pattern))).toEqual(inOrder);
  });

  it('name no place twice', () => {
    expect(new Set(linux('chromium')).size).toBe(linux('chromium').length);
  });

  it('follow the variables that move the caches', () => {
    expect(linux('chromium', { PLAYWRIGHT_BROWSERS_PATH: '/pw', PUPPETEER_CACHE_DIR: '/pp' })).toEqual(
      expect.arrayContaining(['/pw/chromium-*/chrome-linux*/chrome', '/pp/chrome/*/chrome-linux*/chrome']),
    );
    expect(linux('chromium', { XDG_CACHE_HOME: '/xdg' })).toContain(
      '/xdg/ms-playwright/chromium-*/chrome-linux*/chrome',
    );
    expect(linux('chromium', { PLAYWRIGHT_BROWSERS_PATH: '0' })).toContain(
      '/project/node_modules/playwright-core/.local-browsers/chromium-*/chrome-linux*/chrome',
    );
  });

  it('exist without a home', () => {
    const patterns = candidatePatterns('chromium', 'linux', {}, '/project');
    expect(patterns).toContain('/usr/bin/chromium');
    expect(patterns.every((pattern) => pattern.startsWith('/'))).toBe(true);
  });

  it('are written the Mac way on a Mac', () => {
    expect(candidatePatterns('chromium', 'darwin', MAC, '/project')).toEqual(
      expect.arrayContaining([
        '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Users/ada/Library/Caches/ms-playwright/chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium',
        '/opt/homebrew/bin/chromium',
      ]),
    );
  });

  it('are written the Windows way on Windows', () => {
    expect(candidatePatterns('chromium', 'win32', WINDOWS, 'C:\\project')).toEqual([
      'C:\\Users\\ada\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Tools\\chromium.exe',
      'D:\\More\\chromium.exe',
      'C:\\Users\\ada\\AppData\\Local\\ms-playwright\\chromium-*\\chrome-win*\\chrome.exe',
      'C:\\Users\\ada\\.cache\\puppeteer\\chrome\\*\\chrome-win*\\chrome.exe',
      'C:\\Users\\ada\\.cache\\puppeteer\\chromium\\*\\chrome-win*\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ]);
  });
});

describe('the places to look for Firefox', () => {
  it('begin with the ESR of Debian', () => {
    expect(linux('firefox')[0]).toBe('/usr/bin/firefox-esr');
  });

  it.each(['linux', 'darwin', 'win32'] as const)("never hold Playwright's Firefox (%s)", (platform) => {
    const env = { linux: LINUX, darwin: MAC, win32: WINDOWS }[platform];
    expect(candidatePatterns('firefox', platform, env, '/project').join()).not.toContain('ms-playwright');
  });

  it("hold Puppeteer's", () => {
    expect(linux('firefox')).toContain('/home/ada/.cache/puppeteer/firefox/*/firefox/firefox');
  });
});
