import { describe, expect, it } from 'vitest';
import type { ProblemKind } from '../../lib/core/problem';
import type { CallState } from '../../lib/dial/call';
import { anIntent } from '../fixtures/dialling';
import { aPage, MAKECALL, type Tampering } from '../fixtures/tampered-fetch';
import { type Caller, shareCaller } from './caller';

const caller = shareCaller();

const fails =
  (status: number, more: object = {}) =>
  ({ fault }: Caller) =>
    fault({ kind: 'fail', status, ...more });

interface Row {
  readonly name: string;
  readonly arm?: (caller: Caller) => Promise<unknown>;
  readonly tampering?: (caller: Caller) => Tampering;
  readonly state: CallState;
  readonly problem?: ProblemKind;
  /** How many calls the phone system has begun: never more than one. */
  readonly begun: 0 | 1;
  /** How many requests to call were sent; two only where the first was a 401. */
  readonly sent?: 0 | 1 | 2;
}

const ROWS: readonly Row[] = [
  { name: 'all is well', state: 'ringing', begun: 1 },
  {
    name: 'accepted with 202',
    arm: ({ settings }) => settings({ makecallStatus: 202 }),
    state: 'ringing',
    begun: 1,
  },
  {
    name: 'success as a number',
    arm: ({ settings }) => settings({ finalstatus: 'number' }),
    state: 'ringing',
    begun: 1,
  },
  {
    name: 'accepted with an empty 202',
    tampering: () => ({ answer: () => new Response(null, { status: 202 }) }),
    state: 'ringing',
    begun: 1,
  },
  {
    name: 'the answer is lost',
    arm: ({ fault }) => fault({ kind: 'lose-answer' }),
    state: 'ringing',
    begun: 1,
  },
  {
    name: 'the answer is lost, and nothing can be read',
    arm: async ({ fault }) => {
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
    arm: ({ fault }) => fault({ kind: 'cut' }),
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
  { name: '401 once', arm: fails(401), state: 'ringing', begun: 1, sent: 2 },
  {
    name: '401 always',
    arm: fails(401, { times: 99 }),
    state: 'failed',
    problem: 'tokenRefused',
    begun: 0,
    sent: 2,
  },
  {
    name: '401 once, then the answer is lost',
    arm: async ({ fault }) => {
      await fault({ kind: 'fail', status: 401 });
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
      arm: fails(status),
      state: 'failed',
      problem,
      begun: 0,
    }),
  ),
  ...[500, 502, 504].map(
    (status): Row => ({
      name: `${status}`,
      arm: fails(status),
      state: 'unknown',
      problem: 'answerLost',
      begun: 0,
    }),
  ),
  {
    name: '502 with a proxy’s page',
    arm: fails(502, { body: 'html' }),
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
    arm: fails(503, { body: 'empty' }),
    state: 'failed',
    problem: 'throttled',
    begun: 0,
  },
  {
    name: 'the token dies between looking and calling',
    tampering: ({ pbx }) => ({ before: () => pbx.control('POST', '/tokens/kill', {}) }),
    state: 'ringing',
    begun: 1,
    sent: 2,
  },
  {
    name: 'the phone registers anew between looking and calling',
    tampering: ({ pbx }) => ({ before: () => pbx.control('POST', '/devices/reregister', { dn: '100' }) }),
    state: 'failed',
    problem: 'deviceGone',
    begun: 0,
  },
  {
    name: 'the phone goes away between looking and calling',
    tampering: ({ pbx }) => ({ before: () => pbx.control('POST', '/devices/unregister', { dn: '100' }) }),
    state: 'failed',
    problem: 'deviceGone',
    begun: 0,
  },
  {
    name: 'the phone system lists no phones',
    arm: ({ fault }) => fault({ kind: 'fail', status: 404, match: '/devices$' }),
    state: 'ringing',
    begun: 1,
  },
  {
    name: 'the phone system lists no phones, and several ring',
    arm: async ({ fault, pbx }) => {
      await pbx.control('POST', '/devices', { dn: '100' });
      await fault({ kind: 'fail', status: 404, match: '/devices$' });
    },
    state: 'ringing',
    begun: 1,
  },
  {
    name: 'the phone system lists no phones, and there are none',
    arm: async ({ fault, pbx }) => {
      await pbx.control('POST', '/devices/unregister', { dn: '100' });
      await fault({ kind: 'fail', status: 404, match: '/devices$' });
    },
    state: 'failed',
    problem: 'dependencyFailed',
    begun: 0,
  },
  {
    name: 'every answer comes in unusual form',
    arm: ({ settings }) => settings({ oddFields: true, emptyLists: 'null' }),
    state: 'ringing',
    begun: 1,
  },
  {
    name: 'no phone is registered',
    arm: ({ pbx }) => pbx.control('POST', '/devices/unregister', { dn: '100' }),
    state: 'failed',
    problem: 'noDevice',
    begun: 0,
    sent: 0,
  },
  {
    name: 'the licence has gone',
    arm: ({ settings }) => settings({ licence: false }),
    state: 'failed',
    problem: 'forbidden',
    begun: 0,
    sent: 0,
  },
  {
    name: 'the extension is no longer monitored',
    arm: ({ pbx }) => pbx.control('PUT', '/clients/dialbridge-employee', { monitored: ['101'] }),
    state: 'failed',
    problem: 'forbidden',
    begun: 0,
    sent: 0,
  },
  {
    name: 'the secret was changed',
    arm: async ({ pbx }) => {
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
    arm: ({ fault }) => fault({ kind: 'fail', status: 500, match: '/devices$' }),
    state: 'failed',
    problem: 'serverError',
    begun: 0,
    sent: 0,
  },
];

describe('one click, where', () => {
  it.each(ROWS)('$name: $state $problem, $begun call', async (row) => {
    const { state, problem, begun, sent = 1 } = row;
    const { pbx, profile, awake } = caller();
    await row.arm?.(caller());
    const life = awake(row.tampering?.(caller()));
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
    const { pbx } = caller();
    const made = (await pbx.makecalls()).filter(({ outcome }) => outcome !== 'refused');
    expect(made).toHaveLength(begun);
    expect(await pbx.requests(MAKECALL)).toBe(sent);
  }
});
