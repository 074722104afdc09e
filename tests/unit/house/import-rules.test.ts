import { describe, expect, it } from 'vitest';
import { filesBelow, type Import, readImports } from '../../fixtures/import-graph';
import { breachOf, RULES, roomOf } from '../../fixtures/import-rules';

const SHIPPED = ['lib', 'components', 'entrypoints'];
const imports = readImports(SHIPPED);

/** All files that one leads to, by what is left of the imports in the built code. */
function reachable(from: string): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const file of seen) {
    for (const { to } of imports.filter((one) => one.from === file && !one.typeOnly)) seen.add(to);
  }
  return seen;
}

describe('who may import whom', () => {
  it('is read from the real imports', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports).toContainEqual({
      from: 'lib/pbx/own-line.ts',
      to: 'lib/dial/ports.ts',
      typeOnly: true,
    });
    expect(imports).toContainEqual({ from: 'lib/i18n/index.ts', to: 'wxt/browser', typeOnly: false });
  });

  it('is settled for every file', () => {
    const homeless = filesBelow(SHIPPED, /\.tsx?$/).filter((file) => roomOf(file) === null);
    expect(homeless).toEqual([]);
  });

  it.each(Object.keys(RULES))('is kept by %s', (room) => {
    const own = imports.filter(({ from }) => roomOf(from) === room);
    expect(own.map(breachOf).filter((breach) => breach !== null)).toEqual([]);
  });

  it('leads to files that exist', () => {
    const files = new Set(filesBelow([...SHIPPED, 'public'], /./));
    const lost = imports.filter(
      ({ from, to }) => /^(lib|components|entrypoints|public)\//.test(to) && !files.has(to) && from,
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['lib/core/x.ts', 'lib/http/exchange.ts', false],
    ['lib/phone/x.ts', 'wxt/browser', false],
    ['lib/dial/x.ts', 'lib/pbx/token.ts', true],
    ['lib/pbx/x.ts', 'lib/dial/ports.ts', false],
    ['lib/page/x.ts', 'lib/messaging/client.ts', false],
    ['lib/messaging/protocol.ts', 'lib/storage/item.ts', true],
    ['components/x.tsx', 'lib/messaging/client.ts', false],
    ['components/x.tsx', 'wxt/browser', false],
    ['entrypoints/popup/x.tsx', 'lib/storage/secrets.ts', false],
    ['entrypoints/outlook.content/x.ts', 'lib/pbx/token.ts', true],
    ['entrypoints/background/x.ts', 'components/ui/field.tsx', false],
    ['entrypoints/background/x.ts', 'preact', false],
    ['entrypoints/background/x.ts', 'entrypoints/microsoft/desk/desk.ts', true],
    ['entrypoints/background/x.ts', 'lib/microsoft/application/token.ts', false],
    ['lib/microsoft/x.ts', 'wxt/browser', false],
    ['lib/microsoft/x.ts', 'lib/storage/key-pairs.ts', true],
  ])('would be broken by %s -> %s', (from, to, typeOnly) => {
    expect(breachOf({ from, to, typeOnly })).toContain(`${from} -> ${to}`);
  });
});

describe('the imports', () => {
  it('go in no circle', () => {
    expect(findCircle(imports)).toEqual([]);
  });

  it.each([
    ['the script in Outlook', 'entrypoints/outlook.content/index.ts'],
    ['the script that marks', 'entrypoints/outlook-reading/index.ts'],
    ['the script of the card', 'entrypoints/outlook-card/index.ts'],
    ['the popup', 'entrypoints/popup/main.tsx'],
    ['the options page', 'entrypoints/options/main.tsx'],
  ])('of %s lead to nothing that holds a secret or reaches the network', (_, entry) => {
    const secretive =
      /^(lib\/(pbx|http|storage|microsoft|sync)|entrypoints\/(background|microsoft)|lib\/messaging\/(server|gate))/;
    expect([...reachable(entry)].filter((file) => secretive.test(file))).toEqual([]);
  });

  it('of the script in Outlook lead to none of what comes beside it later', () => {
    const first = reachable('entrypoints/outlook.content/index.ts');
    const [reading, card] = ['reading', 'card'].map((name) =>
      reachable(`entrypoints/outlook-${name}/index.ts`),
    );
    const later = [...(reading ?? []), ...(card ?? [])].filter((file) =>
      file.startsWith('entrypoints/outlook-'),
    );
    expect(later.length).toBeGreaterThan(10);
    expect(later.filter((file) => first.has(file))).toEqual([]);
    expect([...(reading ?? [])].filter((file) => file.startsWith('entrypoints/outlook-card'))).toEqual([]);
  });

  it('of the background lead to none of what it loads later', () => {
    const later =
      /^(lib\/microsoft|entrypoints\/microsoft\/(?!script\.ts)|@azure|@peculiar|reflect-metadata)/;
    expect([...reachable('entrypoints/background/index.ts')].filter((file) => later.test(file))).toEqual([]);
  });

  it('of the background lead to nothing that draws', () => {
    const drawing = /^(components|preact|entrypoints\/(popup|options|confirm))/;
    expect([...reachable('entrypoints/background/index.ts')].filter((file) => drawing.test(file))).toEqual(
      [],
    );
  });

  it('are none of libphonenumber’s code, only of its metadata, where those are packed', () => {
    const shipped = imports.filter(({ to, typeOnly }) => to.startsWith('libphonenumber-js') && !typeOnly);
    expect(shipped.map(({ from, to }) => [from, to])).toEqual([
      ['lib/phone/plan/packed.ts', 'libphonenumber-js/metadata.max'],
    ]);
  });
});

/** One circle as a list of files; empty where there is none. */
function findCircle(edges: readonly Import[]): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of edges.filter(({ from }) => from === file)) {
      const circle = walk(to, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const { from } of edges) {
    const circle = walk(from, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
