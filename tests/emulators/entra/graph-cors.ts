import type { MiddlewareHandler } from 'hono';
import type { GraphEnv } from './graph-bearer';

/** What a page of another origin may read of an answer (which headers is inferred). */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, Retry-After, SdkVersion, WWW-Authenticate',
} as const;

/** Graph answers pages of any origin; a browser's question before is answered without a token. */
export const openToPages: MiddlewareHandler<GraphEnv> = async (c, next) => {
  for (const [name, value] of Object.entries(corsHeaders)) c.header(name, value);
  if (c.req.method !== 'OPTIONS') return next();
  return c.body(null, 200, {
    'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS',
    'access-control-allow-headers': c.req.header('access-control-request-headers') ?? '',
    'access-control-max-age': '86400',
  });
};
