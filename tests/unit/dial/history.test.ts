import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { type RecentCall, remember, wasCalled } from '../../../lib/dial/history';
import { aCall, CAROL, DAVE } from '../../fixtures/dialling';
import { MORNING } from '../../fixtures/test-clock';

const ended = (change: Parameters<typeof aCall>[0] = {}) => aCall({ state: 'ended', ...change });

describe('the recent calls', () => {
  it('keep of a call what there is to show', () => {
    const call = ended({
      name: 'Carol',
      answeredAt: MORNING + 5_000,
      changedAt: MORNING + 71_600,
    });
    expect(remember([], call)).toEqual([
      {
        intentId: call.intentId,
        target: CAROL,
        shown: '+44 20 7946 0999',
        name: 'Carol',
        state: 'ended',
        problem: null,
        takenBack: false,
        startedAt: MORNING,
        seconds: 66,
      },
    ]);
  });

  it('say nothing of how long a call took that nobody answered', () => {
    expect(remember([], ended({ changedAt: MORNING + 30_000 }))).toMatchObject([{ seconds: null }]);
  });

  it('keep that one was taken back before the other side answered, and only then', () => {
    const undone = remember([], ended({ takenBack: true }));
    expect(undone).toMatchObject([{ takenBack: true }]);
    expect(wasCalled(undone, CAROL)).toBe(false);
    const hungUp = remember([], ended({ takenBack: true, answeredAt: MORNING }));
    expect(hungUp).toMatchObject([{ takenBack: false }]);
    expect(wasCalled(hungUp, CAROL)).toBe(true);
  });

  it('never count backwards, when the clock was set back in the middle of a call', () => {
    const call = ended({ answeredAt: MORNING, changedAt: MORNING - 3_600_000 });
    expect(remember([], call)).toMatchObject([{ seconds: 0 }]);
  });

  it('keep why a call failed, without what the phone system said', () => {
    const call = aCall({ state: 'failed', problem: problem('forbidden', 'HTTP 403') });
    expect(remember([], call)).toMatchObject([{ state: 'failed', problem: 'forbidden' }]);
  });

  it.each(['requested', 'ringing', 'dialling', 'connected'] as const)(
    'do not have one that is still going on: %s',
    (state) => {
      const recent = remember([], ended());
      expect(remember(recent, aCall({ state }))).toBe(recent);
    },
  );

  it.each(['ended', 'failed', 'handedOver', 'unknown'] as const)('have one that is %s', (state) => {
    expect(remember([], aCall({ state }))).toMatchObject([{ state }]);
  });

  it('do not have calls to the own phone', () => {
    expect(remember([], ended({ source: 'test' }))).toEqual([]);
  });

  it('have each gesture once, in its newest state', () => {
    const recent = remember([], aCall({ state: 'unknown' }));
    expect(remember(recent, ended())).toMatchObject([{ state: 'ended' }]);
  });

  it('are the latest fifty, newest first', () => {
    const calls = Array.from({ length: 60 }, (_, index) =>
      ended({ intentId: `${index}`, startedAt: MORNING + index }),
    );
    const recent = calls.reduce<readonly RecentCall[]>(remember, []);
    expect(recent).toHaveLength(50);
    expect([recent[0]?.intentId, recent.at(-1)?.intentId]).toEqual(['59', '10']);
  });

  it('stay in order when an older call ends after a newer one', () => {
    const newer = remember([], ended({ intentId: 'newer', startedAt: MORNING + 1 }));
    expect(remember(newer, ended({ intentId: 'older' })).map(({ intentId }) => intentId)).toEqual([
      'newer',
      'older',
    ]);
  });

  it.each([
    ['ended', true],
    ['handedOver', true],
    ['unknown', true],
    ['failed', false],
  ] as const)('tell whether a number was called: %s, %o', (state, was) => {
    const recent = remember([], aCall({ state }));
    expect([wasCalled(recent, CAROL), wasCalled(recent, DAVE)]).toEqual([was, false]);
  });
});
