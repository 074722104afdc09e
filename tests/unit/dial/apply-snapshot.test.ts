import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { applySnapshot, twinOf } from '../../../lib/dial/apply-snapshot';
import type { Leg } from '../../../lib/dial/ports';
import { aCall, CAROL, DAVE } from '../../fixtures/dialling';
import { MORNING } from '../../fixtures/test-clock';
import { aLeg, aPhone } from '../../fixtures/test-line';

const seeing = (...legs: Leg[]) => ({ phones: [aPhone()], legs });
const ringing = (change: Parameters<typeof aCall>[0] = {}) =>
  aCall({ state: 'ringing', participantId: 8101, ...change });
const LATER = MORNING + 5_000;

describe('a call whose leg is known', () => {
  it.each([
    ['ringing', 'ringing'],
    ['dialling', 'dialling'],
    ['connected', 'connected'],
  ] as const)('is what its leg is: %s', (stage, state) => {
    expect(applySnapshot(ringing(), seeing(aLeg({ id: 1 }), aLeg({ stage })), LATER)).toMatchObject({
      state,
      checkedAt: LATER,
    });
  });

  it('knows when the other side answered, and when it was over', () => {
    const connected = applySnapshot(ringing(), seeing(aLeg({ stage: 'connected' })), LATER);
    expect(applySnapshot(connected, seeing(), LATER + 9_000)).toMatchObject({
      state: 'ended',
      answeredAt: LATER,
      changedAt: LATER + 9_000,
    });
  });

  it('does not go on with another leg to the same number', () => {
    expect(applySnapshot(ringing(), seeing(aLeg({ id: 8102 })), LATER)).toMatchObject({ state: 'ended' });
  });

  it('goes on with another leg where the extension as a whole was asked to call', () => {
    const other = aLeg({ id: 8102, legNumber: 2, stage: 'dialling' });
    expect(applySnapshot(ringing({ device: null }), seeing(other), LATER)).toMatchObject({
      state: 'dialling',
      participantId: 8102,
    });
  });
});

describe('what was said before the call began', () => {
  const begun = ringing({ checkedAt: MORNING + 300 });

  it('does not end it', () => {
    expect(applySnapshot(begun, seeing(), MORNING + 299)).toBe(begun);
  });

  it('may have been asked for in the same moment', () => {
    expect(applySnapshot(begun, seeing(), MORNING + 300)).toMatchObject({ state: 'ended' });
  });

  it('is told from a clock that was set back', () => {
    expect(applySnapshot(begun, seeing(), MORNING - 3_600_000)).toMatchObject({ state: 'ended' });
  });
});

describe('a call whose leg is not known', () => {
  const unnamed = ringing({ participantId: null });

  it('finds it', () => {
    expect(applySnapshot(unnamed, seeing(aLeg({ stage: 'dialling' })), LATER)).toMatchObject({
      state: 'dialling',
      participantId: 8101,
    });
  });

  it('finds it by what was dialled, and by the number that was meant', () => {
    const nine = ringing({ participantId: null, destination: '90012079460999', target: CAROL });
    expect(applySnapshot(nine, seeing(aLeg({ otherSide: ['02079460999'] })), LATER)).toMatchObject({
      participantId: 8101,
    });
  });

  it('does not take a call that comes in from the same number for it', () => {
    expect(applySnapshot(unnamed, seeing(aLeg({ legNumber: 4 })), LATER)).toMatchObject({
      participantId: null,
    });
  });

  it.each([
    [10_000, 'ringing'],
    [10_001, 'ended'],
  ])('after %i ms without it is %s', (ms, state) => {
    expect(applySnapshot(unnamed, seeing(), MORNING + ms)).toMatchObject({ state });
  });

  it('is unknown for good where its answer was lost', () => {
    const lost = aCall({ state: 'unknown', problem: problem('answerLost') });
    expect(applySnapshot(lost, seeing(), MORNING + 60_000)).toMatchObject({ state: 'unknown' });
    expect(applySnapshot(lost, seeing(aLeg()), MORNING + 60_000)).toMatchObject({
      state: 'ringing',
      problem: null,
    });
  });
});

