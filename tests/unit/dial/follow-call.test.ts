import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { followCalls, isFollowed } from '../../../lib/dial/follow-call';
import { createCallRoom } from '../../fixtures/call-room';
import { aCall } from '../../fixtures/dialling';
import { followCall, readLine } from '../../fixtures/follow-line';
import { MORNING } from '../../fixtures/test-clock';
import { aLeg } from '../../fixtures/test-line';

const ringing = (change: Parameters<typeof aCall>[0] = {}) =>
  aCall({ state: 'ringing', participantId: 8101, ...change });

describe('following the last call', () => {
  it('says nothing where there was none', async () => {
    expect(await createCallRoom().follow()).toBeNull();
  });

  it('writes down what the phone system says now', async () => {
    const room = createCallRoom();
    await room.journal.write(ringing());
    room.line.answers.legs = ok([aLeg({ stage: 'connected' })]);
    expect(await room.follow()).toMatchObject({ state: 'connected' });
    expect(await room.journal.read()).toMatchObject({ state: 'connected' });
  });

  it('shows what is known while there is no connection', async () => {
    const room = createCallRoom();
    await room.journal.write(ringing());
    const line = async () => fail(problem('accessMissing'));
    expect(await followCall({ ...room.ports, line })).toEqual(ringing());
  });

  it('does not look on one extension for a call that was made from another', async () => {
    const room = createCallRoom();
    await room.journal.write({ ...ringing(), extension: '101' });
    room.line.answers.legs = ok([]);
    expect(await room.follow()).toMatchObject({ extension: '101', state: 'ringing' });
  });

  it('asks nobody where no call needs it', async () => {
    const room = createCallRoom();
    await room.journal.write(ringing({ state: 'ended' }));
    const line = () => Promise.reject(new Error('asked'));
    expect(await followCall({ ...room.ports, line })).toEqual(ringing({ state: 'ended' }));
  });

  it('never calls anybody', async () => {
    const room = createCallRoom();
    await room.journal.write(aCall());
    room.clock.advance(60_000);
    await room.follow();
    expect(room.line.dialled).toEqual([]);
  });
});

