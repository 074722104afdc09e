import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import type { Call } from '../../../lib/dial/call';
import { hangUp } from '../../../lib/dial/hang-up';
import type { OwnLine } from '../../../lib/dial/ports';
import { createCallRoom } from '../../fixtures/call-room';
import { aCall, anIntent, DAVE } from '../../fixtures/dialling';
import { aLeg, aPhone, createTestLine } from '../../fixtures/test-line';

const ID = anIntent().id;
const LOST = fail(problem('timeout'));

async function roomWith(change: Partial<Call>) {
  const room = createCallRoom();
  await room.journal.write(aCall(change));
  return room;
}

describe('hanging up', () => {
  it.each(['ringing', 'dialling', 'connected'] as const)('ends a call that is %s', async (state) => {
    const { line, journal, ...room } = await roomWith({ state, participantId: 8101 });
    const call = aCall({ state: 'ended', participantId: 8101, takenBack: true });
    expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'ended', takenBack: true }));
    expect(await journal.read()).toEqual(call);
    expect(line.dropped).toEqual([8101]);
  });

  it('is written down before the phone system is asked', async () => {
    const room = await roomWith({ state: 'ringing', participantId: 8101 });
    const written: unknown[] = [];
    const { drop } = room.line;
    room.line.drop = async (id) => {
      written.push((await room.journal.read())?.takenBack);
      return drop(id);
    };
    await room.hangUp(ID);
    expect(written).toEqual([true]);
  });

  it.each(['accepted without a leg', 'unknown'] as const)(
    'finds the leg of a call that is %s',
    async (kind) => {
      const room = await roomWith({ state: kind === 'unknown' ? 'unknown' : 'ringing' });
      expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'ended', participantId: 8101 }));
      expect(room.line.dropped).toEqual([8101]);
    },
  );

  it('ends the second leg of a request that was sent twice', async () => {
    const room = await roomWith({ state: 'ringing', participantId: 8101 });
    room.line.answers.legs = ok([aLeg(), aLeg({ id: 8102, callId: 1266 })]);
    expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'ended' }));
    expect(room.line.dropped).toEqual([8101, 8102]);
  });

  it('touches no call but its own', async () => {
    const room = await roomWith({ state: 'unknown' });
    room.line.answers.legs = ok([aLeg({ legNumber: 2 }), aLeg({ id: 1, otherSide: [DAVE] })]);
    expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'unknown', takenBack: true }));
    expect(room.line.dropped).toEqual([]);
  });

  it('leaves the leg of another call to the same number', async () => {
    const room = await roomWith({ state: 'unknown' });
    await room.journal.write(aCall({ intentId: 'another', state: 'ringing', participantId: 8101 }));
    await room.hangUp(ID);
    expect(room.line.dropped).toEqual([]);
  });
});

describe('hanging up, where the answer is lost,', () => {
  it('has worked if the leg is gone', async () => {
    const room = await roomWith({ state: 'connected', participantId: 8101 });
    room.line.answers = { ...room.line.answers, drop: LOST, legs: ok([]) };
    expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'ended' }));
  });

  it.each([
    ['the leg is still there', ok([aLeg()])],
    ['nothing can be read', LOST],
  ] as const)('has failed if %s', async (_, legs) => {
    const room = await roomWith({ state: 'ringing', participantId: 8101 });
    room.line.answers = { ...room.line.answers, drop: LOST, legs };
    expect(await room.hangUp(ID)).toEqual(fail(problem('hangUpFailed', 'timeout')));
    expect(await room.journal.read()).toMatchObject({ state: 'ringing', takenBack: true });
  });
});

