import { describe, expect, it } from 'vitest';
import { canUseApt, downloadCommands } from '../../bootstrap/browser-install.mjs';

describe('apt', () => {
  const debianAsRoot = { platform: 'linux', uid: 0, hasAptGet: true } as const;

  it('is used on Debian as root', () => {
    expect(canUseApt(debianAsRoot)).toBe(true);
  });

  it.each([
    ['without root', { ...debianAsRoot, uid: 1000 }],
    ['on another Linux', { ...debianAsRoot, hasAptGet: false }],
    ['on a Mac', { ...debianAsRoot, platform: 'darwin' as const }],
    ['on Windows', { platform: 'win32' as const, uid: undefined, hasAptGet: false }],
  ])('is not used %s', (_, machine) => {
    expect(canUseApt(machine)).toBe(false);
  });
});

describe('a download', () => {
  const argsOf = (name: 'chromium' | 'firefox', withLibraries: boolean) =>
    downloadCommands(name, withLibraries).map(({ args }) => args.join(' ').replaceAll('\\', '/'));

  it("of Chromium is Playwright's, without the headless shell", () => {
    const [only, ...more] = argsOf('chromium', false);
    expect(only).toMatch(/node_modules\/playwright\/cli\.js install --no-shell chromium$/);
    expect(more).toEqual([]);
  });

  it("of Firefox is Puppeteer's", () => {
    expect(argsOf('firefox', false)).toEqual([
      expect.stringMatching(/@puppeteer\/browsers\/.*main-cli\.js install firefox@stable --path /),
    ]);
  });

  it('brings the system libraries along where it may', () => {
    expect(argsOf('firefox', true)[0]).toMatch(/playwright\/cli\.js install-deps firefox$/);
    expect(argsOf('chromium', true)).toHaveLength(2);
  });
});
