import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { placeCall } from '../../../lib/dial/place-call';
import { createCallRoom } from '../../fixtures/call-room';
import { anIntent, DAVE } from '../../fixtures/dialling';
import { aLeg } from '../../fixtures/test-line';

describe('an exception of the browser', () => {
  it('before anything was sent leaves a call that was not', async () => {
    const room = createCallRoom();
    const line = () => Promise.reject(new Error('IndexedDB'));
    const placed = await placeCall(anIntent(), { ...room.ports, line });
    const failed = { state: 'failed', problem: problem('notSent', 'Error: IndexedDB') };
    expect(placed).toMatchObject({ kind: 'call', call: failed });
    expect(await room.journal.read()).toMatchObject(failed);
  });

  it('while the phone system is asked to call leaves one that is looked for', async () => {
    const room = createCallRoom();
    room.line.call = () => Promise.reject(new Error('storage'));
    room.line.answers.legs = ok([]);
    expect(await room.place(anIntent())).toMatchObject({ state: 'unknown', problem: { kind: 'internal' } });
    room.line.answers.legs = ok([aLeg()]);
    expect(await room.follow()).toMatchObject({ state: 'ringing', problem: null });
  });
});

describe('a call to the same number that nobody wrote down', () => {
  it.each([
    ['ringing', 'ringing'],
    ['dialling', 'dialling'],
    ['connected', 'connected'],
  ] as const)('is told of while it is %s, and nothing is sent', async (stage, state) => {
    const room = createCallRoom();
    room.line.answers.before = ok([aLeg({ id: 77, stage })]);
    expect(await room.place(anIntent())).toMatchObject({
      intentId: anIntent().id,
      state,
      participantId: 77,
      extension: '100',
      problem: null,
    });
    expect(room.line.dialled).toEqual([]);
  });

  it('can be hung up as if it had been made here', async () => {
    const room = createCallRoom();
    room.line.answers.before = ok([aLeg({ id: 77, stage: 'connected' })]);
    room.line.answers.leg = ok(aLeg({ id: 77, stage: 'connected' }));
    room.line.answers.legs = ok([]);
    await room.place(anIntent());
    expect(await room.hangUp(anIntent().id)).toMatchObject({ ok: true, value: { state: 'ended' } });
    expect(room.line.dropped).toEqual([77]);
  });

  it('takes no call with it that comes from the same number meanwhile', async () => {
    const room = createCallRoom();
    room.line.answers.before = ok([aLeg({ id: 77, stage: 'connected' })]);
    room.line.answers.leg = ok(aLeg({ id: 77, stage: 'connected' }));
    room.line.answers.legs = ok([aLeg({ id: 99, legNumber: 4, callId: 1300 })]);
    expect(await room.place(anIntent())).toMatchObject({ device: 'Yealink SIP-T54W' });
    await room.hangUp(anIntent().id);
    await room.follow();
    expect(room.line.dropped).toEqual([77]);
  });

  it.each([
    ['goes to another number', aLeg({ otherSide: [DAVE] })],
    ['goes to a number of another area that ends alike', aLeg({ otherSide: ['+441779460999'] })],
    ['says only a part of the number', aLeg({ otherSide: ['79460999'] })],
    ['comes from that number', aLeg({ legNumber: 4 })],
  ])('is none that %s', async (_, leg) => {
    const room = createCallRoom();
    room.line.answers.before = ok([leg]);
    await room.place(anIntent());
    expect(room.line.dialled).toHaveLength(1);
  });

  it('is not looked for in vain: a phone system that lists phones but no calls is asked to call', async () => {
    const room = createCallRoom();
    room.line.answers.before = fail(problem('serverError'));
    await room.place(anIntent());
    expect(room.line.dialled).toHaveLength(1);
  });
});
