import { expect, it, vi } from 'vitest';
import { createFindCache, type Find, type Found } from '../../../lib/page/find-cache';
import type { PageText } from '../../../lib/phone';

const find = vi.fn<(text: PageText) => Found>(() => []);

const page = (text: string, change: Partial<PageText> = {}): PageText => ({
  text,
  from: 0,
  to: text.length,
  links: [],
  chosen: 'DE',
  locales: [],
  sender: null,
  ...change,
});

it('a text is read once in each way, however often it is drawn', () => {
  find.mockClear();
  const cached = createFindCache(find);
  const text = '+49 40 66969 128';
  for (let time = 0; time < 3; time += 1) cached(page(text));
  expect(find).toHaveBeenCalledOnce();
  cached(page(text, { chosen: 'AT' }));
  cached(page(text, { chosen: 'AT', sender: 'mail@example.ch' }));
  cached(page(text, { chosen: 'AT', to: 5 }));
  cached(page(text, { links: [{ start: 0, end: 5, address: 'tel:1' }] }));
  cached(page('+49 40 66969 129'));
  expect(find).toHaveBeenCalledTimes(6);
});

it('texts that share all but a few signs are told apart', () => {
  const cached = createFindCache(({ text }) => [{ start: 0, end: 1, raw: text, target: '1', readings: [] }]);
  const texts = Array.from({ length: 300 }, (_, index) => `${'x'.repeat(2_000)}${index}${'y'.repeat(1_000)}`);
  for (const text of [...texts, ...texts]) expect(cached(page(text))).toMatchObject([{ raw: text }]);
});

it('what has not been needed for long is forgotten, and the rest is not', () => {
  find.mockClear();
  const cached = createFindCache(find);
  const often = 'a text that is drawn again and again';
  for (let index = 0; index < 2_000; index += 1) {
    cached(page(`text ${index}`));
    cached(page(often));
  }
  expect(find).toHaveBeenCalledTimes(2_001);
  cached(page('text 0'));
  expect(find).toHaveBeenCalledTimes(2_002);
});

it('what was found elsewhere is there at once when it is drawn again', async () => {
  const later = vi.fn<Find>(async () => []);
  const cached = createFindCache(later);
  expect(cached(page('1'))).toBeInstanceOf(Promise);
  await cached(page('1'));
  expect(cached(page('1'))).toEqual([]);
});
