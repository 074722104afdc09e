import { type Problem, type ProblemKind, problem } from '../core/problem';
import type { ExchangeFailure, Reply } from '../http/exchange';

const FAILURES = {
  unreachable: 'microsoftUnreachable',
  timeout: 'microsoftTimeout',
  // Microsoft's token and data addresses lead nowhere else; a network's login page does.
  redirected: 'microsoftProxy',
} as const satisfies Record<ExchangeFailure, ProblemKind>;

/** No answer at all, as a problem. */
export const exchangeProblem = (failure: ExchangeFailure): Problem => problem(FAILURES[failure], failure);

/** What is wrong with an answer before anybody reads what it says; `null` for one that can be read. */
export function transportProblem({ status, foreign }: Reply): Problem | null {
  const detail = `HTTP ${status}`;
  if (status === 429) return problem('microsoftThrottled', detail);
  if (foreign) return problem('microsoftProxy', detail);
  return status >= 500 ? problem('microsoftServerError', detail) : null;
}

/** Troubles on the way, which pass by themselves; every other needs somebody to do something. */
const PASSING: readonly ProblemKind[] = [
  'microsoftAccessMissing',
  'microsoftUnreachable',
  'microsoftTimeout',
  'microsoftProxy',
  'microsoftThrottled',
  'microsoftServerError',
  'microsoftUnexpected',
  'clockWrong',
];

export const passesByItself = ({ kind }: Problem): boolean => PASSING.includes(kind);
