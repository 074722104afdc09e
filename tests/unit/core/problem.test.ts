import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, problem } from '../../../lib/core/problem';

describe('a problem', () => {
  it('may come without a detail', () => {
    expect(problem('timeout')).toEqual({ kind: 'timeout' });
    expect(problem('timeout', '')).toEqual({ kind: 'timeout' });
    expect(problem('timeout', undefined)).toEqual({ kind: 'timeout' });
  });

  it('repeats others in few words only', () => {
    expect(problem('callRejected', 'x'.repeat(1_000)).detail).toHaveLength(300);
  });

  it('has a kind of its own', () => {
    expect(new Set(PROBLEM_KINDS).size).toBe(PROBLEM_KINDS.length);
  });
});
