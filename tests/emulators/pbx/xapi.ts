import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { isAdministrator } from './clients';
import { badRequest, QueryError } from './odata-error';
import type { PbxEnv } from './request-body';
import { decodedSegment } from './request-path';
import { authenticate } from './token';
import type { World } from './world';
import { activeCallRoutes } from './xapi-active-calls';
import { defsRoutes } from './xapi-defs';
import type { XapiRoute } from './xapi-route';
import { userRoutes } from './xapi-users';

/** The configuration API, as far as it is emulated: Defs, Users, ActiveCalls (contracts/3cx.md §3). */
export function xapi(world: World): Hono<PbxEnv> {
  const app = new Hono<PbxEnv>();
  app.use('/xapi/v1/*', version(world), requireXapi(world));
  app.all('/xapi/v1/*', (c) => dispatch(c, world));
  app.onError((error, c) => {
    if (error instanceof QueryError) return badRequest(c, error.message);
    throw error;
  });
  return app;
}

const routes: readonly XapiRoute[] = [...defsRoutes, ...userRoutes, ...activeCallRoutes];

/** Finds the route by the decoded path below `/xapi/v1/`; keys sit in parentheses, so no router pattern fits. */
async function dispatch(c: Context<PbxEnv>, world: World): Promise<Response> {
  const path = pathBelow(c);
  const matches = routes.flatMap((route) => {
    const match = route.path.exec(path);
    return match === null ? [] : [{ route, key: (match[1] ?? '').replaceAll("''", "'") }];
  });
  const [first] = matches;
  if (first === undefined) return c.body(null, 404);
  const allowed = matches.find(({ route }) => route.method === c.req.method);
  if (allowed === undefined) return c.body(null, 405);
  if (first.route.administratorsOnly && !isAdministrator(c.get('client'))) {
    return c.body(null, world.settings.underPrivileged);
  }
  return allowed.route.handle(c, world, allowed.key);
}

function pathBelow(c: Context): string {
  const count = new URL(c.req.url).pathname.split('/').length;
  return Array.from({ length: count - 3 }, (_, index) => decodedSegment(c, index + 3)).join('/');
}

/** Every answer names the PBX version, errors too (inferred for errors; §3.1 shows it on success). */
function version(world: World): MiddlewareHandler<PbxEnv> {
  return async (c, next) => {
    await next();
    c.res.headers.set('X-3CX-Version', world.settings.version);
  };
}

/** 401 without a body for a dead token, 403 for licence or scope (§3.1). */
function requireXapi(world: World): MiddlewareHandler<PbxEnv> {
  return async (c, next) => {
    const client = authenticate(world, c.req.header('authorization'));
    if (client === undefined) return c.body(null, 401, { 'www-authenticate': 'Bearer' });
    if (!world.settings.licence || !client.xapi) return c.body(null, 403);
    c.set('client', client);
    return next();
  };
}
