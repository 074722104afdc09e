import { describe, expect, it, vi } from 'vitest';
import { createRoutes } from '../../../entrypoints/background/routes';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { MESSAGE_NAMES } from '../../../lib/messaging/protocol';
import type { Calling } from '../../../lib/storage/settings';
import { aCall, anIntent } from '../../fixtures/dialling';
import { createMemoryItem } from '../../fixtures/memory-item';
import { PAYLOADS } from '../../fixtures/messages';

function setUp() {
  const rooms = {
    connection: {
      read: vi.fn(async () => ({ state: 'none' }) as const),
      connect: vi.fn(async () => fail(problem('wrongSecret'))),
      chooseExtension: vi.fn(async () => fail(problem('notConnected'))),
      disconnect: vi.fn(async () => ({ state: 'none' }) as const),
      line: vi.fn(async () => fail(problem('notConnected'))),
    },
    calls: { place: vi.fn(async () => aCall({ state: 'ringing' })), read: vi.fn(async () => aCall()) },
    calling: createMemoryItem<Calling>(),
  };
  return { ...rooms, routes: createRoutes(rooms) };
}

describe('the routes', () => {
  it('answer every message of the protocol, and no other', () => {
    expect(Object.keys(setUp().routes).sort()).toEqual([...MESSAGE_NAMES].sort());
  });

  it('pass the connection’s answers on', async () => {
    const { routes, connection } = setUp();
    expect(await routes['connection.read'](null)).toEqual(ok({ state: 'none' }));
    expect(await routes['connection.connect'](PAYLOADS['connection.connect'])).toEqual(
      fail(problem('wrongSecret')),
    );
    expect(connection.connect).toHaveBeenCalledExactlyOnceWith(PAYLOADS['connection.connect']);
    await routes['connection.chooseExtension']({ extension: '101' });
    expect(connection.chooseExtension).toHaveBeenCalledExactlyOnceWith('101');
    expect(await routes['connection.disconnect'](null)).toEqual(ok({ state: 'none' }));
  });

  it('pass the last call on', async () => {
    expect(await setUp().routes['call.read'](null)).toEqual(ok(aCall()));
  });
});

describe('a click in a mail', () => {
  it('is placed as such', async () => {
    const { routes, calls } = setUp();
    await routes['dial.intent'](PAYLOADS['dial.intent']);
    expect(calls.place).toHaveBeenCalledExactlyOnceWith(anIntent({ at: PAYLOADS['dial.intent'].at }));
  });

  it('learns what became of its call, and nothing else', async () => {
    const { routes, calls } = setUp();
    calls.place.mockResolvedValue(aCall({ state: 'failed', problem: problem('forbidden', 'HTTP 403: no') }));
    expect(await routes['dial.intent'](PAYLOADS['dial.intent'])).toEqual(
      ok({ state: 'failed', problem: 'forbidden' }),
    );
  });
});

describe('how numbers are read', () => {
  it('is as the mailbox suggests at first, with every country to choose from', async () => {
    const { routes } = setUp();
    const calling = await routes['calling.read'](null);
    expect(calling).toMatchObject({ ok: true, value: { region: null } });
    expect(calling.ok && calling.value.regions).toEqual(
      expect.arrayContaining(['DE', 'AT', 'CH', 'GB', 'US']),
    );
  });

  it('is told to the options page and to Outlook alike', async () => {
    const { routes } = setUp();
    expect(await routes['calling.write']({ region: 'AT' })).toMatchObject({ value: { region: 'AT' } });
    expect(await routes['calling.read'](null)).toMatchObject({ value: { region: 'AT' } });
    expect(await routes['outlook.start'](null)).toEqual(ok({ region: 'AT' }));
  });

  it.each(['ZZ', 'XX', ''])('is as the mailbox suggests where the stored country is %o', async (region) => {
    const { routes, calling } = setUp();
    await calling.write({ region });
    expect(await routes['outlook.start'](null)).toEqual(ok({ region: null }));
  });

  it('stays as it was where it cannot be written down', async () => {
    const { routes, calling } = setUp();
    calling.write = () => Promise.reject(new Error('disk full'));
    expect(await routes['calling.write']({ region: 'AT' })).toEqual(
      fail(problem('storageFailed', 'Error: disk full')),
    );
    expect(await routes['calling.read'](null)).toMatchObject({ value: { region: null } });
  });

  it('says nothing to Outlook but the country', async () => {
    const answer = await setUp().routes['outlook.start'](null);
    expect(answer.ok && Object.keys(answer.value)).toEqual(['region']);
  });
});
