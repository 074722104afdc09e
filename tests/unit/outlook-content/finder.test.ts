import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFinder } from '../../../entrypoints/outlook-reading/finder';
import { problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { PageText } from '../../../lib/phone';

const client = vi.hoisted(() => ({ ask: vi.fn<() => Promise<Result<unknown, unknown>>>() }));
vi.mock('../../../lib/messaging/client', () => client);

const TEXTS: readonly PageText[] = [
  { text: 'Call +44 20 7946 0999', from: 0, to: 21, links: [], chosen: 'GB', locales: [], sender: null },
];
const FOUND = [[{ start: 5, end: 21, raw: '+44 20 7946 0999', target: '+442079460999', readings: [] }]];

let life: AbortController;
const orphaned = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** What comes of a question, however long it takes. */
async function find() {
  const answer = createFinder(orphaned, life.signal)(TEXTS);
  await vi.runAllTimersAsync();
  return answer;
}

describe('numbers are found by the background', () => {
  it('which is asked once', async () => {
    client.ask.mockResolvedValue(ok(FOUND));
    expect(await find()).toEqual(FOUND);
    expect(client.ask.mock.calls).toEqual([['numbers.find', TEXTS]]);
  });

  it('which is asked again where its worker has died meanwhile', async () => {
    client.ask.mockResolvedValueOnce(fail(problem('interrupted'))).mockResolvedValue(ok(FOUND));
    expect(await find()).toEqual(FOUND);
    expect(client.ask).toHaveBeenCalledTimes(2);
  });

  it('which is asked again where it says nothing', async () => {
    client.ask.mockReturnValueOnce(new Promise(() => undefined)).mockResolvedValue(ok(FOUND));
    expect(await find()).toEqual(FOUND);
  });

  it('which is left alone where it fails again and again', async () => {
    client.ask.mockResolvedValue(fail(problem('internal')));
    expect(await find()).toEqual([]);
    expect(client.ask).toHaveBeenCalledTimes(4);
  });

  it('which is not asked again where there is none any longer', async () => {
    client.ask.mockResolvedValue(fail(problem('extensionReloaded')));
    const finder = createFinder(orphaned, life.signal);
    for (let time = 0; time < 3; time += 1) {
      const answer = finder(TEXTS);
      await vi.runAllTimersAsync();
      expect(await answer).toEqual([]);
    }
    expect(client.ask).toHaveBeenCalledOnce();
    expect(orphaned).toHaveBeenCalledOnce();
  });

  it('whose answer counts though it comes late, and another one was asked for meanwhile', async () => {
    client.ask
      .mockReturnValueOnce(new Promise((done) => setTimeout(() => done(ok(FOUND)), 12_000)))
      .mockReturnValue(new Promise(() => undefined));
    const start = Date.now();
    expect(await find()).toEqual(FOUND);
    expect(client.ask).toHaveBeenCalledTimes(2);
    expect(Date.now() - start).toBeLessThan(12_100);
  });

  it('until the page has ended', async () => {
    client.ask.mockResolvedValue(ok(FOUND));
    life.abort();
    expect(await find()).toEqual([]);
    expect(client.ask).not.toHaveBeenCalled();
  });
});
