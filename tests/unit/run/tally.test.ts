import { describe, expect, it } from 'vitest';
import { countStep, NOTHING } from '../../run/tally.mjs';

const done = { kind: 'exited', code: 0 } as const;
const wrong = { kind: 'exited', code: 1 } as const;
const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });

describe('a step without cases', () => {
  it('counts as one', () => {
    expect(countStep(done, undefined)).toEqual({ counts: counts(1, 0) });
    expect(countStep(wrong, undefined)).toEqual({ counts: counts(0, 1), note: 'ended with exit code 1' });
  });

  it('that cannot be started has failed', () => {
    const { counts: counted, note } = countStep({ kind: 'unstarted', message: 'ENOENT' }, undefined);
    expect(counted).toEqual(counts(0, 1));
    expect(note).toContain('ENOENT');
  });
});

describe('a step with cases', () => {
  it('counts its cases', () => {
    expect(countStep(done, { counts: counts(7, 0, 1) })).toEqual({ counts: counts(7, 0, 1) });
    expect(countStep(wrong, { counts: counts(7, 2) })).toEqual({ counts: counts(7, 2) });
  });

  it.each([
    ['no report', undefined],
    ['an empty report', NOTHING],
    ['only skipped cases', counts(0, 0, 3)],
  ])('that ran no test has failed: %s', (_, counted) => {
    const tally = countStep(done, { counts: counted });
    expect(tally.counts.failed).toBe(1);
    expect(tally.note).toBe('ran no test');
  });

  it('that went wrong outside its cases has one failure more', () => {
    expect(countStep(wrong, { counts: counts(7, 0) })).toEqual({
      counts: counts(7, 1),
      note: 'ended with exit code 1',
    });
  });

  it('that stalled or was killed has one failure more, whatever its cases say', () => {
    const stalled = countStep({ kind: 'stalled', minutes: 8 }, { counts: counts(7, 2) });
    expect(stalled).toEqual({ counts: counts(7, 3), note: 'was ended after its time limit of 8 minutes' });
    expect(countStep({ kind: 'signalled', signal: 'SIGKILL' }, { counts: counts(7, 0) }).note).toContain(
      'SIGKILL',
    );
  });
});