describe('a call that is still being asked for', () => {
  it('is left alone', () => {
    expect(applySnapshot(aCall(), seeing(aLeg()), LATER)).toEqual(aCall());
  });

  it('is looked for where it was taken back: whoever asked may be dead', () => {
    const call = aCall({ takenBack: true });
    expect(applySnapshot(call, seeing(aLeg()), LATER)).toMatchObject({
      state: 'ringing',
      participantId: 8101,
    });
    expect(applySnapshot(call, seeing(), MORNING + 20_000)).toMatchObject({ state: 'requested' });
  });

  it('is not looked for where nobody has asked yet', () => {
    const call = aCall({ takenBack: true, extension: null });
    expect(applySnapshot(call, seeing(aLeg()), LATER)).toEqual(call);
  });

  it('has lost its answer after a minute', () => {
    expect(applySnapshot(aCall(), seeing(), MORNING + 60_001)).toMatchObject({ state: 'unknown' });
  });
});

describe('a call that was taken back', () => {
  const takenBack = ringing({ takenBack: true });

  it('goes on with the leg that a request sent twice has left', () => {
    expect(applySnapshot(takenBack, seeing(aLeg({ id: 8102, callId: 1266 })), LATER)).toMatchObject({
      state: 'ringing',
      participantId: 8102,
    });
  });

  it.each([
    ['somebody speaks on it', aLeg({ id: 8102, stage: 'connected' }), LATER],
    ['it was not made by us', aLeg({ id: 8102, legNumber: 2 }), LATER],
    ['it goes to somebody else', aLeg({ id: 8102, otherSide: [DAVE] }), LATER],
    ['the request was sent long ago', aLeg({ id: 8102 }), MORNING + 60_001],
  ])('has ended although there is a leg, where %s', (_, leg, now) => {
    expect(applySnapshot(takenBack, seeing(leg), now)).toMatchObject({ state: 'ended' });
  });

  it('does not end a conversation while its own leg is not known', () => {
    const sought = aCall({ state: 'unknown', takenBack: true });
    expect(applySnapshot(sought, seeing(aLeg({ stage: 'connected' })), LATER)).toMatchObject({
      state: 'unknown',
      participantId: null,
    });
  });
});

describe('a call that is over', () => {
  it.each(['ended', 'failed', 'handedOver'] as const)('stays %s', (state) => {
    const call = ringing({ state });
    expect(applySnapshot(call, seeing(aLeg()), LATER)).toBe(call);
  });
});

describe('a twin', () => {
  const twin = aLeg({ id: 8102, callId: 1266 });
  const among = (...legs: Leg[]) => twinOf(ringing(), seeing(aLeg(), ...legs), LATER);

  it('is a second leg of the same request', () => {
    expect(among(twin)).toBe(twin);
    expect(among({ ...twin, stage: 'dialling' })).toMatchObject({ id: 8102 });
  });

  it.each([
    ['a call that comes in from the same number', { legNumber: 2 }],
    ['a leg of an unknown kind', { legNumber: null }],
    ['another leg of the same call', { callId: 1265 }],
    ['a leg of an unknown call', { callId: null }],
    ['a call on another phone', { phoneId: 'sip:100@another' }],
    ['a call on an unknown phone', { phoneId: null }],
    ['a call to somebody else', { otherSide: [DAVE] }],
    ['a call that somebody speaks on', { stage: 'connected' as const }],
  ])('is not %s', (_, change) => {
    expect(among({ ...twin, ...change })).toBeNull();
  });

  it('is none where there is one leg', () => {
    expect(among()).toBeNull();
  });

  it('is not looked for where the own leg is not known', () => {
    expect(twinOf(ringing({ participantId: null }), seeing(aLeg(), twin), LATER)).toBeNull();
    expect(twinOf(ringing(), seeing(twin), LATER)).toBeNull();
    expect(twinOf(ringing(), seeing(aLeg({ phoneId: null }), { ...twin, phoneId: null }), LATER)).toBeNull();
    expect(twinOf(ringing(), seeing(aLeg({ callId: null }), twin), LATER)).toBeNull();
    expect(twinOf(ringing(), seeing(aLeg({ legNumber: 2 }), twin), LATER)).toBeNull();
  });

  it('comes within a minute', () => {
    expect(twinOf(ringing(), seeing(aLeg(), twin), MORNING + 60_000)).toBe(twin);
    expect(twinOf(ringing(), seeing(aLeg(), twin), MORNING + 60_001)).toBeNull();
  });
});