describe('hanging up that was refused', () => {
  it('says why, and the call is still there', async () => {
    const room = await roomWith({ state: 'connected', participantId: 8101 });
    room.line.answers = {
      ...room.line.answers,
      drop: fail(problem('forbidden', 'HTTP 403: No.')),
      legs: ok([aLeg({ stage: 'connected' })]),
    };
    expect(await room.hangUp(ID)).toEqual(fail(problem('hangUpFailed', 'HTTP 403: No.')));
    expect(await room.journal.read()).toMatchObject({ state: 'connected' });
  });

  it('is tried once more by whoever reads the line, and then by a person only', async () => {
    const room = await roomWith({ state: 'connected', participantId: 8101 });
    room.line.answers = {
      ...room.line.answers,
      drop: fail(problem('forbidden')),
      legs: ok([aLeg({ stage: 'connected' })]),
      leg: ok(aLeg({ stage: 'connected' })),
    };
    await room.hangUp(ID);
    for (let reading = 0; reading < 5; reading += 1) await room.follow();
    expect(await room.journal.read()).toMatchObject({ state: 'connected', takenBack: false });
    expect(room.line.dropped).toEqual([8101, 8101]);
    room.line.answers.drop = ok(null);
    expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'ended' }));
  });

  it('does not matter where the leg is gone all the same', async () => {
    const room = await roomWith({ state: 'connected', participantId: 8101 });
    room.line.answers = { ...room.line.answers, drop: fail(problem('forbidden')), legs: ok([]) };
    expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'ended' }));
  });
});

it('what was accepted and is not done yet is not called ended', async () => {
  const room = await roomWith({ state: 'ringing', participantId: 8101 });
  room.line.drop = async () => ok(null);
  expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'ringing', takenBack: true }));
});

describe('there is no call to hang up', () => {
  const NONE = fail(problem('noCallToHangUp'));

  it('where nobody has heard of it', async () => {
    expect(await createCallRoom().hangUp(ID)).toEqual(NONE);
  });

  it.each(['ended', 'failed', 'handedOver'] as const)('where it is %s', async (state) => {
    const room = await roomWith({ state, participantId: 8101 });
    expect(await room.hangUp(ID)).toEqual(NONE);
    expect([room.line.dropped, await room.journal.read()]).toEqual([
      [],
      aCall({ state, participantId: 8101 }),
    ]);
  });

  it('but whoever hangs up twice is told twice that it ended', async () => {
    const room = await roomWith({ state: 'ringing', participantId: 8101 });
    const first = await room.hangUp(ID);
    expect(await room.hangUp(ID)).toEqual(first);
    expect(room.line.dropped).toEqual([8101]);
  });
});

describe('hanging up is not possible', () => {
  it('without a connection; the call is marked all the same', async () => {
    const room = await roomWith({ state: 'ringing', participantId: 8101 });
    const line = async () => fail(problem('accessMissing'));
    expect(await hangUp(ID, { ...room.ports, line })).toEqual(fail(problem('accessMissing')));
    expect(await room.journal.read()).toMatchObject({ takenBack: true });
    expect(await room.follow()).toMatchObject({ state: 'ringing' });
    expect(room.line.dropped).toEqual([8101]);
  });

  it('on the line of another extension', async () => {
    const room = await roomWith({ state: 'ringing', participantId: 8101 });
    const other = createTestLine('101');
    const line = async () => ok(other);
    expect(await hangUp(ID, { ...room.ports, line })).toEqual(fail(problem('hangUpFailed', '100')));
    expect(other.dropped).toEqual([]);
  });
});

