import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../../fixtures/import-graph';

const SOURCES = filesBelow(['lib', 'components', 'entrypoints'], /\.tsx?$/);
const filesWith = (pattern: RegExp) => SOURCES.filter((file) => pattern.test(textOf(file)));

describe('our own code', () => {
  it.each([
    ['writes HTML', /\b(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML/],
    ['writes documents', /document\s*\.\s*write/],
    ['parses HTML into a document', /createContextualFragment|\.setHTML|DOMParser/],
    ['runs text', /\beval\s*\(|new\s+Function\s*\(|\bFunction\s*\(|setTimeout\s*\(\s*['"`]/],
    ['runs other code than script', /WebAssembly/],
    ['listens to web pages', /onMessageExternal|onConnectExternal|window\s*\.\s*postMessage/],
    ['keeps what it should not', /localStorage|document\s*\.\s*cookie/],
    ['speaks of what it does', /\bconsole\s*\.|\bdebugger\b/],
    ['loosens types', /:\s*any\b|\bas any\b|@ts-(ignore|nocheck|expect-error)|biome-ignore/],
  ])('never %s', (_, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  it('keeps nothing in the session of a page, in whose place MSAL is given ours', () => {
    expect(filesWith(/sessionStorage/)).toEqual(['lib/microsoft/identity/msal-environment.ts']);
  });

  it('loads a script of its own later in one place only', () => {
    expect(filesWith(/importScripts|createElement\(\s*['"]script/)).toEqual(['lib/platform/later-script.ts']);
    expect(filesWith(/\bcreateLaterScript\b/)).toEqual([
      'lib/platform/later-script.ts',
      'entrypoints/background/index.ts',
    ]);
  });

  it('calls fetch in one place only', () => {
    expect(filesWith(/(?<![.\w])fetch\(/)).toEqual([
      'lib/http/exchange.ts',
      'entrypoints/background/index.ts',
    ]);
  });

  it('touches the browser only where it may', () => {
    const allowed =
      /^lib\/(storage|policy|platform|i18n)\/|^lib\/messaging\/(client|server|bare-messaging)\.ts$/;
    const touching = filesWith(/wxt\/browser|webextension-polyfill|\bchrome\s*\.\s*\w+/);
    expect(touching.filter((file) => !allowed.test(file))).toEqual([]);
  });
});