describe('following every call', () => {
  const second = (change: Parameters<typeof aCall>[0] = {}) =>
    aCall({ intentId: 'second', state: 'ringing', participantId: 8102, ...change });

  async function roomWith(...calls: ReturnType<typeof aCall>[]) {
    const room = createCallRoom();
    for (const call of calls) await room.journal.write(call);
    const readings = async () => {
      const reading = await readLine(room.line, room.clock);
      return followCalls(reading.ok ? reading.value : null, room.ports);
    };
    return { ...room, readings };
  }

  it('tells which have changed, and keeps when all of them were seen', async () => {
    const { line, clock, journal, readings } = await roomWith(ringing(), second());
    line.answers.legs = ok([aLeg(), aLeg({ id: 8102, stage: 'connected' })]);
    clock.advance(1_000);
    expect(await readings()).toMatchObject([{ intentId: 'second', state: 'connected' }]);
    expect(await journal.find(ringing().intentId)).toEqual({ ...ringing(), checkedAt: MORNING + 1_000 });
    expect(await readings()).toEqual([]);
  });

  it('tells that a call goes on of which nothing was heard for more than a minute', async () => {
    const { clock, readings } = await roomWith(ringing());
    clock.advance(60_001);
    expect(await readings()).toMatchObject([{ state: 'ringing', checkedAt: MORNING + 60_001 }]);
    clock.advance(60_000);
    expect(await readings()).toEqual([]);
  });

  it('gives every leg to one call only', async () => {
    const { journal, readings } = await roomWith(
      ringing(),
      second({ state: 'unknown', participantId: null }),
    );
    expect(await readings()).toEqual([]);
    expect(await journal.find('second')).toMatchObject({ state: 'unknown', participantId: null });
  });

  it('leaves the calls of another extension alone', async () => {
    const { line, journal, readings } = await roomWith(ringing({ extension: '101' }));
    line.answers.legs = ok([]);
    expect(await readings()).toEqual([]);
    expect(await journal.read()).toEqual(ringing({ extension: '101' }));
  });

  it('gives up a call that nobody waits for any more, where nothing can be read', async () => {
    const { line, clock, readings } = await roomWith(aCall());
    line.answers.legs = fail(problem('unreachable'));
    clock.advance(60_001);
    expect(await readings()).toMatchObject([{ state: 'unknown', problem: { kind: 'answerLost' } }]);
  });

  it('leaves calls as they are, where nothing can be read', async () => {
    const { line, journal, readings } = await roomWith(ringing());
    line.answers.legs = fail(problem('unreachable'));
    expect(await readings()).toEqual([]);
    expect(await journal.read()).toEqual(ringing());
  });

  it('ends what was taken back, again and again until it is gone', async () => {
    const { line, readings } = await roomWith(ringing({ takenBack: true }));
    line.answers.drop = fail(problem('throttled'));
    await readings();
    await readings();
    line.answers.drop = ok(null);
    expect(await readings()).toEqual([]);
    expect(await readings()).toMatchObject([{ state: 'ended' }]);
    await readings();
    expect(line.dropped).toEqual([8101, 8101, 8101]);
  });

  it('asks no more to end what the phone system refuses to end, and leaves it up', async () => {
    const { line, readings } = await roomWith(ringing({ takenBack: true }));
    line.answers.drop = fail(problem('forbidden', 'HTTP 403'));
    expect(await readings()).toMatchObject([{ state: 'ringing', takenBack: false }]);
    await readings();
    await readings();
    expect(line.dropped).toEqual([8101]);
  });

  it('ends what was taken back before its leg was known', async () => {
    const { line, readings } = await roomWith(aCall({ state: 'unknown', takenBack: true }));
    expect(await readings()).toMatchObject([{ state: 'ringing', takenBack: true }]);
    expect(line.dropped).toEqual([8101]);
  });

  it('ends a leg that was made twice, and keeps the call', async () => {
    const { line, journal, readings } = await roomWith(ringing());
    line.answers.legs = ok([aLeg(), aLeg({ id: 8102, callId: 1266 })]);
    await readings();
    expect(line.dropped).toEqual([8102]);
    expect(await journal.read()).toMatchObject({ state: 'ringing', participantId: 8101 });
  });

  it('does not end the leg of another call of ours to the same number', async () => {
    const { line, readings } = await roomWith(ringing(), second());
    line.answers.legs = ok([aLeg(), aLeg({ id: 8102, callId: 1266 })]);
    await readings();
    expect(line.dropped).toEqual([]);
  });

  it('hears that a call was taken back while it was reading', async () => {
    const { line, journal, readings } = await roomWith(ringing());
    const { snapshot } = line;
    line.snapshot = async () => {
      const seen = await snapshot();
      await journal.write(ringing({ takenBack: true }));
      return seen;
    };
    line.answers.legs = ok([aLeg({ stage: 'dialling' })]);
    await readings();
    expect(await journal.read()).toMatchObject({ takenBack: true });
  });
});

describe('a call is followed', () => {
  const now = MORNING + 60_001;

  it.each([
    ['requested', true],
    ['ringing', true],
    ['dialling', true],
    ['connected', true],
    ['ended', false],
    ['failed', false],
    ['handedOver', false],
  ] as const)('while it is %s: %o', (state, followed) => {
    expect(isFollowed(aCall({ state }), now)).toBe(followed);
  });

  it('for a minute where it is unknown, and not after the clock was set back', () => {
    const unknown = aCall({ state: 'unknown' });
    expect(isFollowed(unknown, MORNING + 60_000)).toBe(true);
    expect(isFollowed(unknown, now)).toBe(false);
    expect(isFollowed(unknown, MORNING - 3_600_000)).toBe(false);
  });

  it('on the line that it was made from', () => {
    expect(isFollowed(ringing(), MORNING, '100')).toBe(true);
    expect(isFollowed(ringing(), MORNING, '101')).toBe(false);
    expect(isFollowed(aCall({ extension: null }), MORNING, '101')).toBe(true);
  });
});
