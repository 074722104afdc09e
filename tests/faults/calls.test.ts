import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProblemKind } from '../../lib/core/problem';
import type { CallState } from '../../lib/dial/call';
import { type BackgroundLife, createProfile, type Profile, wake } from '../fixtures/background-life';
import { anIntent, CAROL } from '../fixtures/dialling';
import { type EmulatedPbx, startEmulatedPbx } from '../fixtures/emulated-pbx';
import { createHttpsFetch } from '../fixtures/https-fetch';
import { aPage, MAKECALL, type Tampering, tamperedFetch } from '../fixtures/tampered-fetch';

let pbx: EmulatedPbx;
let profile: Profile;
beforeAll(async () => {
  pbx = await startEmulatedPbx();
});
beforeEach(async () => {
  await pbx.control('POST', '/reset');
  profile = createProfile();
  await connect(wake(profile, createHttpsFetch(pbx.network)));
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => pbx.close());

async function connect({ desk }: BackgroundLife) {
  const { clientId, clientSecret } = pbx.pbx.employee;
  const connected = await desk.connect({ address: 'pbx.example.com', clientId, clientSecret });
  if (!connected.ok) throw new Error(`not connected: ${connected.error.kind}`);
}

const awake = (tampering: Tampering = {}, match = MAKECALL) =>
  wake(profile, tamperedFetch(createHttpsFetch(pbx.network), match, tampering));

const fault = (plan: object) => pbx.control('POST', '/faults', { match: MAKECALL.source, ...plan });
const fails = (status: number, more: object = {}) => fault({ kind: 'fail', status, ...more });
const settings = (patch: object) => pbx.control('PATCH', '/settings', patch);

interface Row {
  readonly name: string;
  readonly arm?: () => Promise<unknown>;
  readonly tampering?: () => Tampering;
  readonly state: CallState;
  readonly problem?: ProblemKind;
  /** How many calls the phone system has begun: never more than one. */
  readonly begun: 0 | 1;
  /** How many requests to call were sent; two only where the first was a 401. */
  readonly sent?: 0 | 1 | 2;
}

const ROWS: readonly Row[] = [
  { name: 'all is well', state: 'ringing', begun: 1 },
  { name: 'accepted with 202', arm: () => settings({ makecallStatus: 202 }), state: 'ringing', begun: 1 },
  { name: 'success as a number', arm: () => settings({ finalstatus: 'number' }), state: 'ringing', begun: 1 },
  {
    name: 'accepted with an empty 202',
    tampering: () => ({ answer: () => new Response(null, { status: 202 }) }),
    state: 'ringing',
    begun: 1,
  },
  { name: 'the answer is lost', arm: () => fault({ kind: 'lose-answer' }), state: 'ringing', begun: 1 },
  {
    name: 'the answer is lost, and nothing can be read',
    arm: async () => {
      await fault({ kind: 'lose-answer' });
      await fault({ kind: 'fail', status: 500, match: '/participants', times: 99 });
    },
    state: 'unknown',
    problem: 'answerLost',
    begun: 1,
  },
  {
    name: 'the answer is somebody’s page',
    tampering: () => ({ answer: aPage }),
    state: 'ringing',
    begun: 1,
  },
  {
    name: 'the request is cut',
    arm: () => fault({ kind: 'cut' }),
    state: 'unknown',
    problem: 'answerLost',
    begun: 0,
  },
  {
    name: 'a login page stands in between',
    tampering: () => ({ instead: async () => aPage() }),
    state: 'unknown',
    problem: 'answerLost',
    begun: 0,
    sent: 0,
  },
  { name: '401 once', arm: () => fails(401), state: 'ringing', begun: 1, sent: 2 },
  {
    name: '401 always',
    arm: () => fails(401, { times: 99 }),
    state: 'failed',
    problem: 'tokenRefused',
    begun: 0,
    sent: 2,
  },
  {
    name: '401 once, then the answer is lost',
    arm: async () => {
      await fails(401);
      await fault({ kind: 'lose-answer', after: 1 });
    },
    state: 'ringing',
    begun: 1,
    sent: 2,
  },
  ...(
    [
      [403, 'forbidden'],
      [404, 'deviceGone'],
      [422, 'cannotCall'],
      [424, 'dependencyFailed'],
      [429, 'throttled'],
      [503, 'throttled'],
    ] as const
  ).map(
    ([status, problem]): Row => ({
      name: `${status}`,
      arm: () => fails(status),
      state: 'failed',
      problem,
      begun: 0,
    }),
  ),
  ...[500, 502, 504].map(
    (status): Row => ({
      name: `${status}`,
      arm: () => fails(status),
      state: 'unknown',
      problem: 'answerLost',
      begun: 0,
    }),
  ),
  {
    name: '502 with a proxy’s page',
    arm: () => fails(502, { body: 'html' }),
    state: 'unknown',
    problem: 'answerLost',
    begun: 0,
  },
  {
    name: '502 from a proxy, though the call was made',
    tampering: () => ({ answer: () => aPage(502) }),
    state: 'ringing',
    begun: 1,
  },
  {
    name: '503 with an empty body',
    arm: () => fails(503, { body: 'empty' }),
    state: 'failed',
    problem: 'throttled',
    begun: 0,
  },
  {
    name: 'the token dies between looking and calling',
    tampering: () => ({ before: () => pbx.control('POST', '/tokens/kill', {}) }),
    state: 'ringing',
    begun: 1,
    sent: 2,
  },
  {
    name: 'the phone registers anew between looking and calling',
    tampering: () => ({ before: () => pbx.control('POST', '/devices/reregister', { dn: '100' }) }),
    state: 'failed',
    problem: 'deviceGone',
    begun: 0,
  },
  {
    name: 'no phone is registered',
    arm: () => pbx.control('POST', '/devices/unregister', { dn: '100' }),
    state: 'failed',
    problem: 'noDevice',
    begun: 0,
    sent: 0,
  },
  {
    name: 'the licence has gone',
    arm: () => settings({ licence: false }),
    state: 'failed',
    problem: 'forbidden',
    begun: 0,
    sent: 0,
  },
  {
    name: 'the extension is no longer monitored',
    arm: () => pbx.control('PUT', '/clients/dialbridge-employee', { monitored: ['101'] }),
    state: 'failed',
    problem: 'forbidden',
    begun: 0,
    sent: 0,
  },
  {
    name: 'the secret was changed',
    arm: async () => {
      await pbx.control('PUT', '/clients/dialbridge-employee', { secret: 'another' });
      await pbx.control('POST', '/tokens/kill', {});
    },
    state: 'failed',
    problem: 'wrongSecret',
    begun: 0,
    sent: 0,
  },
  {
    name: 'phones cannot be read',
    arm: () => fault({ kind: 'fail', status: 500, match: '/devices$' }),
    state: 'failed',
    problem: 'serverError',
    begun: 0,
    sent: 0,
  },
];

describe('one click, where', () => {
  it.each(ROWS)('$name: $state $problem, $begun call', async (row) => {
    const { state, problem, begun, sent = 1 } = row;
    await row.arm?.();
    const life = awake(row.tampering?.());
    const call = await life.calls.place(anIntent());

    expect([call.state, call.problem?.kind]).toEqual([state, problem]);
    expect(await profile.calls.read()).toEqual(call);
    await expectCalls(begun, sent);

    // The same click once more, to this worker and to the next one: nothing is sent again.
    await pbx.control('DELETE', '/faults');
    await life.calls.place(anIntent());
    await awake().calls.place(anIntent());
    await expectCalls(begun, sent);
  });

  async function expectCalls(begun: number, sent: number) {
    const made = (await pbx.makecalls()).filter(({ outcome }) => outcome !== 'refused');
    expect(made).toHaveLength(begun);
    expect(await pbx.requests(MAKECALL)).toBe(sent);
  }
});

describe('a phone system that takes too long', () => {
  /** Time is over for a request to call when the test says so; every other request has its usual time. */
  function deadline() {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const controller = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) =>
      ms === 20_000 ? controller.signal : timeout(ms),
    );
    return { expire: () => controller.abort() };
  }

  it('is found to have called', async () => {
    await fault({ kind: 'delay', ms: 600_000, when: 'after' });
    const { expire } = deadline();
    const placed = awake().calls.place(anIntent());
    await vi.waitFor(async () => expect(await pbx.makecalls()).toHaveLength(1));
    expire();
    expect(await placed).toMatchObject({ state: 'ringing', problem: null });
    expect(await pbx.makecalls()).toHaveLength(1);
  });

  it('leaves the call unknown while it has not', async () => {
    await fault({ kind: 'delay', ms: 600_000 });
    const { expire } = deadline();
    const placed = awake().calls.place(anIntent());
    await vi.waitFor(async () => expect(await pbx.requests(MAKECALL)).toBe(1));
    expire();
    expect(await placed).toMatchObject({
      state: 'unknown',
      problem: { kind: 'answerLost', detail: 'timeout' },
    });
    expect(await pbx.makecalls()).toEqual([]);
  });
});

