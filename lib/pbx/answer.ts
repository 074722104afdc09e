import * as v from 'valibot';
import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import type { ExchangeFailure, Reply } from '../http/exchange';

/** No answer at all, as a problem. */
export const exchangeProblem = (failure: ExchangeFailure): Problem => problem(failure);

/** A refusal by status code (contracts/3cx.md §2.5); `null` for 2xx. */
export function statusProblem(reply: Reply): Problem | null {
  const { status } = reply;
  if (status >= 200 && status < 300) return null;
  const detail = [`HTTP ${status}`, spokenReason(reply.json)].filter(Boolean).join(': ');
  switch (status) {
    case 401:
      return problem('tokenRefused', detail);
    case 403:
      return problem('forbidden', detail);
    case 422:
      return problem('cannotCall', detail);
    case 424:
      return problem('dependencyFailed', detail);
    case 429:
    case 503:
      return problem('throttled', detail);
    default:
      return problem(status >= 500 ? 'serverError' : 'notPbx', detail);
  }
}

/** The body of a 2xx answer, checked against its schema; anything else is not from a 3CX. */
export function readAnswer<Schema extends v.GenericSchema>(
  schema: Schema,
  reply: Reply,
): Result<v.InferOutput<Schema>, Problem> {
  const refused = statusProblem(reply);
  if (refused) return fail(refused);
  const parsed = v.safeParse(schema, reply.json);
  return parsed.success ? ok(parsed.output) : fail(problem('notPbx', `HTTP ${reply.status}`));
}

const Spoken = v.object({
  reasontext: v.nullish(v.string(), ''),
  reason: v.nullish(v.string(), ''),
});

/** What the phone system says of a refusal; docs promise no body, 3CX's own code reads `reasontext`. */
function spokenReason(json: unknown): string {
  const spoken = v.safeParse(Spoken, json);
  return spoken.success ? spoken.output.reasontext || spoken.output.reason : '';
}
