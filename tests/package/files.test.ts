import { describe, expect, it } from 'vitest';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { BROWSERS, readBuilt } from '../fixtures/built-extension';
import { ROOT } from '../fixtures/import-graph';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

describe.each(BROWSERS)('the package for %s', (browser) => {
  const { files, manifest, bytes, text } = readBuilt(browser);

  it('holds what it needs and nothing else', () => {
    const known =
      /^(manifest\.json|(background|microsoft|outlook-reading|outlook-card)\.js|(popup|options|confirm|hand-over|offscreen)\.html|(chunks|assets|content-scripts|icon)\/[^/]+|_locales\/(de|en)\/messages\.json)$/;
    expect(files.filter((file) => !known.test(file))).toEqual([]);
    expect(files.includes('offscreen.html')).toBe(browser === 'chrome');
    expect(files.filter((file) => !/\.(js|css|html|json|png|svg)$/.test(file))).toEqual([]);
  });

  it.each([16, 32, 48, 128])('has an icon of %i pixels', (size) => {
    const icon = bytes(manifest.icons[size] ?? '');
    expect(icon.subarray(0, 8)).toEqual(PNG);
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('has every message in both languages', () => {
    expect(JSON.parse(text('_locales/en/messages.json'))).toEqual(english);
    expect(JSON.parse(text('_locales/de/messages.json'))).toEqual(german);
    expect(manifest.default_locale).toBe('en');
  });

  it('has words for all that the manifest leaves to them', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(keys).toEqual(expect.arrayContaining(['extensionName', 'extensionDescription']));
    expect(keys.filter((key) => !Object.keys(german).some((known) => known === key))).toEqual([]);
  });

  it('fits the stores’ limits on names', () => {
    for (const words of [english, german]) {
      expect(words.extensionName.message.length).toBeLessThanOrEqual(45);
      expect(words.extensionDescription.message.length).toBeLessThanOrEqual(132);
    }
  });

  it('tells nothing of the computer that built it', () => {
    const telling = files.filter((file) => /\.(js|css|html|json)$/.test(file) && text(file).includes(ROOT));
    expect(telling).toEqual([]);
    expect(files.filter((file) => text(file).includes('sourceMappingURL'))).toEqual([]);
  });
});
