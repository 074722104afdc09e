import type { CheckName, CheckResult } from '../../core/check';
import type { Problem } from '../../core/problem';

type Found = string | null;

export const good = (check: CheckName, found: Found = null): CheckResult => ({
  check,
  state: 'good',
  found,
  problem: null,
});

export const warn = (check: CheckName, found: Found = null): CheckResult => ({
  check,
  state: 'warn',
  found,
  problem: null,
});

export const bad = (check: CheckName, problem: Problem | null, found: Found = null): CheckResult => ({
  check,
  state: 'bad',
  found,
  problem,
});

export const skipped = (check: CheckName): CheckResult => ({
  check,
  state: 'skipped',
  found: null,
  problem: null,
});
