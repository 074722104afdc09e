import * as v from 'valibot';
import { type Problem, type ProblemKind, problem } from '../core/problem';
import type { Reply } from '../http/exchange';
import type { Grant } from '../messaging/microsoft';
import { kindOfCode } from './entra-codes';

/** An error of the sign-in service, from a token request's body or a redirect. */
export interface EntraRefusal {
  /** OAuth's name for it. */
  readonly error: string;
  /** The number behind `AADSTS`; `null` where none is said. */
  readonly code: number | null;
  readonly suberror: string;
  /** What it says, without its trace lines. */
  readonly text: string;
  readonly correlationId: string;
}

/** What OAuth's own names mean where the number says nothing to us (contracts/microsoft.md §1.5). */
const BY_ERROR: Readonly<Record<string, ProblemKind>> = {
  access_denied: 'consentDeclined',
  consent_required: 'consentMissing',
  login_required: 'notSignedIn',
  interaction_required: 'sessionRevoked',
  invalid_grant: 'sessionRevoked',
  unauthorized_client: 'applicationUnknown',
  invalid_tenant: 'tenantNotFound',
  invalid_scope: 'permissionUnknown',
  invalid_resource: 'permissionUnknown',
  server_error: 'microsoftServerError',
  temporarily_unavailable: 'microsoftServerError',
  // What v1 of the administrator's consent says (§2.5).
  permission_denied: 'consentDeclined',
};

/**
 * The refusal as one of ours. The number is more exact than OAuth's name, which many of them share; one that
 * nobody knows yet falls back to the name. `grant`: what a request with an `Origin` means depends on who asked.
 */
export function entraProblem(refusal: EntraRefusal, grant: Grant): Problem {
  const kind = kindOfCode(refusal, grant) ?? BY_ERROR[refusal.error] ?? 'signInRefused';
  return problem(kind, detailOf(refusal));
}

/** `AADSTS50076 (basic_action), correlation ID 1b4e…: Due to a configuration change …`. */
function detailOf({ error, code, suberror, text, correlationId }: EntraRefusal): string {
  const name = code === null ? error : `AADSTS${code}`;
  const id = correlationId === '' ? '' : `, correlation ID ${correlationId}`;
  return `${name}${suberror === '' ? '' : ` (${suberror})`}${id}${text === '' ? '' : `: ${text}`}`;
}

const text = v.pipe(
  v.nullish(v.unknown(), ''),
  v.transform((value) => (typeof value === 'string' ? value : '')),
);

const RefusalBody = v.object({
  error: v.pipe(v.string(), v.minLength(1)),
  error_description: text,
  error_codes: v.fallback(v.nullish(v.array(v.number()), []), []),
  suberror: text,
  correlation_id: text,
});

/** The refusal in a reply of the sign-in service; `null` for 2xx. */
export function refusalProblem(reply: Reply, grant: Grant): Problem | null {
  if (reply.status >= 200 && reply.status < 300) return null;
  const body = v.safeParse(RefusalBody, reply.json);
  if (!body.success) return problem('microsoftUnexpected', `HTTP ${reply.status}`);
  const { error, error_description, error_codes, suberror, correlation_id } = body.output;
  const said = described(error_description);
  const refusal = { ...said, error, suberror, code: error_codes?.[0] ?? said.code };
  return entraProblem({ ...refusal, correlationId: correlation_id || said.correlationId }, grant);
}

/** The refusal in a redirect's parameters; `null` where there is none. */
export function redirectProblem(params: URLSearchParams, grant: Grant): Problem | null {
  const error = params.get('error');
  if (error === null) return null;
  const suberror = params.get('suberror') ?? params.get('error_subcode') ?? '';
  return entraProblem({ ...described(params.get('error_description') ?? ''), error, suberror }, grant);
}

/** `AADSTS65004: User declined …\r\nTrace ID: …\r\nCorrelation ID: …\r\nTimestamp: …`. */
function described(description: string): Pick<EntraRefusal, 'code' | 'text' | 'correlationId'> {
  const [, code = '', words = description] = /^AADSTS(\d+):\s*([\s\S]*)$/.exec(description) ?? [];
  const [sentence = ''] = words.split(/\s*(?:[\r\n]+|\s)Trace ID:/);
  const correlationId = /Correlation ID:\s*([0-9a-f-]{8,40})/i.exec(description)?.[1] ?? '';
  return { code: code === '' ? null : Number(code), text: sentence.trim(), correlationId };
}
