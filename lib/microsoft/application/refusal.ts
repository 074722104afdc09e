import * as v from 'valibot';
import { type Problem, type ProblemKind, problem } from '../../core/problem';
import type { ExchangeFailure, Reply } from '../../http/exchange';

/** No answer at all, as a problem. */
export const failureProblem = (failure: ExchangeFailure): Problem => problem(NO_ANSWER[failure]);

const NO_ANSWER: Readonly<Record<ExchangeFailure, ProblemKind>> = {
  unreachable: 'microsoftUnreachable',
  timeout: 'microsoftTimeout',
  // Microsoft's token address redirects nobody: something in between does.
  redirected: 'microsoftProxy',
};

/** Why an application got no token (contracts/microsoft.md §2.2); the details are Microsoft's own first line. */
export function refusalProblem(reply: Reply): Problem {
  const { status, foreign, json } = reply;
  const refused = v.safeParse(Refusal, json);
  if (refused.success && status < 500 && status !== 429)
    return problem(kindOf(refused.output), lineOf(refused.output));
  const detail = [`HTTP ${status}`, refused.success ? lineOf(refused.output) : ''].filter(Boolean).join(': ');
  if (status === 429) return problem('microsoftThrottled', detail);
  if (status >= 500) return problem('microsoftServerError', detail);
  return problem(foreign ? 'microsoftProxy' : 'microsoftUnexpected', detail);
}

const Refusal = v.object({
  error: v.string(),
  error_description: v.optional(v.string(), ''),
  error_codes: v.optional(v.array(v.number()), []),
});
type Refusal = v.InferOutput<typeof Refusal>;

function kindOf({ error, error_codes, error_description }: Refusal): ProblemKind {
  if (error === 'temporarily_unavailable') return 'microsoftServerError';
  for (const code of error_codes) {
    const kind = code === 700027 || code === 50012 ? assertionKind(code, error_description) : KINDS.get(code);
    if (kind) return kind;
  }
  return 'microsoftUnexpected';
}

const KINDS: ReadonlyMap<number, ProblemKind> = new Map([
  [700024, 'clockWrong'],
  [700016, 'applicationUnknown'],
  [7000229, 'applicationUnknown'],
  [7000112, 'applicationDisabled'],
  [90002, 'tenantNotFound'],
  [900023, 'tenantNotFound'],
  [9002326, 'originSent'],
  [90023, 'originSent'],
  [53003, 'policyBlocked'],
]);

/** Both codes stand for several reasons, which only their words tell apart. */
function assertionKind(code: 700027 | 50012, description: string): ProblemKind {
  if (/signature value|invalid signature/i.test(description)) return 'certificateSignature';
  if (/time range/i.test(description)) return 'clockWrong';
  if (/\bexpired\b|not yet valid/i.test(description)) return 'certificateExpired';
  return code === 700027 ? 'certificateUnknown' : 'certificateSignature';
}

const lineOf = ({ error, error_description }: Refusal) => error_description.split(/\r?\n/)[0] || error;
