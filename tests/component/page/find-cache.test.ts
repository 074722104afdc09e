import { expect, it } from 'vitest';
import { createFindCache, type Found } from '../../../lib/page/find-cache';
import { pageText as page } from '../../fixtures/page-texts';

const found = (raw: string): Found => [{ start: 0, end: 1, raw, target: '1', readings: [] }];

it('what was found in a text is known, of a text that is read in the same way', () => {
  const cache = createFindCache();
  const text = '+49 40 66969 128';
  expect(cache.get(page(text))).toBeNull();
  cache.set(page(text), found(text));
  expect(cache.get(page(text))).toEqual(found(text));
  expect(cache.get(page(text, { chosen: 'AT' }))).toBeNull();
  expect(cache.get(page(text, { sender: 'mail@example.ch' }))).toBeNull();
  expect(cache.get(page(text, { to: 5 }))).toBeNull();
  expect(cache.get(page(text, { links: [{ start: 0, end: 5, address: 'tel:1' }] }))).toBeNull();
  expect(cache.get(page('+49 40 66969 129'))).toBeNull();
});

it('texts that share all but a few signs are told apart', () => {
  const cache = createFindCache();
  const texts = Array.from({ length: 300 }, (_, index) => `${'x'.repeat(2_000)}${index}${'y'.repeat(1_000)}`);
  for (const text of texts) {
    cache.set(page(text), found(text));
    expect(cache.get(page(text))).toEqual(found(text));
  }
  for (const text of texts) expect(cache.get(page(text)) ?? found(text)).toEqual(found(text));
});

it('what has not been needed for long is forgotten, and the rest is not', () => {
  const cache = createFindCache();
  const often = page('a text that is drawn again and again');
  cache.set(often, []);
  for (let index = 0; index < 2_000; index += 1) {
    cache.set(page(`text ${index}`), []);
    expect(cache.get(often)).not.toBeNull();
  }
  expect(cache.get(page('text 0'))).toBeNull();
  expect(cache.get(page('text 1999'))).not.toBeNull();
});
