import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { wait } from '../../lib/core/wait';
import type { LineSnapshot, OwnLine } from '../../lib/dial/ports';
import { createExchange } from '../../lib/http/exchange';
import { createAuthorisedExchange } from '../../lib/pbx/call-control';
import { watchLine } from '../../lib/pbx/events/line-events';
import { createOwnLine } from '../../lib/pbx/own-line';
import { createTokenSource, requestToken, type StoredToken } from '../../lib/pbx/token';
import { CAROL } from '../fixtures/dialling';
import { type EmulatedPbx, startEmulatedPbx } from '../fixtures/emulated-pbx';
import { createHttpsFetch } from '../fixtures/https-fetch';
import { createMemoryItem } from '../fixtures/memory-item';
import { createNodeEventSocket } from '../fixtures/node-event-socket';
import { createTestLock } from '../fixtures/test-lock';

/** Whoever watches lives that many times faster than the phone system: a minute is over in six seconds. */
const PACE = 10;
const UPGRADE = /callcontrol\/ws/;

let pbx: EmulatedPbx;
let watched: Awaited<ReturnType<typeof watchCall>>;

beforeAll(async () => {
  pbx = await startEmulatedPbx();
});
beforeEach(async () => {
  await pbx.control('POST', '/reset');
});
afterEach(() => watched.end());
afterAll(() => pbx.close());

const credential = () => ({ origin: 'https://pbx.example.com', ...pbx.pbx.employee });

/** Makes a call to Carol and watches the line meanwhile. */
async function watchCall() {
  const exchange = createExchange(createHttpsFetch(pbx.network));
  const clock = { now: () => Date.now() * PACE };
  const store = createMemoryItem<StoredToken>();
  const tokens = createTokenSource(credential(), { exchange, store, lock: createTestLock(), clock });
  const line: OwnLine = createOwnLine('100', createAuthorisedExchange(credential().origin, tokens, exchange));
  const seen = { snapshots: [] as LineSnapshot[], sockets: [] as boolean[], problems: [] as string[] };
  const end = new AbortController();
  const ended = watchLine(
    {
      snapshot: line.snapshot,
      socket: createNodeEventSocket(pbx.network),
      origin: credential().origin,
      extension: '100',
      tokens,
      clock,
      random: Math.random,
      wait: (ms, signal) => wait(ms / PACE, signal),
      touch: async () => {},
      pace: () => 'call',
    },
    {
      snapshot: (snapshot) => void seen.snapshots.push(snapshot),
      failed: ({ kind }) => void seen.problems.push(kind),
      socket: (isOpen) => void seen.sockets.push(isOpen),
    },
    end.signal,
  );
  const known = () => seen.snapshots.at(-1)?.legs.map(({ stage }) => stage);
  return {
    ...seen,
    tokens,
    call: async () => {
      const phones = await line.phones();
      const [phone] = phones.ok ? phones.value : [];
      if (phone) await line.call(phone, CAROL);
    },
    knows: (...stages: readonly string[]) => vi.waitFor(() => expect(known()).toEqual(stages), 5_000),
    socketIs: (isOpen: boolean, times = 1) =>
      vi.waitFor(
        () => expect(seen.sockets.filter((one) => one === isOpen).length).toBeGreaterThanOrEqual(times),
        5_000,
      ),
    end: async () => {
      end.abort();
      await ended;
    },
  };
}

const own = (what: string) => pbx.control('POST', '/calls/latest/own', { do: what });
const far = (what: string) => pbx.control('POST', '/calls/latest/far', { do: what });

/** From the first ring to the last word, with something going wrong on the way. */
async function followThrough(trouble: () => Promise<unknown>): Promise<void> {
  await watched.call();
  await watched.knows('ringing');
  await trouble();
  await own('pickUp');
  await watched.knows('dialling');
  await far('answer');
  await watched.knows('connected');
  await far('hangUp');
  await watched.knows();
}

