import { expect, it, vi } from 'vitest';
import { createMatchCache, type Find } from '../../../lib/page/match-cache';

const find = vi.fn<Find>(() => []);

it('a text is read once in each way, however often it is drawn', () => {
  find.mockClear();
  const cached = createMatchCache(find);
  for (let time = 0; time < 3; time += 1) cached('+49 40 66969 128', { region: 'DE' });
  expect(find).toHaveBeenCalledOnce();
  cached('+49 40 66969 128', { region: 'AT' });
  cached('+49 40 66969 128', { region: 'AT', regions: ['CH'] });
  cached('+49 40 66969 129', { region: 'AT', regions: ['CH'] });
  expect(find).toHaveBeenCalledTimes(4);
});

it('texts that share all but a few signs are told apart', () => {
  const cached = createMatchCache((text) => [
    { start: 0, end: 1, raw: text, e164: null, kind: 'internal', confidence: 'valid' },
  ]);
  const texts = Array.from({ length: 300 }, (_, index) => `${'x'.repeat(2_000)}${index}${'y'.repeat(1_000)}`);
  for (const text of [...texts, ...texts]) expect(cached(text, {})[0]?.raw).toBe(text);
});

it('what has not been needed for long is forgotten, and the rest is not', () => {
  find.mockClear();
  const cached = createMatchCache(find);
  const often = 'a text that is drawn again and again';
  for (let index = 0; index < 2_000; index += 1) {
    cached(`text ${index}`, {});
    cached(often, {});
  }
  expect(find).toHaveBeenCalledTimes(2_001);
  cached('text 0', {});
  expect(find).toHaveBeenCalledTimes(2_002);
});
