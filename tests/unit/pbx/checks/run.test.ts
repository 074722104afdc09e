import { describe, expect, it } from 'vitest';
import { CHECKS, type CheckResult } from '../../../../lib/core/check';
import { fail } from '../../../../lib/core/result';
import type { Request } from '../../../../lib/http/exchange';
import { type CheckPorts, runChecks } from '../../../../lib/pbx/checks/run';
import { aWireDevice, aWireNumber } from '../../../fixtures/pbx-wire';
import { anHtmlReply, aReply } from '../../../fixtures/replies';
import { MORNING } from '../../../fixtures/test-clock';
import { createTestExchange } from '../../../fixtures/test-exchange';
import { createTokenDesk } from '../../../fixtures/token-desk';
import { aStoredToken } from '../../../fixtures/tokens';

type Answer = ReturnType<Parameters<typeof createTestExchange>[0]>;

/** What a phone system in order answers, by path; a test changes some of it. */
const inOrder = {
  '/xapi/v1/Defs': (): Answer => aReply(401, undefined, { version: '20.0.9.1', date: MORNING }),
  '/callcontrol': (): Answer => aReply(200, [aWireNumber({ type: 'Wroutepoint', dn: 'x' }), aWireNumber()]),
  '/callcontrol/100/devices': (): Answer => aReply(200, [aWireDevice()]),
};
type Answers = Record<keyof typeof inOrder, (request: Request) => Answer>;

interface Setting {
  readonly answers?: Partial<Answers>;
  readonly ports?: Partial<CheckPorts>;
  readonly desk?: ReturnType<typeof createTokenDesk>;
}

async function check({ answers = {}, ports = {}, desk = createTokenDesk() }: Setting = {}) {
  const all = new Map<string, (request: Request) => Answer>(Object.entries({ ...inOrder, ...answers }));
  const wire = createTestExchange((request) => {
    const answer = all.get(new URL(request.url).pathname);
    if (!answer) throw new Error(`nobody asked for ${request.url} before`);
    return answer(request);
  });
  // The words of the protocol fit what is found here.
  const lines: readonly CheckResult[] = await runChecks({
    origin: 'https://pbx.example.com:5001',
    extension: '100',
    access: async () => ({ requests: true, events: true }),
    exchange: wire.exchange,
    tokens: desk.source(),
    events: async () => true,
    clock: desk.clock,
    ...ports,
  });
  return { lines, wire, desk, of: (name: string) => lines.find((line) => line.check === name) };
}

const states = (lines: readonly CheckResult[]) => lines.map(({ state }) => state).join(' ');

describe('the connection test', () => {
  it('finds a phone system in order', async () => {
    const { lines, wire } = await check();
    expect(lines.map(({ check: name }) => name)).toEqual(CHECKS);
    expect(states(lines)).toBe('good good good good good good good good good');
    expect(Object.fromEntries(lines.map(({ check: name, found }) => [name, found]))).toEqual({
      access: null,
      reachable: 'pbx.example.com:5001',
      token: null,
      version: '20.0.9.1',
      licence: null,
      extension: '100',
      phone: 'Yealink SIP-T54W 96.86.0.100',
      events: null,
      clock: null,
    });
    expect(wire.paths()).toEqual(['GET /xapi/v1/Defs', 'GET /callcontrol', 'GET /callcontrol/100/devices']);
  });

  it('has every line, whatever goes wrong', async () => {
    const wrong: Setting[] = [
      { ports: { access: async () => ({ requests: false, events: false }) } },
      { answers: { '/xapi/v1/Defs': () => fail('unreachable') } },
      { answers: { '/callcontrol': () => aReply(401) } },
      { answers: { '/callcontrol': () => aReply(403) } },
      { answers: { '/callcontrol/100/devices': () => fail('timeout') } },
    ];
    for (const setting of wrong) {
      const { lines } = await check(setting);
      expect(lines.map(({ check: name }) => name)).toEqual(CHECKS);
    }
  });

  it('gives no request longer than ten seconds', async () => {
    const { wire } = await check({ answers: { '/xapi/v1/Defs': () => aReply(200) } });
    expect(wire.requests.map(({ deadlineMs }) => deadlineMs)).toEqual([10_000, 10_000, 10_000, 10_000]);
  });
});

describe('access', () => {
  it('is needed for everything else', async () => {
    const { lines, wire, of } = await check({
      ports: { access: async () => ({ requests: false, events: true }) },
    });
    expect(of('access')).toMatchObject({ state: 'bad', problem: { kind: 'accessMissing' } });
    expect(states(lines)).toBe(`bad${' skipped'.repeat(8)}`);
    expect(wire.requests).toEqual([]);
  });

  it('to the events alone can be missed', async () => {
    const { lines } = await check({ ports: { access: async () => ({ requests: true, events: false }) } });
    expect(states(lines)).toBe(`warn${' good'.repeat(8)}`);
  });
});