describe('a call is followed to its true end', () => {
  it('over a socket, which says when to read', async () => {
    watched = await watchCall();
    await watched.socketIs(true);
    await followThrough(async () => {});
    expect(watched.sockets).toEqual([true]);
  });

  it.each([{ code: 1012 }, { code: 1001 }, { code: 1013 }, {}])(
    'when the socket is dropped with %o, and on a new one',
    async (how) => {
      watched = await watchCall();
      await watched.socketIs(true);
      await followThrough(() => pbx.control('POST', '/sockets/drop', how));
      await watched.socketIs(true, 2);
      expect(watched.sockets).toEqual([true, false, true]);
      await followThrough(async () => {});
    },
  );

  it('when the socket is half-open, which is found out', async () => {
    watched = await watchCall();
    await watched.socketIs(true);
    await followThrough(() => pbx.control('POST', '/sockets/half-open', {}));
    await watched.socketIs(true, 2);
    expect(watched.sockets.slice(0, 3)).toEqual([true, false, true]);
  });

  it('when another client takes the token over', async () => {
    watched = await watchCall();
    await watched.socketIs(true);
    const rival = createExchange(createHttpsFetch(pbx.network));
    await followThrough(() => requestToken(credential(), rival));
    await watched.socketIs(true, 2);
    expect(watched.problems).toEqual([]);
  });

  it('when the token is killed', async () => {
    watched = await watchCall();
    await watched.socketIs(true);
    const issued = await pbx.requests(/connect\/token/);
    await followThrough(() => pbx.control('POST', '/tokens/kill', {}));
    await watched.socketIs(true, 2);
    expect(await pbx.requests(/connect\/token/)).toBe(issued + 1);
  });

  it.each([401, 403, 503])('when sockets are refused with %i', async (status) => {
    await pbx.control('POST', '/faults', { kind: 'fail', match: UPGRADE.source, status, times: 1_000 });
    watched = await watchCall();
    await followThrough(async () => {});
    await vi.waitFor(async () => expect(await pbx.requests(UPGRADE)).toBeGreaterThan(2), 5_000);
    expect(watched.sockets).toEqual([]);
    expect(await pbx.requests(/connect\/token/)).toBeLessThanOrEqual(2);
    await pbx.control('DELETE', '/faults');
    await watched.socketIs(true);
    await followThrough(async () => {});
  });

  it('when upgrades are cut, or never answered', async () => {
    await pbx.control('POST', '/faults', { kind: 'cut', match: UPGRADE.source, times: 2 });
    await pbx.control('POST', '/faults', { kind: 'delay', match: UPGRADE.source, ms: 1_500, after: 2 });
    watched = await watchCall();
    await followThrough(async () => {});
    await watched.socketIs(true);
  });

  it('when reading fails for a while', async () => {
    watched = await watchCall();
    await watched.socketIs(true);
    const match = '^GET /callcontrol/100';
    await followThrough(() =>
      pbx.control('POST', '/faults', { kind: 'fail', match, status: 503, body: 'html', times: 4 }),
    );
    expect(watched.problems).toEqual(Array(4).fill('throttled'));
  });

  it('when the socket talks nonsense', async () => {
    watched = await watchCall();
    await watched.socketIs(true);
    await followThrough(async () => {
      for (const text of ['not json', '{}', '[]', '{"event":{"entity":"/callcontrol/999/participants/1"}}']) {
        await pbx.control('POST', '/sockets/send', { text });
      }
    });
    expect(watched.sockets).toEqual([true]);
  });

  it('with every event sent twice', async () => {
    await pbx.control('PATCH', '/settings', { duplicateUpserts: 'always' });
    watched = await watchCall();
    await watched.socketIs(true);
    await followThrough(async () => {});
    expect(watched.sockets).toEqual([true]);
  });
});

describe('the end of the watching', () => {
  it('leaves no socket on the phone system', async () => {
    watched = await watchCall();
    await watched.socketIs(true);
    expect(await pbx.control('GET', '/sockets')).toHaveLength(1);
    await watched.end();
    await vi.waitFor(async () => expect(await pbx.control('GET', '/sockets')).toEqual([]));
  });
});
