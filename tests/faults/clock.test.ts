import { describe, expect, it } from 'vitest';
import { anIntent } from '../fixtures/dialling';
import { MAKECALL } from '../fixtures/tampered-fetch';
import { shareCaller } from './caller';

const caller = shareCaller();
const HOUR = 3_600_000;
const another = anIntent({ id: '0b8f3c1e-5a52-4d37-9a53-2f3c1f6f0002' });

describe.each([
  ['set back by an hour', -HOUR],
  ['set forward by an hour', HOUR],
])('a computer’s clock that is %s in the middle of a call', (_, ms) => {
  it('ends no call, and begins none', async () => {
    const { pbx, profile, awake } = caller();
    await awake().calls.place(anIntent());
    profile.clock.advance(ms);
    await pbx.control('POST', '/calls/latest/own', { do: 'pickUp' });
    const { calls } = awake();
    expect(await calls.read()).toMatchObject({ state: 'dialling' });
    expect(await calls.place(anIntent())).toMatchObject({ state: 'dialling' });
    expect(await calls.place(another)).toMatchObject({ intentId: anIntent().id, state: 'dialling' });
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });

  it('keeps nobody from hanging up', async () => {
    const { profile, awake, outcomes } = caller();
    await awake().calls.place(anIntent());
    profile.clock.advance(ms);
    const { calls } = awake();
    expect(await calls.hangUp(anIntent().id)).toMatchObject({ ok: true, value: { state: 'ended' } });
    expect(await outcomes()).toEqual(['dropped']);
  });

  it('never sends again what nobody has answered', async () => {
    const { pbx, profile, awake, fault } = caller();
    await fault({ kind: 'lose-answer' });
    await fault({ kind: 'fail', status: 500, match: '/participants', times: 99 });
    await awake().calls.place(anIntent());
    profile.clock.advance(ms);
    await awake().calls.place(anIntent());
    await awake().calls.read();
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });
});

describe('a phone system whose clock is an hour off', () => {
  it.each([HOUR, -HOUR])('is called all the same: %i ms', async (shiftMs) => {
    const { pbx, awake } = caller();
    await pbx.control('POST', '/clock', { shiftMs });
    expect(await awake().calls.place(anIntent())).toMatchObject({ state: 'ringing' });
    expect(await pbx.makecalls()).toHaveLength(1);
  });
});
