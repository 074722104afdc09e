import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import type { Wait } from '../../../lib/core/wait';
import { createTestBackground } from '../../fixtures/background-world';
import { aCall } from '../../fixtures/dialling';
import { PAYLOADS } from '../../fixtures/messages';
import { aReply } from '../../fixtures/replies';

const TAB = { tabId: 7 };
const INTENT = PAYLOADS['dial.intent'];

/** Waiting that ends when a test says so: all the pauses that were begun until then. */
function createPauses() {
  const ends = new Set<() => void>();
  const wait: Wait = (_, signal) =>
    new Promise((done) => {
      const end = () => {
        ends.delete(end);
        done();
      };
      ends.add(end);
      signal.addEventListener('abort', end, { once: true });
    });
  return {
    wait,
    /** Lets time go on until something is true. */
    until: (holds: () => Promise<boolean> | boolean) =>
      vi.waitFor(async () => {
        for (const end of ends) end();
        if (!(await holds())) throw new Error('not yet');
      }),
  };
}

let running: ReturnType<typeof createTestBackground> | null = null;
function setUp() {
  const pauses = createPauses();
  const alarms = new Set<string>();
  running = createTestBackground({
    wait: pauses.wait,
    alarm: { set: async () => void alarms.add('set'), clear: async () => void alarms.delete('set') },
  });
  return { ...running, pauses, alarms };
}
afterEach(() => running?.desks.watch.stop());

describe('a call that was made', () => {
  it('is followed to its end, its tab is told of each step, and then nobody asks any more', async () => {
    const { routes, pbx, pauses, told, wire, alarms } = setUp();
    const states = () =>
      told.flatMap(({ name, data }) => (name === 'call.changed' ? [Reflect.get(Object(data), 'state')] : []));
    await routes['dial.intent'](INTENT, TAB);
    await pauses.until(() => alarms.size === 1);
    pbx.legIs('Dialing');
    await pauses.until(() => states().includes('dialling'));
    pbx.legIs('Connected');
    await pauses.until(() => states().includes('connected'));
    pbx.legIs(null);
    await pauses.until(() => states().includes('ended'));
    await pauses.until(() => alarms.size === 0);
    expect(states()).toEqual(['ringing', 'dialling', 'connected', 'ended']);
    const asked = wire.requests.length;
    await pauses.until(() => true);
    expect(wire.requests.length).toBe(asked);
  });

  it('whose answer no worker has lived to hear is found by the next one at once', async () => {
    const first = setUp();
    let asked = false;
    const dying = createTestBackground({
      storage: first.storage,
      wait: first.pauses.wait,
      exchange: (request) => {
        asked ||= request.url.endsWith('/makecall');
        const answer = first.wire.exchange(request);
        return request.url.endsWith('/makecall') ? new Promise(() => {}) : answer;
      },
    });
    void dying.routes['dial.intent'](INTENT, TAB);
    await vi.waitFor(() => expect(asked).toBe(true));
    dying.desks.watch.stop();
    running = createTestBackground({
      storage: first.storage,
      exchange: first.wire.exchange,
      wait: first.pauses.wait,
    });
    await running.desks.takeUpAbandoned();
    expect(running.told).toContainEqual(
      expect.objectContaining({ name: 'call.changed', data: expect.objectContaining({ state: 'ringing' }) }),
    );
    expect(first.wire.paths().filter((path) => path.endsWith('/makecall'))).toHaveLength(1);
  });

  it('is taken up again by the next worker', async () => {
    const first = setUp();
    await first.routes['dial.intent'](INTENT, TAB);
    first.desks.watch.stop();
    first.pbx.legIs('Connected');
    const pauses = createPauses();
    running = createTestBackground({
      storage: first.storage,
      exchange: first.wire.exchange,
      wait: pauses.wait,
    });
    const second = running;
    second.desks.watch.wake();
    await pauses.until(() =>
      second.told.some(({ data }) => Reflect.get(Object(data), 'state') === 'connected'),
    );
    expect(first.wire.paths().filter((path) => path.endsWith('/makecall'))).toHaveLength(1);
  });
});

describe('a call of which nothing was heard for eleven minutes', () => {
  const WHILE_AWAY_MS = 11 * 60_000;
  const isConnected = ({ told }: ReturnType<typeof createTestBackground>) =>
    told.some(({ data }) => Reflect.get(Object(data), 'state') === 'connected');
  const hasEnded = ({ told }: ReturnType<typeof createTestBackground>) =>
    told.some(({ data }) => Reflect.get(Object(data), 'state') === 'ended');

  it('is read by the next worker, whose alarm rings', async () => {
    const first = setUp();
    await first.routes['dial.intent'](INTENT, TAB);
    first.pbx.legIs('Connected');
    await first.pauses.until(() => isConnected(first));
    first.desks.watch.stop();
    first.pbx.legIs(null);
    first.clock.advance(WHILE_AWAY_MS);
    const { storage, clock, wire } = first;
    running = createTestBackground({ storage, clock, exchange: wire.exchange });
    const next = running;
    next.desks.watch.wake();
    await vi.waitFor(() => expect(hasEnded(next)).toBe(true));
    await vi.waitFor(() => expect(next.badges.at(-1)).toBe('none'));
  });

  it('is read with each alarm until the network is back, and only then', async () => {
    const away = { now: false };
    const inner = createTestBackground();
    const pauses = createPauses();
    const alarms = new Set<string>();
    const { storage, clock } = inner;
    running = createTestBackground({
      storage,
      clock,
      wait: pauses.wait,
      exchange: async (request) => (away.now ? fail('unreachable') : inner.wire.exchange(request)),
      alarm: { set: async () => void alarms.add('set'), clear: async () => void alarms.delete('set') },
    });
    const background = running;
    await background.routes['dial.intent'](INTENT, TAB);
    inner.pbx.legIs('Connected');
    await pauses.until(() => isConnected(background));
    away.now = true;
    clock.advance(WHILE_AWAY_MS);
    await pauses.until(async () => (await storage.line.read())?.problem?.kind === 'unreachable');
    for (let alarm = 0; alarm < 3; alarm += 1) {
      clock.advance(30_000);
      background.desks.watch.wake();
      await pauses.until(() => background.desks.watch.socketIsOpen() === null);
    }
    expect(alarms.size).toBe(1);
    away.now = false;
    inner.pbx.legIs(null);
    background.desks.watch.wake();
    await pauses.until(() => hasEnded(background));
    await pauses.until(() => alarms.size === 0);
    expect(background.badges.at(-1)).toBe('none');
  });

  it('wakes nobody any more where only a person can help', async () => {
    const { routes, storage, clock, pbx, pauses, ...first } = setUp();
    await routes['dial.intent'](INTENT, TAB);
    pbx.legIs('Connected');
    first.desks.watch.stop();
    clock.advance(WHILE_AWAY_MS);
    const alarms = new Set(['set']);
    running = createTestBackground({
      storage,
      clock,
      exchange: async () => ok(aReply(403)),
      wait: pauses.wait,
      alarm: { set: async () => void alarms.add('set'), clear: async () => void alarms.delete('set') },
    });
    running.desks.watch.wake();
    await pauses.until(() => alarms.size === 0);
  });
});