describe('an unknown call', () => {
  it('is found by reading once the phone system can be read again', async () => {
    await fault({ kind: 'lose-answer' });
    await fault({ kind: 'fail', status: 500, match: '/participants', times: 99 });
    const { calls } = awake();
    await calls.place(anIntent());
    await pbx.control('DELETE', '/faults');
    expect(await calls.read()).toMatchObject({ state: 'ringing', problem: null, destination: CAROL });
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });

  it('is followed to its end', async () => {
    await fault({ kind: 'lose-answer' });
    const { calls } = awake();
    const stages = [(await calls.place(anIntent())).state];
    const next = async (who: 'own' | 'far', action: string) => {
      await pbx.control('POST', `/calls/latest/${who}`, { do: action });
      stages.push((await calls.read())?.state ?? 'failed');
    };
    await next('own', 'pickUp');
    await next('far', 'answer');
    await next('far', 'hangUp');
    expect(stages).toEqual(['ringing', 'dialling', 'connected', 'ended']);
    expect(await pbx.makecalls()).toHaveLength(1);
  });
});

describe('a call that nobody picks up', () => {
  it.each(['noAnswer', 'reject'])('on the own phone has ended: %s', async (action) => {
    const { calls } = awake();
    await calls.place(anIntent());
    await pbx.control('POST', '/calls/latest/own', { do: action });
    expect(await calls.read()).toMatchObject({ state: 'ended' });
  });
});
