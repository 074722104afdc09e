import { describe, expect, it } from 'vitest';
import { change, forget, replace } from '../../../lib/dial/keep-call';
import { createCallRoom } from '../../fixtures/call-room';
import { aCall } from '../../fixtures/dialling';

const ringing = () => aCall({ state: 'ringing', participantId: 8101 });

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

  it('gives way when the call has found its leg by itself', async () => {
    const { journal, ports } = createCallRoom();
    await journal.write(ringing());
    const sought = { ...ringing(), participantId: null };
    expect(await replace(sought, { ...sought, state: 'ended' }, ports)).toEqual(ringing());
    expect(await journal.read()).toEqual(ringing());
  });

  it('does not forget that the call was taken back meanwhile', async () => {
    const { journal, ports } = createCallRoom();
    await journal.write({ ...ringing(), takenBack: true });
    expect(await replace(ringing(), connected, ports)).toMatchObject({ takenBack: true });
    expect(await journal.read()).toMatchObject({ state: 'connected', takenBack: true });
  });

  it('writes nothing where everything was forgotten meanwhile', async () => {
    const { journal, ports } = createCallRoom();
    await replace(ringing(), connected, ports);
    expect(await journal.read()).toBeNull();
  });
});

describe('a change of a call', () => {
  it('sees what is written at that moment, one after the other', async () => {
    const { journal, ports } = createCallRoom();
    await journal.write(ringing());
    const older = (call: ReturnType<typeof aCall>) => ({ ...call, startedAt: call.startedAt - 1 });
    await Promise.all([change(ringing().intentId, older, ports), change(ringing().intentId, older, ports)]);
    expect(await journal.read()).toMatchObject({ startedAt: ringing().startedAt - 2 });
  });

  it('of a call that was forgotten is none', async () => {
    const { journal, ports } = createCallRoom();
    await journal.write(ringing());
    await forget(ringing().intentId, ports);
    expect(await change(ringing().intentId, (call) => call, ports)).toBeNull();
  });
});
