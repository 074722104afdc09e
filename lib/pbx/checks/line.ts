import type { Problem } from '../../core/problem';

/** What the connection test looks at, one line each. */
export type CheckName =
  | 'access'
  | 'reachable'
  | 'token'
  | 'version'
  | 'licence'
  | 'extension'
  | 'phone'
  | 'events'
  | 'clock';

/** One line of the connection test. */
export interface CheckLine {
  readonly check: CheckName;
  /** `skipped`: could not be looked at because of another line. `warn`: calls work all the same. */
  readonly state: 'good' | 'warn' | 'bad' | 'skipped';
  /** What was found: a version, the phones' names, seconds. */
  readonly found: string | null;
  /** Why it is not good; `null` where the line itself says it. */
  readonly problem: Problem | null;
}

type Found = string | null;

export const good = (check: CheckName, found: Found = null): CheckLine => ({
  check,
  state: 'good',
  found,
  problem: null,
});

export const warn = (check: CheckName, found: Found = null): CheckLine => ({
  check,
  state: 'warn',
  found,
  problem: null,
});

export const bad = (check: CheckName, problem: Problem | null, found: Found = null): CheckLine => ({
  check,
  state: 'bad',
  found,
  problem,
});

export const skipped = (check: CheckName): CheckLine => ({
  check,
  state: 'skipped',
  found: null,
  problem: null,
});
