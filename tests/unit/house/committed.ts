import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../fixtures/import-graph';

/** What installing, building and testing make: never committed. */
const MADE = ['.git', '.output', '.wxt', 'node_modules', 'test-results'];

const LIST = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'] as const;

/**
 * Everything that is or would be committed, from the root, with forward slashes. Git knows best; a copy
 * without it (or one that git does not trust) is walked instead.
 */
export function listCommitted(root = ROOT): readonly string[] {
  return askGit(root) ?? walk(root);
}

/** Nothing where the folder is no repository of its own, or where there is no git to ask. */
function askGit(root: string): readonly string[] | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  try {
    const listed = execFileSync('git', LIST, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter(Boolean);
  } catch {
    return undefined;
  }
}

function walk(root: string, below = ''): readonly string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    if (MADE.includes(entry.name)) return [];
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}
