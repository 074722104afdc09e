import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { bodiless, type FaultAnswer, faultAnswer } from '../faults/answer';
import type { FailFault } from '../faults/plan';
import { corsHeaders } from './graph-cors';
import { isGraphPath } from './graph-error';
import { Refusal, refusalBody, traceOf } from './refusal';
import { now, type World } from './world';

/** A fault that was armed, as Graph or the sign-in service word theirs; a page is a proxy's and has nothing of them. */
export const entraFault =
  (world: World): FaultAnswer =>
  (fault, path, c) => {
    if (fault.body === 'html') return faultAnswer(fault, path);
    return isGraphPath(path) ? graphFault(c, world, fault, path) : signInFault(c, world, fault, path);
  };

/** With ids, and readable for pages of other origins, whatever its body is (contracts/microsoft.md §4). */
function graphFault(c: Context, world: World, fault: FailFault, path: string): Response {
  const requestId = randomUUID();
  const clientRequestId = c.req.header('client-request-id') ?? requestId;
  const ids = { 'request-id': requestId, 'client-request-id': clientRequestId };
  const headers = { ...corsHeaders, ...ids, ...fault.headers };
  if (!hasBody(fault)) return faultAnswer({ ...fault, headers }, path);
  const date = new Date(now(world)).toISOString().slice(0, 19);
  const code = graphCodes[fault.status] ?? 'UnknownError';
  const error = { code, message: `Fault ${fault.status}`, innerError: { date, ...ids } };
  return Response.json({ error }, { status: fault.status, headers });
}

const hasBody = ({ body, status }: FailFault) => body === 'json' && !bodiless.includes(status);

const graphCodes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'Request_ResourceNotFound',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  503: 'ServiceUnavailable',
};

/** In the shape of §1.5; which code goes with which status is inferred. */
function signInFault(c: Context, world: World, fault: FailFault, path: string): Response {
  if (!hasBody(fault)) return faultAnswer(fault, path);
  const refusal = refusalAt(fault.status);
  const body = refusalBody(c, refusal, traceOf(c, world));
  return Response.json(body, { status: fault.status, headers: fault.headers });
}

function refusalAt(status: number): Refusal {
  const text = `Fault ${status}`;
  if (status === 429)
    return new Refusal(90055, 'temporarily_unavailable', `There are too many incoming requests. ${text}`);
  if (status >= 500)
    return new Refusal(
      90033,
      'temporarily_unavailable',
      `A transient error has occurred. Please try again. ${text}`,
    );
  return status === 401
    ? new Refusal(50012, 'invalid_client', `Authentication failed. ${text}`)
    : new Refusal(90014, 'invalid_request', `The required field is missing. ${text}`);
}
