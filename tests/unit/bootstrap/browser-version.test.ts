import { describe, expect, it } from 'vitest';
import { CHROMIUM, FIREFOX } from '../../bootstrap/browser-kinds.mjs';
import { judge, parseVersion } from '../../bootstrap/browser-version.mjs';

describe('a version line', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n', 'Chromium', '156.0.8078.79', 156],
    ['Google Chrome for Testing 140.0.7339.80 ', 'Google Chrome for Testing', '140.0.7339.80', 140],
    ['Google Chrome 138.0.7204.49 beta', 'Google Chrome', '138.0.7204.49', 138],
    ['Mozilla Firefox 153.7.0esr', 'Mozilla Firefox', '153.7.0esr', 153],
    ['Firefox 145.0', 'Firefox', '145.0', 145],
    ['[12:00] some warning\nChromium 130.0.1.2', 'Chromium', '130.0.1.2', 130],
  ])('%j is read', (output, product, version, major) => {
    expect(parseVersion(output)).toEqual({ product, version, major });
  });

  it.each(['', 'Command not found', 'requires the chromium snap to be installed'])('%j is none', (output) => {
    expect(parseVersion(output)).toBeUndefined();
  });
});

const chromium = (output: string, path = '/usr/bin/chromium') => judge(CHROMIUM, path, output);
const firefox = (output: string, path = '/usr/bin/firefox') => judge(FIREFOX, path, output);

describe('as Chromium', () => {
  it.each(['Chromium 128.0.6613.84', 'Google Chrome for Testing 156.0.1.2', 'Google Chrome 136.0.7103.92'])(
    '%s will do',
    (output) => {
      expect(chromium(output)).toEqual({ fit: true });
    },
  );

  it.each([
    ['Chromium 127.0.6533.72', '128 is the oldest that will do'],
    ['Google Chrome 137.0.7151.55', 'branded Chrome from 137 on ignores --load-extension'],
    ['Google Chrome 156.0.8078.79 beta', 'branded Chrome'],
    ['Google Chrome 120.0.6099.71', '128 is the oldest that will do'],
    ['Microsoft Edge 156.0.1.2', 'is Microsoft Edge'],
    ['Brave Browser 140.1.82.165', 'not Chromium'],
    ['Chromium 140.0.7339.80 snap', 'snap package'],
    ['Mozilla Firefox 153.7.0esr', 'not Chromium'],
    ['', 'answers --version with nothing'],
    ['Segmentation fault', 'Segmentation fault'],
  ])('%j is refused', (output, reason) => {
    expect(chromium(output)).toEqual({ fit: false, reason: expect.stringContaining(reason) });
  });

  it('the headless shell is refused', () => {
    const path = '/cache/chromium_headless_shell-1200/chrome-linux/headless_shell';
    expect(chromium('Google Chrome for Testing 156.0.1.2', path).reason).toContain('headless shell');
  });
});

describe('as Firefox', () => {
  it.each(['Mozilla Firefox 142.0', 'Mozilla Firefox 153.7.0esr', 'Firefox Developer Edition 150.0'])(
    '%s will do',
    (output) => {
      expect(firefox(output)).toEqual({ fit: true });
    },
  );

  it.each([
    ['Mozilla Firefox 141.0.2', '142 is the oldest that will do'],
    ['Chromium 156.0.8078.79', 'not Firefox'],
  ])('%j is refused', (output, reason) => {
    expect(firefox(output)).toEqual({ fit: false, reason: expect.stringContaining(reason) });
  });

  it("Playwright's own is refused", () => {
    const path = '/home/somebody/.cache/ms-playwright/firefox-1500/firefox/firefox';
    expect(firefox('Mozilla Firefox 150.0', path).reason).toContain("Playwright's Firefox");
  });
});
