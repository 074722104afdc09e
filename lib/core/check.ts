import type { Problem } from './problem';

/** What the connection test looks at, one line each, in this order. */
export const CHECKS = [
  'access',
  'reachable',
  'token',
  'version',
  'licence',
  'extension',
  'phone',
  'events',
  'clock',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One line of the connection test. */
export interface CheckResult {
  readonly check: CheckName;
  /** `skipped`: could not be looked at because of an earlier line. `warn`: calls work all the same. */
  readonly state: 'good' | 'warn' | 'bad' | 'skipped';
  /** What was found, for the line itself: a version, a phone's name, seconds. */
  readonly found: string | null;
  /** Why, where it is not good; its words are those of the problem. */
  readonly problem: Problem | null;
}
