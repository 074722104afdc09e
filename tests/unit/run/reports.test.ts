import { describe, expect, it } from 'vitest';
import { countCases } from '../../run/reports.mjs';

describe('the cases of a report', () => {
  it('of Vitest are counted, with those to do among the skipped', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [],
    };
    expect(countCases('vitest', report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('of Playwright are counted, and one that passed at the second attempt has passed', () => {
    const report = { suites: [], stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3, duration: 1.5 } };
    expect(countCases('playwright', report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it.each([
    ['vitest', {}],
    ['vitest', { numPassedTests: 'many' }],
    ['vitest', null],
    ['playwright', { stats: {} }],
    ['playwright', []],
  ] as const)('of a %s report that is not one (%j) are unknown', (format, report) => {
    expect(countCases(format, report)).toBeUndefined();
  });
});
