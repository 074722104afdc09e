import { describe, expect, it, vi } from 'vitest';
import type { BackgroundLife } from '../fixtures/background-life';
import { anIntent } from '../fixtures/dialling';
import { MAKECALL, swallowed, tamperedFetch } from '../fixtures/tampered-fetch';
import { type Caller, shareCaller } from './caller';

const caller = shareCaller();
const ID = anIntent().id;
const DROP = '/drop$';
const ENDED = { ok: true, value: { state: 'ended', takenBack: true } };
const FAILED = { ok: false, error: { kind: 'hangUpFailed' } };

/** The far side's and the own phone's steps up to a moment of the call. */
const STEPS = { ringing: [], dialling: ['own'], connected: ['own', 'far'] } as const;

async function upTo(moment: keyof typeof STEPS, { pbx, awake }: Caller): Promise<BackgroundLife> {
  const life = awake();
  await life.calls.place(anIntent());
  for (const who of STEPS[moment]) {
    await pbx.control('POST', `/calls/latest/${who}`, { do: who === 'own' ? 'pickUp' : 'answer' });
  }
  await life.calls.read();
  return life;
}

/** A worker whose makecall was carried out, and that has not heard of it yet. */
async function withAnswerOnItsWay({ pbx, awake, fault }: Caller) {
  await fault({ kind: 'delay', ms: 600_000, when: 'after' });
  const life = awake();
  const placed = life.calls.place(anIntent());
  await vi.waitFor(async () => expect(await pbx.makecalls()).toHaveLength(1));
  return { life, placed };
}

describe('a call taken back', () => {
  it.each(['ringing', 'dialling', 'connected'] as const)('while it is %s is gone', async (moment) => {
    const life = await upTo(moment, caller());
    expect(await life.calls.hangUp(ID)).toMatchObject(ENDED);
    expect(await life.calls.read()).toMatchObject({ state: 'ended' });
    expect(await caller().outcomes()).toEqual(['dropped']);
  });

  it('before its answer came is gone', async () => {
    const { life } = await withAnswerOnItsWay(caller());
    expect(await life.calls.hangUp(ID)).toMatchObject(ENDED);
    expect(await caller().outcomes()).toEqual(['dropped']);
  });

  it('before it was carried out is gone as soon as it is', async () => {
    const { pbx, awake, outcomes } = caller();
    let hungUp: unknown;
    const life: BackgroundLife = awake({
      before: async () => {
        hungUp = await life.calls.hangUp(ID);
      },
    });
    expect(await life.calls.place(anIntent())).toMatchObject({ state: 'ended', takenBack: true });
    expect(hungUp).toMatchObject({ ok: true, value: { state: 'requested', takenBack: true } });
    expect(await outcomes()).toEqual(['dropped']);
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });

  it('whose answer was lost is gone', async () => {
    const { awake, fault, outcomes } = caller();
    await fault({ kind: 'lose-answer' });
    await fault({ kind: 'fail', status: 500, match: '/participants$', after: 1 });
    const life = awake();
    expect(await life.calls.place(anIntent())).toMatchObject({ state: 'unknown' });
    expect(await life.calls.hangUp(ID)).toMatchObject(ENDED);
    expect(await outcomes()).toEqual(['dropped']);
  });

  it('that never came about is not called ended', async () => {
    const { awake, fault, outcomes } = caller();
    await fault({ kind: 'cut' });
    const life = awake();
    await life.calls.place(anIntent());
    expect(await life.calls.hangUp(ID)).toMatchObject({ ok: true, value: { state: 'unknown' } });
    expect(await outcomes()).toEqual([]);
  });

  it('on every phone of an older phone system is gone from all of them', async () => {
    const { pbx, awake, fault, outcomes } = caller();
    await pbx.control('POST', '/devices', { dn: '100' });
    await fault({ kind: 'fail', status: 404, match: '/devices$' });
    const life = awake();
    await life.calls.place(anIntent());
    expect(await life.calls.hangUp(ID)).toMatchObject(ENDED);
    expect(await outcomes()).toEqual(['dropped']);
  });

  it('does not touch the call that comes in from the same number', async () => {
    const { pbx, awake, fault } = caller();
    await fault({ kind: 'cut' });
    await pbx.control('POST', '/calls', { from: anIntent().target, to: '100' });
    const life = awake();
    await life.calls.place(anIntent());
    await life.calls.hangUp(ID);
    await life.calls.read();
    expect(await pbx.requests(/drop$/)).toBe(0);
  });
});

