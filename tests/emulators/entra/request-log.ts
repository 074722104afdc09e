import type { Context, MiddlewareHandler } from 'hono';
import { fieldsOf } from './form';
import type { EntraEnv } from './server-env';
import type { World } from './world';

/** One request as it was seen. Secrets never get in. */
export interface RequestEntry {
  readonly at: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly origin: string | null;
  readonly contentType: string | null;
  /** The form's fields. */
  readonly form: Readonly<Record<string, string>>;
  /** 0 until it is answered. */
  status: number;
}

const longest = 5000;

/** Logs every request, a lost or failed one too. */
export function logRequests(world: World): MiddlewareHandler<EntraEnv> {
  return async (c, next) => {
    const entry = await describe(c, world);
    world.requests.push(entry);
    if (world.requests.length > longest) world.requests.shift();
    await next();
    entry.status = c.res.status;
  };
}

async function describe(c: Context, world: World): Promise<RequestEntry> {
  const { host, pathname, searchParams } = new URL(c.req.url);
  return {
    at: new Date(world.now()).toISOString(),
    method: c.req.method,
    host,
    path: pathname,
    query: redact(searchParams),
    origin: c.req.header('origin') ?? null,
    contentType: c.req.header('content-type') ?? null,
    form: redact(await fieldsOf(c)),
    status: 0,
  };
}

const secret = /^(code|code_verifier|client_assertion|client_secret|refresh_token|passwd|flow)$/;

function redact(fields: Iterable<[string, string]>): Readonly<Record<string, string>> {
  return Object.fromEntries([...fields].map(([name, value]) => [name, secret.test(name) ? '***' : value]));
}