describe('the host', () => {
  it.each(['unreachable', 'timeout', 'redirected'] as const)(
    'is %s, and nobody signs in',
    async (failure) => {
      const { lines, wire, desk, of } = await check({ answers: { '/xapi/v1/Defs': () => fail(failure) } });
      expect(of('reachable')).toMatchObject({ state: 'bad', problem: { kind: failure } });
      expect(states(lines)).toBe(`good bad${' skipped'.repeat(7)}`);
      expect([wire.requests.length, desk.wire.requests.length]).toEqual([1, 0]);
    },
  );

  it.each([200, 401, 403, 404, 500, 503])('is reachable when it answers %i', async (status) => {
    const { of } = await check({ answers: { '/xapi/v1/Defs': () => anHtmlReply(status) } });
    expect(of('reachable')).toMatchObject({ state: 'good' });
  });

  it('is greeted without a token', async () => {
    const { wire } = await check();
    expect(wire.requests[0]?.headers).toEqual({});
  });
});

describe('the token', () => {
  it('that is in use is not replaced', async () => {
    const desk = createTokenDesk(undefined, aStoredToken());
    const { lines, wire } = await check({ desk });
    expect(states(lines)).not.toContain('bad');
    expect(desk.wire.requests).toEqual([]);
    expect(wire.requests[1]?.headers).toEqual({ Authorization: 'Bearer stored-token' });
  });

  it('that was killed by another client is replaced once', async () => {
    const desk = createTokenDesk(undefined, aStoredToken());
    const { of } = await check({
      desk,
      answers: {
        '/callcontrol': ({ headers }) =>
          headers?.Authorization === 'Bearer stored-token' ? aReply(401) : inOrder['/callcontrol'](),
      },
    });
    expect(of('token')).toMatchObject({ state: 'good' });
    expect(desk.wire.requests).toHaveLength(1);
  });

  it.each([
    [aReply(401, { error: 'unauthorized' }), 'wrongSecret'],
    [aReply(403), 'forbidden'],
    [aReply(500), 'serverError'],
    [anHtmlReply(200), 'notPbx'],
  ])('is refused, and so nothing more is asked (%o)', async (answer, kind) => {
    const { lines, wire, of } = await check({ desk: createTokenDesk(() => answer) });
    expect(of('token')).toMatchObject({ state: 'bad', problem: { kind } });
    expect(states(lines)).toBe('good good bad good skipped skipped skipped skipped good');
    expect(wire.requests).toHaveLength(1);
  });

  it('is refused twice by call control', async () => {
    const { of, desk } = await check({ answers: { '/callcontrol': () => aReply(401) } });
    expect(of('token')).toMatchObject({ state: 'bad', problem: { kind: 'tokenRefused' } });
    expect(desk.wire.requests).toHaveLength(2);
  });

  it('is not known to be good when no answer comes', async () => {
    const { of } = await check({ answers: { '/callcontrol': () => fail('timeout') } });
    expect(of('token')).toMatchObject({ state: 'bad', problem: { kind: 'timeout' } });
    expect(of('licence')).toMatchObject({ state: 'skipped' });
  });
});

describe('the version', () => {
  const version = async (given: string | null, more: Setting = {}) =>
    (await check({ ...more, answers: { '/xapi/v1/Defs': () => aReply(401, null, { version: given }) } })).of(
      'version',
    );

  it('is too old below 20, and the rest is looked at all the same', async () => {
    const { lines, of } = await check({
      answers: { '/xapi/v1/Defs': () => aReply(404, null, { version: '18.0.9.20', date: MORNING }) },
    });
    expect(of('version')).toMatchObject({ state: 'bad', found: '18.0.9.20', problem: null });
    expect(states(lines)).toBe('good good good bad good good good good good');
  });

  it('may be told only to the API client', async () => {
    const { of, desk } = await check({
      answers: {
        '/xapi/v1/Defs': ({ headers }) =>
          headers?.Authorization === 'Bearer token-1'
            ? aReply(200, { Id: 0 }, { version: '20.0.3.6' })
            : aReply(401),
      },
    });
    expect(of('version')).toMatchObject({ state: 'good', found: '20.0.3.6' });
    expect(desk.wire.requests).toHaveLength(1);
  });

  it.each([null, 'beta'])('may stay unknown, which costs no token (%s)', async (given) => {
    const desk = createTokenDesk();
    expect(await version(given, { desk })).toMatchObject({ state: 'warn', found: given });
    expect(desk.wire.requests).toHaveLength(1);
  });

  it('is not looked for without a token', async () => {
    expect(await version(null, { desk: createTokenDesk(() => aReply(403)) })).toMatchObject({
      state: 'skipped',
    });
  });
});

