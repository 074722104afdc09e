import { type Problem, problem } from '../../lib/core/problem';
import { fail, ok, type Result } from '../../lib/core/result';
import type { CallSource } from '../../lib/dial/call';
import type { DialAnswer } from '../../lib/messaging/views';
import { type CountryCode, readTarget } from '../../lib/phone';
import type { DialDesk } from './dial-desk';

interface TextPorts {
  readonly desk: DialDesk;
  readonly region: () => Promise<CountryCode | null>;
  readonly ownExtension: () => Promise<string | null>;
}

/** What a person typed, selected or followed a link to. */
export interface TextIntent {
  readonly id: string;
  readonly text: string;
  readonly name: string | null;
  readonly source: CallSource;
  readonly at: number;
}

export type CallText = (intent: TextIntent) => Promise<Result<DialAnswer, Problem>>;

/** Calls the one number in a text; says why there is none to call. */
export const createTextCalls =
  ({ desk, region, ownExtension }: TextPorts): CallText =>
  async ({ text, ...intent }) => {
    const context = { region: await region(), ownExtension: await ownExtension() };
    const target = readTarget(text, context);
    if (!target.ok) return fail(problem(target.error));
    return ok(await desk.dial({ ...intent, target: target.value, confirmed: false }, null));
  };
