import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import { describeNumber, type NumberDescription } from '../phone';

/**
 * Decides whether a number may be called by one click. Numbers that cost more than an ordinary call are
 * refused as long as there is no page of our own to confirm them on (reliability R28).
 */
export function permitCall(e164: string): Result<NumberDescription, Problem> {
  const number = describeNumber(e164);
  if (!number) return fail(problem('numberInvalid', e164));
  return number.cost === 'ordinary' ? ok(number) : fail(problem('numberNotAllowed', number.formatted));
}
