import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BROWSERS, type BuiltExtension, readBuilt } from '../fixtures/built-extension';

/** What only the background may know: how to sign in, where secrets lie, how to call. */
const SECRETIVE = [
  'connect/token',
  'client_secret',
  'client_credentials',
  'dialbridge-secrets',
  'AES-GCM',
  'Bearer',
  'Authorization',
  'indexedDB',
  '/makecall',
];

/** What only the script for Microsoft 365 may know: how the application proves who it is, where its keys lie. */
const MICROSOFT_SECRETIVE = [
  'client_credentials',
  'client_assertion',
  'RSASSA-PKCS1-v1_5',
  'dialbridge-key-pairs',
  'indexedDB',
  '#apponly',
];

/** What runs in Outlook: the first in every frame, the others where they are needed (docs/decisions/0016). */
const IN_OUTLOOK = ['content-scripts/outlook.js', 'outlook-reading.js', 'outlook-card.js'];

const OWN_PAGES = ['popup.html', 'options.html', 'confirm.html', 'hand-over.html'];

const scriptsOf = ({ files }: BuiltExtension) => files.filter((file) => file.endsWith('.js'));
const kB = (bytes: number) => Number((bytes / 1000).toFixed(1));

describe.each(BROWSERS)('the code for %s', (browser) => {
  const built = readBuilt(browser);
  /** The section about Microsoft 365, which the options page loads when it is opened. */
  const section = scriptsOf(built).find((file) => file.startsWith('chunks/microsoft-section-')) ?? '';
  const filesWith = (pattern: RegExp) => scriptsOf(built).filter((file) => pattern.test(built.text(file)));

  it('runs no text', () => {
    expect(filesWith(/\beval\s*\(|\bnew\s+Function\b|(?<![.\w])Function\s*\(|\bsetTimeout\(["'`]/)).toEqual(
      [],
    );
  });

  it('loads nothing from elsewhere', () => {
    expect(filesWith(/https?:\/\/[^"'`\s]+\.m?js(?![\w.])/)).toEqual([]);
    const pages = built.files.filter((file) => file.endsWith('.html'));
    const sources = pages.flatMap((page) =>
      [...built.text(page).matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, source]) => source ?? ''),
    );
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !/^\/(chunks|assets|icon)\//.test(source))).toEqual([]);
  });

  it('loads nothing later but a section of the options page, by its name', () => {
    const options = scriptsOf(built).filter((file) => /^chunks\/options-[^/]+\.js$/.test(file));
    expect(filesWith(/\bimport\s*\(/)).toEqual(options);
    const loading = options.flatMap((file) => [...built.text(file).matchAll(/\bimport\s*\(([^)]*)\)/g)]);
    const loaded = loading.map(([, what]) => /^[`"']\.\/([\w-]+\.js)[`"']$/.exec(what ?? '')?.[1]);
    expect(loaded).toEqual([section.replace('chunks/', '')]);
  });

  it('loads one script of its own later, into the background only', () => {
    const loading = browser === 'chrome' ? /\bimportScripts\b/ : /createElement\(["'`]script\b/;
    const other = browser === 'chrome' ? /createElement\(["'`]script\b/ : /\bimportScripts\b/;
    expect(filesWith(loading)).toEqual(['background.js']);
    expect(filesWith(other)).toEqual([]);
    expect(built.text('background.js').match(/["'`]\/[\w./-]+\.js["'`]/g)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^.\/microsoft\.js.$/)]),
    );
    expect(scriptsOf(built).filter((file) => built.text(file).includes('/microsoft.js'))).toEqual([
      'background.js',
    ]);
    expect(JSON.stringify(built.manifest)).not.toContain('microsoft.js');
  });

  it('has no script and no style inside a page', () => {
    const pages = built.files.filter((file) => file.endsWith('.html'));
    for (const page of pages) {
      expect(built.text(page)).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/);
    }
  });

  it('writes HTML in Preact only, which needs it for what we never use', () => {
    const writing = filesWith(/\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/);
    expect(writing).toHaveLength(1);
    for (const file of writing) {
      expect(built.text(file).match(/\b(inner|outer)HTML\b/g)).toHaveLength(2);
      expect(built.text(file)).toMatch(/\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/);
    }
    expect(filesWith(/dangerouslySetInnerHTML/)).toEqual(writing);
  });

  it.each([...IN_OUTLOOK, ...OWN_PAGES, section])('of %s knows nothing that is secret', (entry) => {
    const { text } = built.bundle(entry);
    expect(text.length).toBeGreaterThan(1_000);
    expect([...SECRETIVE, ...MICROSOFT_SECRETIVE].filter((word) => text.includes(word))).toEqual([]);
  });

  it('of the background is where all that is', () => {
    const { text } = built.bundle('background.js');
    expect(SECRETIVE.filter((word) => !text.includes(word))).toEqual([]);
    const later = ['client_assertion', 'RSASSA-PKCS1-v1_5', 'dialbridge-key-pairs'];
    expect(later.filter((word) => text.includes(word))).toEqual([]);
  });

  it('of the background has the numbering plans behind all else, and no other script has them', () => {
    expect(built.text('background.js')).toMatch(
      /\}\)?\(\);?\s*function dialbridgePlans\(\)\{return`[^`]{40000,}`\}\s*$/,
    );
    expect(filesWith(/dialbridgePlans/)).toEqual(['background.js']);
  });

  it('for Microsoft 365 is one file with all that the application proves itself with', () => {
    const { files, text } = built.bundle('microsoft.js');
    expect(files).toEqual(['microsoft.js']);
    expect(MICROSOFT_SECRETIVE.filter((word) => !text.includes(word))).toEqual([]);
  });

  it.each(IN_OUTLOOK)('of %s is one file that loads no other by itself', (file) => {
    expect(built.bundle(file).files).toEqual([file]);
    expect(built.text(file)).not.toMatch(/\bimport\s*[({"'*]/);
  });

  it('for Outlook is put there by the background only, and open to no page', () => {
    for (const file of ['outlook-reading.js', 'outlook-card.js']) {
      expect(filesWith(new RegExp(`/${file}`))).toEqual(['background.js']);
      expect(JSON.stringify(built.manifest)).not.toContain(file);
    }
  });

  it.each(IN_OUTLOOK)('of %s speaks to the browser itself', (file) => {
    const text = built.text(file);
    expect(text).not.toContain('This script should only be loaded in a browser extension.');
    expect(text).toMatch(
      browser === 'chrome'
        ? /Reflect\.get\(globalThis,[`"']chrome[`"']\)/
        : /Reflect\.get\(globalThis,[`"']browser[`"']\)/,
    );
    expect(text).not.toContain('wxt:content-script-started');
  });

  it.each(['background.js', 'microsoft.js', ...OWN_PAGES])(
    'of %s speaks to the browser through the polyfill',
    (entry) => {
      const { text } = built.bundle(entry);
      expect(text).toContain('The message port closed before a response was received.');
      expect(text).toContain('This script should only be loaded in a browser extension.');
    },
  );

  const sizes = [
    // No page loads the detector: the background finds the numbers (docs/decisions/0011).
    ['content-scripts/outlook.js', 3],
    ['outlook-reading.js', 18],
    ['outlook-card.js', 18],
    // Of which 4 are the way to Microsoft 365, whose own script is loaded later (docs/decisions/0013), and 25 the
    // numbering plans with the emergency numbers (0012); 64 are the words by which a mail's language and things are
    // known, and 82 the names of places (0017).
    ['background.js', 283],
    // Loaded when it is first needed: certificates and, of the rest, mostly MSAL.
    ['microsoft.js', 170],
    ['popup.html', 30],
    ['options.html', 30],
    ['confirm.html', 25],
    ['hand-over.html', 25],
  ] as const;

  it.each(sizes.map(([entry, limit]) => [entry, kB(built.bundle(entry).gzipped), limit] as const))(
    'of %s is %d kB when it travels, of %d',
    (_, size, limit) => {
      expect(size).toBeLessThanOrEqual(limit);
    },
  );

  it('of the scripts in Outlook and of the background together travels in less than 318 kB', () => {
    const all = [...IN_OUTLOOK, 'background.js'];
    expect(kB(all.reduce((sum, entry) => sum + built.bundle(entry).gzipped, 0))).toBeLessThanOrEqual(318);
  });

  it.each(['popup', 'options', 'confirm'])('of the page %s itself travels in less than 15 kB', (page) => {
    const own = scriptsOf(built).filter((file) => file.startsWith(`chunks/${page}-`));
    expect(own).toHaveLength(1);
    expect(kB(own.reduce((sum, file) => sum + gzipSync(built.bytes(file)).length, 0))).toBeLessThanOrEqual(
      15,
    );
  });

  it('of the section about Microsoft 365 travels in less than 12 kB', () => {
    expect(kB(gzipSync(built.bytes(section)).length)).toBeLessThanOrEqual(12);
  });
});
