import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { candidatePatterns } from '../../bootstrap/browser-candidates.mjs';
import { expand } from '../../bootstrap/browser-paths.mjs';
import { ROOT } from '../../fixtures/import-graph';
import { callIn, type PlainBrowser } from './browser';

/** Firefox makes its clocks coarse, so that pages cannot tell one reader from another. */
const EXACT_CLOCKS = {
  'privacy.reduceTimerPrecision': false,
  'privacy.resistFingerprinting': false,
};

/** `null` where there is no Firefox: a plain page asks less of it than the extension does, so any will do. */
export async function launchPlainFirefox(url: string): Promise<PlainBrowser | null> {
  const executablePath = await findPath();
  if (executablePath === undefined) return null;
  const profile = await mkdtemp(join(tmpdir(), 'dialbridge-bench-firefox-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 3 });
  const launching = puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: EXACT_CLOCKS,
  });
  const browser = await launching.catch(async (error: unknown) => {
    await removeProfile();
    throw error;
  });
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^firefox\//i, ''),
    open: async (path = '') => {
      const page = await browser.newPage();
      await page.goto(`${url}${path}`);
      return {
        run: (name, argument) => page.evaluate(callIn(name, argument)) as Promise<never>,
        usedHeap: () => Promise.resolve(null),
        close: () => page.close(),
      };
    },
    close: async () => {
      await browser.close();
      await removeProfile();
    },
  };
}

async function findPath(): Promise<string | undefined> {
  if (process.env.DIALBRIDGE_FIREFOX) return process.env.DIALBRIDGE_FIREFOX;
  const patterns = candidatePatterns('firefox', process.platform, process.env, ROOT);
  return (await Promise.all(patterns.map(expand))).flat()[0];
}
