import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listCommitted } from './committed';

/** A folder with some files in it, each by its path. */
function aFolder(paths: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'dialbridge-house-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  return root;
}

const FILES = ['README.md', 'lib/core/a.ts', 'node_modules/x/index.js', '.output/a.js', 'tests/.wxt/b.ts'];

it('what would be committed is known without git', () => {
  expect(listCommitted(aFolder(FILES)).toSorted()).toEqual(['README.md', 'lib/core/a.ts']);
});

it('what would be committed is known where git refuses the folder', () => {
  expect(listCommitted(aFolder([...FILES, '.git/HEAD'])).toSorted()).toEqual(['README.md', 'lib/core/a.ts']);
});
