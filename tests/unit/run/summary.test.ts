import { describe, expect, it } from 'vitest';
import { hasFailed, sumLine, table } from '../../run/summary.mjs';

const result = (name: string, passed: number, failed: number, skipped = 0, notes: string[] = []) => ({
  name,
  milliseconds: 1234,
  counts: { passed, failed, skipped },
  notes,
});

describe('the end of a run', () => {
  it('is the sum alone, and the skipped only when there are some', () => {
    expect(sumLine([result('unit', 10, 0), result('e2e', 5, 1)])).toBe('15 passed, 1 failed');
    expect(sumLine([result('unit', 10, 0, 2)])).toBe('10 passed, 0 failed, 2 skipped');
  });

  it('is bad after a failure, and when nothing passed', () => {
    expect(hasFailed([result('unit', 10, 0, 2)])).toBe(false);
    expect(hasFailed([result('unit', 10, 1)])).toBe(true);
    expect(hasFailed([])).toBe(true);
  });

  it('has a table with a line per stage', () => {
    expect(table([result('unit', 120, 0), result('e2e', 0, 1, 0, ['ran no test'])]).split('\n')).toEqual([
      'stage   time  passed  failed  skipped',
      'unit   1.2 s     120       0        0',
      'e2e    1.2 s       0       1        0  ran no test',
    ]);
  });
});