describe('a call taken back by a worker that dies', () => {
  it('before the answer came is ended by the next', async () => {
    const { awake, outcomes, fault, profile } = caller();
    const { life } = await withAnswerOnItsWay(caller());
    await fault({ kind: 'fail', status: 500, match: '/participants$', times: 99 });
    expect(await life.calls.hangUp(ID)).toMatchObject(FAILED);
    life.kill();
    expect(await profile.calls.read()).toMatchObject({ state: 'requested', takenBack: true });
    const next = awake();
    await next.calls.read();
    expect(await next.calls.read()).toMatchObject({ state: 'ended', takenBack: true });
    expect(await outcomes()).toEqual(['dropped']);
  });

  it('before it was dropped is ended by the next', async () => {
    const { awake, awakeOver, outcomes, profile } = caller();
    await upTo('dialling', caller());
    const asked = vi.fn(swallowed);
    const life = awakeOver((fetch) => tamperedFetch(fetch, /drop$/, { instead: asked }));
    void life.calls.hangUp(ID);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    life.kill();
    expect(await profile.calls.read()).toMatchObject({ state: 'dialling', takenBack: true });
    const next = awake();
    await next.calls.read();
    expect(await next.calls.read()).toMatchObject({ state: 'ended' });
    expect(await outcomes()).toEqual(['dropped']);
  });

  it('after it was dropped is found to have ended', async () => {
    const { awake, awakeOver, outcomes, pbx } = caller();
    await upTo('connected', caller());
    const life = awakeOver((fetch) => tamperedFetch(fetch, /participants$/, { instead: swallowed }));
    void life.calls.hangUp(ID);
    await vi.waitFor(async () => expect(await outcomes()).toEqual(['dropped']));
    life.kill();
    expect(await awake().calls.read()).toMatchObject({ state: 'ended', takenBack: true });
    expect(await pbx.makecalls()).toHaveLength(1);
  });
});

interface Row {
  readonly name: string;
  readonly plan: object;
  readonly answer: object;
  /** What the phone system made of the call at once. */
  readonly outcome: string;
}

const ROWS: readonly Row[] = [
  { name: 'the answer is lost', plan: { kind: 'lose-answer' }, answer: ENDED, outcome: 'dropped' },
  { name: 'the request is cut', plan: { kind: 'cut' }, answer: FAILED, outcome: 'own-ringing' },
  {
    name: 'a proxy’s page stands for the answer',
    plan: { kind: 'fail', status: 502, body: 'html', when: 'after' },
    answer: ENDED,
    outcome: 'dropped',
  },
  {
    name: 'a login page stands for the phone system',
    plan: { kind: 'fail', status: 200, body: 'html' },
    answer: FAILED,
    outcome: 'own-ringing',
  },
  { name: '401 once', plan: { kind: 'fail', status: 401 }, answer: ENDED, outcome: 'dropped' },
  ...[403, 422, 424, 429, 500, 503].map((status) => ({
    name: `${status}`,
    plan: { kind: 'fail', status },
    answer: FAILED,
    outcome: 'own-ringing',
  })),
  {
    name: '404 although the leg is there',
    plan: { kind: 'fail', status: 404 },
    answer: { ok: true, value: { state: 'ringing', takenBack: true } },
    outcome: 'own-ringing',
  },
];

describe('hanging up, where', () => {
  it.each(ROWS)('$name: tells the truth, and the call is ended in the end', async (row) => {
    const { fault, outcomes, pbx } = caller();
    const life = await upTo('ringing', caller());
    await fault({ match: DROP, ...row.plan });
    expect(await life.calls.hangUp(ID)).toMatchObject(row.answer);
    expect(await outcomes()).toEqual([row.outcome]);
    await life.calls.read();
    expect(await life.calls.read()).toMatchObject({ state: 'ended' });
    expect(await outcomes()).toEqual(['dropped']);
    expect(await pbx.makecalls()).toHaveLength(1);
  });
});
