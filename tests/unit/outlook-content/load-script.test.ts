import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScriptLoader } from '../../../entrypoints/outlook.content/load-script';
import { problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';

const client = vi.hoisted(() => ({ ask: vi.fn<() => Promise<Result<unknown, unknown>>>() }));
vi.mock('../../../lib/messaging/client', () => client);

let life: AbortController;
let left: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  life = new AbortController();
  left = undefined;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const createLoader = () => createScriptLoader('card', () => left, [100, 1_000], life.signal);
const runs = async () => {
  left = 'the card';
  return ok(null);
};

async function load(loader = createLoader()) {
  const loading = loader();
  await vi.runAllTimersAsync();
  return loading;
}

describe('a script that comes later', () => {
  it('is asked for once, by however many', async () => {
    client.ask.mockImplementation(runs);
    const loader = createLoader();
    expect(await Promise.all([load(loader), load(loader)])).toEqual([ok('the card'), ok('the card')]);
    expect(await load(loader)).toEqual(ok('the card'));
    expect(client.ask.mock.calls).toEqual([['outlook.load', { script: 'card' }]]);
  });

  it('is asked for again where the worker has died meanwhile', async () => {
    client.ask.mockResolvedValueOnce(fail(problem('interrupted'))).mockImplementation(runs);
    expect(await load()).toEqual(ok('the card'));
    expect(client.ask).toHaveBeenCalledTimes(2);
  });

  it('is asked for again where nobody answers', async () => {
    client.ask.mockReturnValueOnce(new Promise(() => undefined)).mockImplementation(runs);
    expect(await load()).toEqual(ok('the card'));
  });

  it('is there when it has run, whatever came of the answer', async () => {
    client.ask.mockImplementation(async () => {
      left = 'the card';
      return fail(problem('interrupted'));
    });
    expect(await load()).toEqual(ok('the card'));
    expect(client.ask).toHaveBeenCalledOnce();
  });

  it('is given up after some time, and asked for anew by whoever needs it next', async () => {
    client.ask.mockResolvedValue(fail(problem('internal')));
    const loader = createLoader();
    expect(await load(loader)).toMatchObject({ error: { kind: 'interrupted' } });
    expect(client.ask).toHaveBeenCalledTimes(3);
    client.ask.mockImplementation(runs);
    expect(await load(loader)).toEqual(ok('the card'));
  });

  it('is not asked for again where there is no extension any longer', async () => {
    client.ask.mockResolvedValue(fail(problem('extensionReloaded')));
    expect(await load()).toMatchObject({ error: { kind: 'extensionReloaded' } });
    expect(client.ask).toHaveBeenCalledOnce();
  });

  it('is not asked for by who has ended', async () => {
    life.abort();
    expect(await load()).toMatchObject({ ok: false });
    expect(client.ask).not.toHaveBeenCalled();
  });
});
