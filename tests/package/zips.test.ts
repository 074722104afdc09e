import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../fixtures/import-graph';
import { readZip, type ZipEntry } from '../fixtures/zip';

/** Runs Node as a person would at a prompt: vitest's NODE_ENV would give a build for development. */
const run = (cwd: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, args, { cwd, env: { ...process.env, NODE_ENV: 'production' } });

/** Things that lie about in a working copy and must never leave it. */
const BAITS = ['bait.pem', 'bait.key', 'bait.p12', 'bait.pfx', '.env.bait', 'lib/bait.key'];
const BAIT = 'bait: this must not leave the computer';

/** What `npm run zip` does, into a folder of its own, so that other tests can read the builds meanwhile. */
const ZIP = `
  import { zip } from 'wxt';
  const [root, outDir, browser] = process.argv.slice(1);
  await zip({ root, outDir, browser, manifestVersion: 3 });
`;

let folder: string;
const zips = new Map<string, ZipEntry[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dialbridge-package-'));
  try {
    await Promise.all(BAITS.map((bait) => writeFile(join(ROOT, bait), BAIT)));
    for (const browser of ['chrome', 'firefox']) {
      await run(ROOT, '--input-type=module', '-e', ZIP, ROOT, folder, browser);
    }
  } finally {
    await Promise.all(BAITS.map((bait) => rm(join(ROOT, bait), { force: true })));
  }
  for (const name of await readdir(folder)) {
    if (name.endsWith('.zip')) zips.set(kindOf(name), readZip(join(folder, name)));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const kindOf = (name: string) => name.replace(/^dialbridge-\d+\.\d+\.\d+-/, '').replace(/\.zip$/, '');
const entries = (kind: string): ZipEntry[] => {
  const zip = zips.get(kind);
  if (!zip) throw new Error(`no ${kind} among ${[...zips.keys()].join(', ')}`);
  return zip;
};
const names = (kind: string) => entries(kind).map(({ name }) => name);

describe('packing', () => {
  it('makes a package for each browser, and the sources for Mozilla’s reviewers', () => {
    expect([...zips.keys()].sort()).toEqual(['chrome', 'firefox', 'sources']);
  });

  it.each(['chrome', 'firefox', 'sources'])('lets no key and no environment into %s', (kind) => {
    expect(names(kind).filter((name) => /bait|\.(pem|key|p12|pfx)$|(^|\/)\.env/.test(name))).toEqual([]);
    expect(entries(kind).filter((entry) => entry.read().includes(BAIT))).toEqual([]);
  });

  it.each(['chrome', 'firefox'])('has the manifest at the top of the package for %s', (kind) => {
    expect(names(kind)).toContain('manifest.json');
    expect(names(kind).filter((name) => /\.(tsx?|map)$/.test(name))).toEqual([]);
  });
});

describe('the sources', () => {
  it('hold everything that a rebuild needs', () => {
    const needed = [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'tsconfig.json',
      'entrypoints/background/index.ts',
      'entrypoints/outlook.content/index.ts',
      'public/icon/128.png',
      'public/_locales/de/messages.json',
    ];
    expect(needed.filter((name) => !names('sources').includes(name))).toEqual([]);
  });

  it('hold nothing that was built or fetched', () => {
    const surplus = /(^|\/)(node_modules|\.output|\.wxt|\.git|test-results)\/|\.zip$/;
    expect(names('sources').filter((name) => surplus.test(name))).toEqual([]);
  });

  it('give the very package, byte for byte', async () => {
    const copy = join(folder, 'sources');
    for (const { name, read } of entries('sources')) {
      await mkdir(dirname(join(copy, name)), { recursive: true });
      await writeFile(join(copy, name), read());
    }
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    await run(copy, join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', 'firefox', '--mv3');
    const packed = (await readdir(join(copy, '.output'))).find((name) => name.endsWith('-firefox.zip'));
    const rebuilt = readZip(join(copy, '.output', packed ?? ''));
    expect(fingerprints(rebuilt)).toEqual(fingerprints(entries('firefox')));
  });
});

const fingerprints = (zip: readonly ZipEntry[]) =>
  Object.fromEntries(zip.map(({ name, read }) => [name, createHash('sha256').update(read()).digest('hex')]));
