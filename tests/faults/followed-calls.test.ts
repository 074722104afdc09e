import { describe, expect, it } from 'vitest';
import { anIntent, CAROL } from '../fixtures/dialling';
import { MAKECALL } from '../fixtures/tampered-fetch';
import { shareCaller } from './caller';

const caller = shareCaller();

describe('an unknown call', () => {
  it('is found by reading once the phone system can be read again', async () => {
    const { pbx, awake, fault } = caller();
    await fault({ kind: 'lose-answer' });
    await fault({ kind: 'fail', status: 500, match: '/participants', times: 99 });
    const { calls } = awake();
    await calls.place(anIntent());
    await pbx.control('DELETE', '/faults');
    expect(await calls.read()).toMatchObject({ state: 'ringing', problem: null, destination: CAROL });
    expect(await pbx.requests(MAKECALL)).toBe(1);
  });

  it('is followed to its end', async () => {
    const { pbx, awake, fault } = caller();
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
    const { pbx, awake } = caller();
    const { calls } = awake();
    await calls.place(anIntent());
    await pbx.control('POST', '/calls/latest/own', { do: action });
    expect(await calls.read()).toMatchObject({ state: 'ended' });
  });
});
