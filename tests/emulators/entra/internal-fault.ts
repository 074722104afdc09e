import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { isGraphPath } from './graph-error';
import { Refusal, refusalBody } from './refusal';

/**
 * What is broken in the service itself, as its clients read it: in the shape of Graph or of the sign-in service
 * (AADSTS50000; its use here is inferred). The reason is told for whoever mends the emulator.
 */
export function internalFault(c: Context, { message }: Error): Response {
  // The real clock: the fault may be in the emulator's own.
  const [at = ''] = new Date().toISOString().split('.');
  const id = randomUUID();
  if (isGraphPath(c.req.path)) {
    const innerError = { date: at, 'request-id': id, 'client-request-id': id };
    return c.json({ error: { code: 'InternalServerError', message, innerError } }, 500);
  }
  const refusal = new Refusal(50000, 'server_error', `There’s an issue with our sign-in service. ${message}`);
  const trace = { traceId: id, correlationId: id, timestamp: `${at.replace('T', ' ')}Z` };
  return c.json(refusalBody(c, refusal, trace), 500);
}
