import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { followCall, replace } from '../../../lib/dial/follow-call';
import { createCallRoom } from '../../fixtures/call-room';
import { aCall } from '../../fixtures/dialling';
import { aLeg } from '../../fixtures/test-line';

const ringing = () => aCall({ state: 'ringing', participantId: 8101 });

describe('following the last call', () => {
  it('says nothing where there was none', async () => {
    expect(await createCallRoom().follow()).toBeNull();
  });

  it('writes down what the phone system says now', async () => {
    const room = createCallRoom();
    await room.journal.write(ringing());
    room.line.answers.leg = ok(aLeg({ stage: 'connected' }));
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
    room.line.answers.leg = ok(null);
    expect(await room.follow()).toMatchObject({ extension: '101', state: 'ringing' });
  });

  it('never calls anybody', async () => {
    const room = createCallRoom();
    await room.journal.write(aCall());
    room.clock.advance(60_000);
    await room.follow();
    expect(room.line.dialled).toEqual([]);
  });
});

describe('a newer view of a call', () => {
  const connected = { ...ringing(), state: 'connected' } as const;

  it('takes the place of the older', async () => {
    const { journal, ports } = createCallRoom();
    await journal.write(ringing());
    await replace(ringing(), connected, ports);
    expect(await journal.read()).toEqual(connected);
  });

  it('gives way to another call that has begun', async () => {
    const { journal, ports } = createCallRoom();
    const next = aCall({ intentId: 'another' });
    await journal.write(next);
    await replace(ringing(), connected, ports);
    expect(await journal.read()).toEqual(next);
  });

  it('gives way when the call has moved on by itself', async () => {
    const { journal, ports } = createCallRoom();
    const ended = { ...ringing(), state: 'ended' } as const;
    await journal.write(ended);
    await replace(ringing(), connected, ports);
    expect(await journal.read()).toEqual(ended);
  });

  it('writes nothing where everything was forgotten meanwhile', async () => {
    const { journal, ports } = createCallRoom();
    await replace(ringing(), connected, ports);
    expect(await journal.read()).toBeNull();
  });
});
