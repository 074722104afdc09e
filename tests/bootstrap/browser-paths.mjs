import { access, constants, readdir } from 'node:fs/promises';
import { join, parse, sep } from 'node:path';

/**
 * The existing executables that a pattern means, the newest revision first.
 *
 * @param {string} pattern absolute; `*` stands for any part of one folder's name
 * @returns {Promise<readonly string[]>}
 */
export async function expand(pattern) {
  const { root } = parse(pattern);
  const parts = pattern.slice(root.length).split(sep);
  let paths = [root];
  for (const part of parts) {
    paths = (await Promise.all(paths.map((folder) => step(folder, part)))).flat();
  }
  const runs = await Promise.all(paths.map(isExecutable));
  return paths.filter((_, index) => runs[index]);
}

/**
 * @param {string} folder
 * @param {string} part
 * @returns {Promise<string[]>}
 */
async function step(folder, part) {
  if (!part.includes('*')) return [join(folder, part)];
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => matches(name, part))
    .sort((a, b) => newestFirst(a, b))
    .map((name) => join(folder, name));
}

/**
 * @param {string} name
 * @param {string} part with `*`
 */
export function matches(name, part) {
  const source = part
    .split('*')
    .map((text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`).test(name);
}

/**
 * Orders folder names such as `chromium-1199` and `linux-131.0.6778.85` by their numbers, the highest first.
 *
 * @param {string} a
 * @param {string} b
 */
export function newestFirst(a, b) {
  return b.localeCompare(a, 'en', { numeric: true });
}

/** @param {string} path */
async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