describe('a call taken back', () => {
  /** A line on which one request waits until the test lets it go. */
  function roomThatWaits(step: 'phones' | 'call') {
    const room = createCallRoom();
    let go = () => {};
    const gate = new Promise<void>((done) => {
      go = done;
    });
    const { phones, call } = room.line;
    const wait = { phones: false, call: false };
    if (step === 'phones') {
      room.line.phones = async () => {
        wait.phones = true;
        await gate;
        return phones();
      };
    }
    const slowly: OwnLine['call'] = async (...asked) => {
      wait.call = true;
      const outcome = await call(...asked);
      await gate;
      return outcome;
    };
    if (step === 'call') room.line.call = slowly;
    return { ...room, go, waits: () => wait[step] };
  }

  it('before the phone system was asked is never asked for', async () => {
    const room = roomThatWaits('phones');
    const placed = room.place(anIntent());
    await expect.poll(room.waits).toBe(true);
    expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'ended', takenBack: true }));
    room.go();
    expect(await placed).toMatchObject({ state: 'ended', takenBack: true });
    expect([room.line.dialled, room.line.dropped]).toEqual([[], []]);
  });

  it('while it was asked for is ended at once where it is seen already', async () => {
    const room = roomThatWaits('call');
    const placed = room.place(anIntent());
    await expect.poll(room.waits).toBe(true);
    expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'ended' }));
    room.go();
    expect(await placed).toMatchObject({ state: 'ended', takenBack: true });
    expect(await room.journal.read()).toMatchObject({ state: 'ended', takenBack: true });
  });

  it('while it was asked for is ended with its answer where it is not seen yet', async () => {
    const room = roomThatWaits('call');
    room.line.answers.legs = ok([]);
    const placed = room.place(anIntent());
    await expect.poll(room.waits).toBe(true);
    expect(await room.hangUp(ID)).toMatchObject(ok({ state: 'requested', takenBack: true }));
    room.line.answers.legs = ok([aLeg()]);
    room.go();
    expect(await placed).toMatchObject({ state: 'ended', takenBack: true });
    expect(room.line.dropped).toEqual([8101]);
  });

  it('while it was asked for, twice by the browser, leaves no leg', async () => {
    const room = roomThatWaits('call');
    const placed = room.place(anIntent());
    await expect.poll(room.waits).toBe(true);
    await room.hangUp(ID);
    room.line.answers.call = { kind: 'accepted', leg: aLeg({ id: 8102, callId: 1266 }) };
    room.go();
    expect(await placed).toMatchObject({ state: 'ended' });
    expect(room.line.dropped).toContain(8101);
  });

  it('whose answer names another leg than the one that was found, leaves neither', async () => {
    const room = createCallRoom();
    room.line.call = async () => {
      await room.hangUp(ID);
      return { kind: 'accepted', leg: aLeg({ id: 8102, callId: 1266 }) };
    };
    expect(await room.place(anIntent())).toMatchObject({ state: 'ended' });
    expect(room.line.dropped).toEqual([8101, 8102]);
  });

  it('that was refused has failed', async () => {
    const room = createCallRoom();
    room.line.answers.legs = ok([]);
    room.line.call = async () => {
      await room.hangUp(ID);
      return { kind: 'refused', problem: problem('cannotCall') };
    };
    expect(await room.place(anIntent())).toMatchObject({ state: 'failed', takenBack: true });
    expect(room.line.dropped).toEqual([]);
  });

  it('whose answer was lost is ended once it is found', async () => {
    const room = createCallRoom();
    room.line.answers.legs = ok([]);
    room.line.call = async () => {
      await room.hangUp(ID);
      return { kind: 'unknown', problem: problem('answerLost') };
    };
    expect(await room.place(anIntent())).toMatchObject({ state: 'unknown', takenBack: true });
    room.clock.advance(3_000);
    room.line.answers.legs = ok([aLeg()]);
    await room.follow();
    expect(await room.follow()).toMatchObject({ state: 'ended' });
    expect(room.line.dropped).toEqual([8101]);
  });

  it('by a worker that died is ended by the next', async () => {
    const room = await roomWith({ state: 'requested' });
    room.line.answers.legs = ok([]);
    await room.hangUp(ID);
    const next = room.restarted();
    next.line.answers.legs = ok([aLeg()]);
    await next.follow();
    expect(await next.follow()).toMatchObject({ state: 'ended' });
    expect(next.line.dropped).toEqual([8101]);
  });

  it('is not taken for the call that the next click wants', async () => {
    const room = await roomWith({ state: 'ringing', participantId: 8101, takenBack: true });
    room.clock.advance(500);
    const slip = await room.place(anIntent({ id: 'next' }));
    expect(slip).toMatchObject({ state: 'failed', problem: { kind: 'tooFast' } });
    room.clock.advance(5_000);
    expect(await room.place(anIntent({ id: 'next' }))).toMatchObject({ problem: { kind: 'busy' } });
    room.line.answers = { ...room.line.answers, legs: ok([]), phones: ok([aPhone()]) };
    room.clock.advance(5_000);
    expect(await room.place(anIntent({ id: 'later' }))).toMatchObject({ state: 'ringing' });
  });
});
