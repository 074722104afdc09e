import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';

/** Writes, and says as a problem that the browser would not: a full disk, or a damaged profile. */
export async function tryWrite(write: () => Promise<void>): Promise<Result<void, Problem>> {
  try {
    return ok(await write());
  } catch (error) {
    return fail(problem('storageFailed', String(error)));
  }
}