describe('the licence', () => {
  it.each([
    [aReply(403), 'forbidden'],
    [aReply(404), 'notPbx'],
    [aReply(500), 'serverError'],
    [anHtmlReply(200), 'notPbx'],
  ])('or scope is missing (%o)', async (answer, kind) => {
    const { lines, of } = await check({ answers: { '/callcontrol': () => answer } });
    expect(of('licence')).toMatchObject({ state: 'bad', problem: { kind } });
    expect(states(lines)).toBe('good good good good bad skipped skipped skipped good');
  });
});

describe('the extension', () => {
  const extension = async (...numbers: object[]) =>
    (await check({ answers: { '/callcontrol': () => aReply(200, numbers) } })).of('extension');

  it('is not among those that are monitored; the others are named', async () => {
    expect(await extension(aWireNumber({ dn: '101' }), aWireNumber({ dn: '102' }))).toEqual({
      check: 'extension',
      state: 'bad',
      found: '101, 102',
      problem: { kind: 'noExtension', detail: '100' },
    });
  });

  it('is not named among very many', async () => {
    const many = Array.from({ length: 130 }, (_, index) => aWireNumber({ dn: String(200 + index) }));
    expect((await extension(...many))?.found).toBe('200, 201, 202, 203, 204 …');
  });

  it('is none that is a queue or a route point', async () => {
    expect(await extension(aWireNumber({ type: 'Wqueue' }))).toMatchObject({ state: 'bad', found: null });
  });

  it('is needed for its phones', async () => {
    const { of, wire } = await check({ answers: { '/callcontrol': () => aReply(200, []) } });
    expect([of('phone')?.state, of('events')?.state]).toEqual(['skipped', 'good']);
    expect(wire.paths()).not.toContain('GET /callcontrol/100/devices');
  });
});

describe('the phone', () => {
  const phone = async (answer: Answer) =>
    (await check({ answers: { '/callcontrol/100/devices': () => answer } })).of('phone');

  it('is none', async () => {
    expect(await phone(aReply(200, []))).toMatchObject({ state: 'bad', problem: { kind: 'noDevice' } });
  });

  it('is one of several, or has no name', async () => {
    const two = [aWireDevice(), aWireDevice({ device_id: 'b', user_agent: 'App' })];
    expect((await phone(aReply(200, two)))?.found).toBe('Yealink SIP-T54W 96.86.0.100, App');
    expect(await phone(aReply(200, [aWireDevice({ user_agent: '' })]))).toMatchObject({
      state: 'good',
      found: null,
    });
  });

  it('cannot be seen', async () => {
    expect(await phone(aReply(403))).toMatchObject({ state: 'bad', problem: { kind: 'forbidden' } });
  });
});

describe('the events', () => {
  it.each([
    [true, 'good'],
    [false, 'warn'],
    [null, 'skipped'],
  ] as const)('socket opened: %s', async (open, state) => {
    expect((await check({ ports: { events: async () => open } })).of('events')).toMatchObject({ state });
  });

  it('are not asked about without a licence', async () => {
    let asked = false;
    const events = async () => {
      asked = true;
      return true;
    };
    await check({ ports: { events }, answers: { '/callcontrol': () => aReply(403) } });
    expect(asked).toBe(false);
  });
});

describe('the clock', () => {
  const clock = async (date: number | null, tookMs = 0) => {
    const desk = createTokenDesk();
    const answers: Partial<Answers> = {
      '/xapi/v1/Defs': () => {
        desk.clock.advance(tookMs);
        return aReply(401, null, { date, version: '20.0.9.1' });
      },
    };
    const { of } = await check({ desk, answers });
    return [of('clock')?.state, of('clock')?.found];
  };

  it.each([0, 60_000, -60_000])('may differ by %i ms', async (ms) => {
    expect(await clock(MORNING + ms)).toEqual(['good', null]);
  });

  it.each([
    [61_000, '-61'],
    [-75_000, '75'],
    [3_600_000, '-3600'],
  ])('differs by %i ms, which calls survive', async (ms, found) => {
    expect(await clock(MORNING + ms)).toEqual(['warn', found]);
  });

  it('is compared with the middle of the exchange', async () => {
    expect(await clock(MORNING + 65_000, 10_000)).toEqual(['good', null]);
    expect(await clock(MORNING - 56_000, 10_000)).toEqual(['warn', '61']);
  });

  it('is not looked at where the server hides its own', async () => {
    expect(await clock(null)).toEqual(['skipped', null]);
  });
});
