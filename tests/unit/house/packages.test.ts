import { describe, expect, it } from 'vitest';
import { readImports, textOf } from '../../fixtures/import-graph';
import { readLock, readPackage } from '../../fixtures/packages';

const shipped = readImports(['lib', 'components', 'entrypoints']);
const tested = readImports(['tests']);
const { dependencies, devDependencies } = readPackage();
const lock = readLock();

/** `@scope/name/part` and `name/part` belong to `@scope/name` and `name`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const imports = (list: typeof shipped, name: string) => list.some(({ to }) => packageOf(to) === name);

describe('the packages that were chosen', () => {
  it.each(['wxt', 'preact', 'libphonenumber-js', 'valibot', 'jose', 'idb', '@webext-core/messaging'])(
    '%s is in the code that is shipped',
    (name) => {
      expect(imports(shipped, name)).toBe(true);
    },
  );

  it.each(['vitest', 'playwright', 'fast-check', 'fake-indexeddb'])('%s is in the tests', (name) => {
    expect(imports(tested, name)).toBe(true);
  });

  it('have webextension-polyfill among them, behind wxt/browser and the messages', () => {
    expect(textOf('wxt.config.ts')).toContain("modules: ['@wxt-dev/webextension-polyfill']");
    expect(textOf('node_modules/@wxt-dev/webextension-polyfill/dist/browser.mjs')).toMatch(
      /from ['"]webextension-polyfill['"]/,
    );
    expect(textOf('node_modules/@webext-core/messaging/lib/index.mjs')).toMatch(
      /from ["']webextension-polyfill["']/,
    );
    expect(imports(shipped, 'wxt')).toBe(true);
  });

  it('are all used, where they are shipped', () => {
    const behind = ['webextension-polyfill'];
    const unused = Object.keys(dependencies).filter(
      (name) => !imports(shipped, name) && !behind.includes(name),
    );
    expect(unused).toEqual([]);
  });

  it('are all named, where they are imported', () => {
    const named = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
    const foreign = [...shipped, ...tested].map(({ to }) => to).filter((to) => /^[@a-z]/.test(to));
    const inside = /^(lib|components|entrypoints|public|tests|package)(\/|\.|$)|^node:|^\.|^virtual:/;
    const unnamed = foreign.filter((to) => !inside.test(to) && !named.has(packageOf(to)));
    expect([...new Set(unnamed)]).toEqual([]);
  });

  it('are named by one exact version each', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the lock', () => {
  it('names no address and no registry: any mirror will do', () => {
    const text = textOf('package-lock.json');
    expect(text).not.toContain('"resolved"');
    expect(text).not.toMatch(/https?:\/\/[^"]*(registry|npmjs|yarnpkg|jfrog|verdaccio|localhost)/i);
  });

  it('has the fingerprint of every package', () => {
    const bare = Object.entries(lock.packages).filter(
      ([path, { integrity, link }]) => path !== '' && !link && !integrity?.startsWith('sha512-'),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  const platformed = Object.entries(lock.packages).filter(([path]) =>
    /(^|\/)node_modules\/(@biomejs\/biome|rolldown|esbuild|lightningcss|rollup)$/.test(path),
  );

  it('has tools of every platform', () => {
    expect(platformed.map(([path]) => path)).toEqual(
      expect.arrayContaining([
        'node_modules/@biomejs/biome',
        'node_modules/rolldown',
        'node_modules/esbuild',
      ]),
    );
  });

  it.each(platformed)('has %s for every platform, in the version that it wants', (path, tool) => {
    const wanted = Object.entries(tool.optionalDependencies ?? {});
    expect(wanted.length).toBeGreaterThan(5);
    const beside = path.replace(/(@biomejs\/)?[^/]+$/, '');
    const missing = wanted.filter(([name, version]) => versionOf(beside, path, name) !== version);
    expect(missing).toEqual([]);
  });

  /** npm lays a package below the one that wants it, beside it, or at the top. */
  function versionOf(beside: string, below: string, name: string): string | undefined {
    const places = [`${below}/node_modules/${name}`, `${beside}${name}`, `node_modules/${name}`];
    return places.map((place) => lock.packages[place]?.version).find((version) => version !== undefined);
  }
});
