import { type Problem, problem } from '../../core/problem';
import { fail, type Result } from '../../core/result';

/** The result of some work; an exception, of a browser's storage for one, is a failure like any other. */
export async function tried<Value>(
  work: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  try {
    return await work();
  } catch (error) {
    return fail(problem('internal', String(error)));
  }
}
