import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { GraphEnv } from './graph-bearer';
import { now, type World } from './world';

/** Whether it is Graph's to answer, not the sign-in service's. */
export const isGraphPath = (path: string) => /^\/(v1\.0|oidc)\//i.test(path);

/** Every answer of Graph has an id of its own, and says the client's again (contracts/microsoft.md §4). */
export function requestIds(world: World): MiddlewareHandler<GraphEnv> {
  return async (c, next) => {
    const requestId = randomUUID();
    const clientRequestId = c.req.header('client-request-id') ?? requestId;
    c.set('requestId', requestId);
    c.set('clientRequestId', clientRequestId);
    c.set('at', new Date(now(world)).toISOString().slice(0, 19));
    c.header('request-id', requestId);
    c.header('client-request-id', clientRequestId);
    c.header('odata-version', '4.0');
    await next();
  };
}

export function graphError(
  c: Context<GraphEnv>,
  status: 400 | 401 | 403 | 404,
  code: string,
  message: string,
) {
  const { at, requestId, clientRequestId } = c.var;
  const innerError = { date: at, 'request-id': requestId, 'client-request-id': clientRequestId };
  return c.json({ error: { code, message, innerError } }, status);
}
