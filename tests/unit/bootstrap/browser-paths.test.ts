import { describe, expect, it } from 'vitest';
import { expand, matches, newestFirst } from '../../bootstrap/browser-paths.mjs';

describe('a pattern of folders', () => {
  it.each([
    ['chromium-1199', 'chromium-*', true],
    ['chromium_headless_shell-1199', 'chromium-*', false],
    ['chrome-linux64', 'chrome-linux*', true],
    ['chrome-linux', 'chrome-linux*', true],
    ['anything', '*', true],
    ['aXb', 'a.b', false],
  ])('%s against %s: %s', (name, part, expected) => {
    expect(matches(name, part)).toBe(expected);
  });

  it('means nothing where nothing is', async () => {
    expect(await expand('/no/such/folder/chromium-*/chrome')).toEqual([]);
  });

  it('finds an executable', async () => {
    expect(await expand(process.execPath)).toEqual([process.execPath]);
  });

  it('puts the newest revision first', () => {
    expect(['chromium-999', 'chromium-1200', 'chromium-1199'].sort(newestFirst)).toEqual([
      'chromium-1200',
      'chromium-1199',
      'chromium-999',
    ]);
    expect(['linux-99.0.1', 'linux-131.0.6778.85'].sort(newestFirst)[0]).toBe('linux-131.0.6778.85');
  });
});
