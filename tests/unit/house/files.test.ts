import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../../fixtures/import-graph';
import { listCommitted } from './committed';

const committed = listCommitted();

const TOP_LEVEL = [
  '.ci',
  '.gitignore',
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'SECURITY.md',
  'biome.json',
  'components',
  'docs',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tests',
  'tsconfig.json',
  'wxt.config.ts',
];

const linesOf = (file: string) => textOf(file).trimEnd().split('\n').length;

describe('the house', () => {
  it('has nothing at its top but what the plan names', () => {
    const top = new Set(committed.map((path) => path.split('/')[0]));
    expect(top.size).toBeGreaterThan(10);
    expect([...top].filter((name) => !TOP_LEVEL.includes(name ?? ''))).toEqual([]);
  });

  it('has no file of ours above 300 lines', () => {
    const shipped = filesBelow(['lib', 'components', 'entrypoints']);
    expect(shipped.length).toBeGreaterThan(60);
    expect(shipped.filter((file) => linesOf(file) > 300)).toEqual([]);
  });

  it('names its files in kebab-case, by a subject', () => {
    const shipped = filesBelow(['lib', 'components', 'entrypoints']).map(
      (file) => file.split('/').pop() ?? '',
    );
    expect(shipped.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.(tsx?|css|html)$/.test(name))).toEqual([]);
    expect(shipped.filter((name) => /^(utils?|helpers?|misc|common|types)\./.test(name))).toEqual([]);
  });

  it('holds no key and no secret', () => {
    expect(committed.filter((path) => /\.(pem|key|p12|pfx)$|(^|\/)\.env/.test(path))).toEqual([]);
  });
});
