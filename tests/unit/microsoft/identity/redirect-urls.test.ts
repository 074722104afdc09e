import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { redirectUrls } from '../../../../lib/microsoft/identity/redirect-urls';
import { textOf } from '../../../fixtures/import-graph';

const manifest = textOf('wxt.config.ts');
const CHROMIUM = `https://${idOf(/PUBLIC_KEY =\s+'([^']+)'/)}.chromiumapp.org/`;
const FIREFOX = `https://${sha1Of(/id: '(dialbridge@[^']+)'/)}.extensions.allizom.org/`;

/** Chromium names an extension by the beginning of its key’s hash, in letters from a to p. */
function idOf(key: RegExp): string {
  const hash = createHash('sha256')
    .update(Buffer.from(found(key), 'base64'))
    .digest('hex');
  return [...hash.slice(0, 32)].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

function sha1Of(id: RegExp): string {
  return createHash('sha1').update(found(id)).digest('hex');
}

function found(pattern: RegExp): string {
  return pattern.exec(manifest)?.[1] ?? '';
}

it.each([
  ['chromium', CHROMIUM],
  ['firefox', FIREFOX],
])('%s knows both addresses that the manifest’s ids make', (browser, own) => {
  expect(redirectUrls(own)).toEqual([
    { browser: 'chromium', url: CHROMIUM, own: browser === 'chromium' },
    { browser: 'firefox', url: FIREFOX, own: browser === 'firefox' },
  ]);
});

it('a build with another id shows the address that it has', () => {
  const own = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
  expect(redirectUrls(own)[0]).toEqual({ browser: 'chromium', url: own, own: true });
});
