import { describe, expect, it } from 'vitest';
import { anIntent, PREMIUM } from '../fixtures/dialling';
import { shareCaller } from './caller';

const caller = shareCaller();

describe('a number that has to be confirmed', () => {
  it.each([PREMIUM, '112', '*31'])('never reaches the phone system before: %s', async (target) => {
    const { pbx, awake } = caller();
    const before = await pbx.requests(/./);
    expect(await awake().calls.ask(anIntent({ target }))).toMatchObject({ kind: 'confirm' });
    expect(await awake().calls.handOver(anIntent({ target }))).toMatchObject({ kind: 'confirm' });
    expect(await pbx.requests(/./)).toBe(before);
    expect(await awake().calls.place(anIntent({ target, confirmed: true }))).toMatchObject({
      state: 'ringing',
    });
    expect(await pbx.makecalls()).toMatchObject([{ destination: target }]);
  });
});
