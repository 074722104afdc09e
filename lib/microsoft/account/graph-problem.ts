import * as v from 'valibot';
import { type Problem, type ProblemKind, problem } from '../../core/problem';
import type { Reply } from '../../http/exchange';
import { transportProblem } from '../transport-problem';
import { GraphError } from './wire';

/** What Graph's codes mean, in small letters: their case is not always the same (contracts/microsoft.md §4). */
const BY_CODE: Readonly<Record<string, ProblemKind>> = {
  invalidauthenticationtoken: 'graphTokenRefused',
  authorization_requestdenied: 'permissionMissing',
  erroraccessdenied: 'permissionMissing',
  mailboxnotenabledforrestapi: 'mailboxMissing',
};

/** A refusal of Graph; `null` for 2xx. */
export function graphProblem(reply: Reply): Problem | null {
  const { status, json } = reply;
  const broken = transportProblem(reply);
  if (broken) return broken;
  if (status >= 200 && status < 300) return null;
  const body = v.safeParse(GraphError, json);
  const { code, message } = body.success ? body.output.error : { code: '', message: null };
  const kind = BY_CODE[(code ?? '').toLowerCase()] ?? byStatus(status);
  return problem(kind, [`HTTP ${status}`, code, message].filter(Boolean).join(': '));
}

function byStatus(status: number): ProblemKind {
  if (status === 401) return 'graphTokenRefused';
  return status === 403 ? 'permissionMissing' : 'microsoftUnexpected';
}
