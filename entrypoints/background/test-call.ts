import { type Problem, problem } from '../../lib/core/problem';
import { fail, ok, type Result } from '../../lib/core/result';
import type { DialAnswer } from '../../lib/messaging/views';
import type { DialDesk } from './dial-desk';

export type TestCall = (intent: {
  readonly id: string;
  readonly at: number;
}) => Promise<Result<DialAnswer, Problem>>;

/**
 * Lets the own phone ring by calling the own extension from it: whoever picks up reaches nobody, and it costs
 * nothing.
 */
export const createTestCall =
  (desk: DialDesk, ownExtension: () => Promise<string | null>): TestCall =>
  async ({ id, at }) => {
    const target = await ownExtension();
    if (target === null) return fail(problem('notConnected'));
    const intent = { id, at, target, name: null, source: 'test', confirmed: true } as const;
    return ok(await desk.dial(intent, null));
  };
