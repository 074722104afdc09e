import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import type { Call } from '../../../lib/dial/call';
import { createCallJournal } from '../../../lib/dial/journal';
import { reconcile } from '../../../lib/dial/reconcile';
import { aCall } from '../../fixtures/dialling';
import { createMemoryItem } from '../../fixtures/memory-item';
import { createTestClock, MORNING } from '../../fixtures/test-clock';
import { aLeg, createTestLine } from '../../fixtures/test-line';

const SILENT = fail(problem('unreachable'));

function setUp() {
  const clock = createTestClock();
  const line = createTestLine();
  const journal = createCallJournal(createMemoryItem<readonly Call[]>());
  return { clock, line, journal, look: (call: Call) => reconcile(call, line, { journal, clock }) };
}

const lost = () => aCall({ state: 'unknown', problem: problem('answerLost', 'timeout') });

describe('a call whose leg is known', () => {
  it.each([
    ['ringing', 'ringing'],
    ['dialling', 'dialling'],
    ['connected', 'connected'],
  ] as const)('is %s as its leg is', async (stage, state) => {
    const { line, look } = setUp();
    line.answers.leg = ok(aLeg({ stage }));
    expect((await look(aCall({ state: 'ringing', participantId: 8101 }))).state).toBe(state);
  });

  it('has ended once its leg is gone', async () => {
    const { line, clock, look } = setUp();
    line.answers.leg = ok(null);
    clock.advance(9_000);
    expect(await look(aCall({ state: 'connected', participantId: 8101 }))).toMatchObject({
      state: 'ended',
      changedAt: MORNING + 9_000,
    });
  });

  it('stays as it was while the phone system cannot be asked', async () => {
    const { line, look } = setUp();
    line.answers.leg = SILENT;
    const call = aCall({ state: 'connected', participantId: 8101 });
    expect(await look(call)).toBe(call);
  });

  it('does not ring again after it was answered', async () => {
    const { look } = setUp();
    const call = aCall({ state: 'connected', participantId: 8101 });
    expect(await look(call)).toEqual(call);
  });

  it('is read anew, and says when', async () => {
    const { clock, look } = setUp();
    clock.advance(3_000);
    expect(await look(aCall({ state: 'ringing', participantId: 8101 }))).toMatchObject({
      changedAt: MORNING,
      checkedAt: MORNING + 3_000,
    });
  });

  it('goes on with another leg where every phone rang and one was picked up', async () => {
    const { line, look } = setUp();
    line.answers.legs = ok([aLeg({ id: 8102, legNumber: 2, stage: 'dialling' })]);
    expect(await look(aCall({ state: 'ringing', participantId: 8101, device: null }))).toMatchObject({
      state: 'dialling',
      participantId: 8102,
    });
  });
});

describe('a call whose answer was lost', () => {
  it('is found among the legs, and nothing is wrong any more', async () => {
    const { look } = setUp();
    expect(await look(lost())).toMatchObject({ state: 'ringing', participantId: 8101, problem: null });
  });

  it.each([
    ['there is no leg', ok([])],
    ['all legs go elsewhere', ok([aLeg({ otherSide: ['101'] })])],
    ['somebody with that number is calling', ok([aLeg({ legNumber: 4 })])],
    ['the legs cannot be read', SILENT],
  ] as const)('stays unknown where %s', async (_, legs) => {
    const { line, look } = setUp();
    line.answers.legs = legs;
    expect(await look(lost())).toEqual(lost());
  });

  it('does not take the leg of another call', async () => {
    const { journal, look } = setUp();
    await journal.write(aCall({ intentId: 'another', state: 'ringing', participantId: 8101 }));
    expect(await look(lost())).toMatchObject({ state: 'unknown', participantId: null });
  });
});

describe('a call that rings without a leg that the phone system named', () => {
  const unnamed = () => aCall({ state: 'ringing' });

  it('finds its leg', async () => {
    const { look } = setUp();
    expect(await look(unnamed())).toMatchObject({ state: 'ringing', participantId: 8101 });
  });

  it('waits a while for a leg to appear', async () => {
    const { line, clock, look } = setUp();
    line.answers.legs = ok([]);
    clock.advance(9_000);
    expect((await look(unnamed())).state).toBe('ringing');
  });

  it('has ended when none appears', async () => {
    const { line, clock, look } = setUp();
    line.answers.legs = ok([]);
    clock.advance(61_000);
    expect((await look(unnamed())).state).toBe('ended');
  });

  it('stays as it was while the legs cannot be read', async () => {
    const { line, clock, look } = setUp();
    line.answers.legs = SILENT;
    clock.advance(61_000);
    expect((await look(unnamed())).state).toBe('ringing');
  });
});

describe('a call that is still being asked for', () => {
  it('is left alone for a minute', async () => {
    const { clock, look } = setUp();
    clock.advance(60_000);
    const call = aCall();
    expect(await look(call)).toBe(call);
  });

  it('has lost its answer after that, and is looked for', async () => {
    const { line, clock, look } = setUp();
    clock.advance(60_001);
    expect(await look(aCall())).toMatchObject({ state: 'ringing', participantId: 8101 });
    line.answers.legs = ok([]);
    expect(await look(aCall())).toMatchObject({ state: 'unknown', problem: { kind: 'answerLost' } });
  });

  it('has lost it too when the clock was set back: nobody knows how long ago that was', async () => {
    const { line, clock, look } = setUp();
    clock.advance(-3_600_000);
    line.answers.legs = ok([]);
    expect(await look(aCall())).toMatchObject({ state: 'unknown' });
  });

  it('was interrupted where the phone system had not been asked at all', async () => {
    const { clock, look } = setUp();
    clock.advance(60_001);
    expect(await look(aCall({ extension: null }))).toMatchObject({
      state: 'failed',
      problem: { kind: 'notSent' },
    });
  });
});

describe('a call that is over', () => {
  it.each(['ended', 'failed'] as const)('stays %s, whatever leg there is', async (state) => {
    const { look } = setUp();
    const call = aCall({ state, participantId: 8101 });
    expect(await look(call)).toBe(call);
  });
});

describe('looking', () => {
  it('never calls anybody', async () => {
    const { line, clock, look } = setUp();
    clock.advance(60_000);
    for (const state of ['requested', 'ringing', 'dialling', 'connected', 'unknown'] as const) {
      await look(aCall({ state }));
      await look(aCall({ state, participantId: 8101 }));
    }
    expect(line.dialled).toEqual([]);
  });
});