describe('a call that is being asked for while the browser’s storage is broken', () => {
  it('is given up after a minute, and until then woken for', async () => {
    const { storage, clock, desks, alarms } = setUp();
    await storage.calls.write([aCall({ extension: null })]);
    storage.secrets.read = () => Promise.reject(new Error('IndexedDB'));
    desks.watch.wake();
    await vi.waitFor(() => expect(alarms.size).toBe(1));
    clock.advance(60_001);
    await vi.waitFor(async () => {
      desks.watch.wake();
      expect(await storage.calls.read()).toMatchObject([{ state: 'failed', problem: { kind: 'notSent' } }]);
    });
  });
});

describe('a call that is up while the connection is given up', () => {
  it('wakes nobody any more, and the toolbar says nothing of it', async () => {
    const { routes, alarms, badges, pauses } = setUp();
    await routes['dial.intent'](INTENT, TAB);
    await pauses.until(() => alarms.size === 1);
    await routes['connection.disconnect'](null, { tabId: null });
    await pauses.until(() => alarms.size === 0);
    expect(badges.at(-1)).toBe('none');
  });

  it('is still followed where somebody only tried to connect again', async () => {
    const { routes, pbx, told, pauses } = setUp();
    await routes['dial.intent'](INTENT, TAB);
    await routes['connection.connect']({ address: 'not an address', clientId: 'x', clientSecret: 'y' }, TAB);
    pbx.legIs('Connected');
    await pauses.until(() => told.some(({ data }) => Reflect.get(Object(data), 'state') === 'connected'));
  });
});

describe('a call that is made while the line cannot be read', () => {
  it('is woken for and read at once, without waiting for the next attempt', async () => {
    const inner = createTestBackground();
    const alarms = new Set<string>();
    let readable = false;
    let failed = 0;
    running = createTestBackground({
      storage: inner.storage,
      exchange: async (request) => {
        const isReading = new URL(request.url).pathname === '/callcontrol/100';
        if (!isReading || readable) return inner.wire.exchange(request);
        failed += 1;
        return fail('unreachable');
      },
      alarm: { set: async () => void alarms.add('set'), clear: async () => void alarms.delete('set') },
    });
    const { desks, routes, told } = running;
    await desks.watch.lookedAt();
    await vi.waitFor(() => expect(failed).toBe(1));
    await vi.waitFor(async () => expect((await inner.storage.line.read())?.problem).not.toBeNull());
    await routes['dial.intent'](INTENT, TAB);
    await vi.waitFor(() => expect(failed).toBe(2));
    await vi.waitFor(() => expect(alarms.size).toBe(1));
    readable = true;
    inner.pbx.legIs('Connected');
    desks.watch.callMade();
    await vi.waitFor(() =>
      expect(told.some(({ data }) => Reflect.get(Object(data), 'state') === 'connected')).toBe(true),
    );
  });
});

describe('a popup', () => {
  it('is told of what happens on the own line for as long as it says that it looks', async () => {
    const { desks, pbx, pauses, told, clock, wire } = setUp();
    await desks.watch.lookedAt();
    await pauses.until(() => wire.requests.length > 0);
    pbx.legIs('Connected');
    const busy = () =>
      told.some(
        ({ name, data }) => name === 'status.changed' && JSON.stringify(data).includes('"busy":true'),
      );
    await pauses.until(busy);
    clock.advance(11_000);
    await pauses.until(async () => {
      const before = wire.requests.length;
      await Promise.resolve();
      return wire.requests.length === before;
    });
  });

  it('that was open before the clock was set back makes nobody ask for a day', async () => {
    const { desks, clock, wire, pauses } = setUp();
    await desks.watch.lookedAt();
    await pauses.until(() => wire.requests.length > 0);
    clock.advance(-86_400_000);
    let before = -1;
    await pauses.until(() => {
      const quiet = wire.requests.length === before;
      before = wire.requests.length;
      return quiet;
    });
  });

  it('makes nobody ask where nothing is connected', async () => {
    const { desks, storage, wire } = setUp();
    await storage.connection.clear();
    await desks.watch.lookedAt();
    await Promise.resolve();
    expect(wire.requests).toEqual([]);
  });
});
