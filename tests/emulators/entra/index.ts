import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type MiddlewareHandler } from 'hono';
import { getPath } from 'hono/utils/url';
import { faultMiddleware } from '../faults/middleware';
import type { Service } from '../service';
import { graphHosts, loginHosts } from './clouds';
import { controlApi } from './control';
import { discovery } from './discovery';
import { errorPage } from './error-page';
import { entraFault } from './fault-answer';
import { graphAccount } from './graph-account';
import { isGraphPath } from './graph-error';
import { internalFault } from './internal-fault';
import { logout } from './logout';
import { portalPages } from './portal-pages';
import { isRefusal, refusalBody, traceOf } from './refusal';
import { logRequests } from './request-log';
import { APPLICATION, NORTHWIND, SINGLE_PAGE_APP } from './seed-ids';
import type { SelfSigned } from './self-signed';
import type { EntraEnv } from './server-env';
import { signInEndpoints } from './sign-in';
import { createWorld } from './start';
import { tokenEndpoint } from './token-endpoint';
import { type EntraOptions, now, type World } from './world';

export type { EntraOptions } from './world';

/** Microsoft's directory, its sign-in service and as much of Graph as tells who signed in. */
export interface Entra extends Service {
  readonly name: 'entra';
  readonly tenantId: string;
  /** May read calendars, contacts and directory of the tenant; certificate and key are PEM. */
  readonly application: SelfSigned & { readonly clientId: string };
  /** A public client for people who sign in; its addresses are in README.md. */
  readonly singlePageApp: { readonly clientId: string };
}

/** Starts nothing by itself: the caller brings the server that hands over requests. */
export async function createEntra(options: EntraOptions = {}): Promise<Entra> {
  const world = await createWorld(options);
  const listener = getRequestListener(publicApp(world).fetch, { overrideGlobalObjects: false });
  return {
    name: 'entra',
    hosts: [...loginHosts, ...graphHosts],
    handle: (request, response) => void listener(request, response),
    control: controlApi(world),
    close: async () => undefined,
    tenantId: NORTHWIND,
    application: { clientId: APPLICATION, ...world.ownCertificate },
    singlePageApp: { clientId: SINGLE_PAGE_APP },
  };
}

function publicApp(world: World): Hono<EntraEnv> {
  const app = new Hono<EntraEnv>({ getPath: plainPath });
  app.use(
    tellTime(world),
    logRequests(world),
    // With the host, so that one service can be hit alone.
    faultMiddleware(
      world,
      ({ method, url }) => `${method} ${url.hostname}${url.pathname}`,
      entraFault(world),
    ),
    keepApart,
  );
  app.route('/', graphAccount(world));
  app.route('/', portalPages(world));
  app.route('/', discovery(world));
  app.route('/', tokenEndpoint(world));
  app.route('/', logout(world));
  app.route('/', signInEndpoints(world));
  app.notFound((c) => c.body(null, 404));
  app.onError((error, c) => {
    if (!isRefusal(error)) return internalFault(c, error);
    const isForProgram = /\/\.well-known\/|\/discovery\//.test(c.req.path);
    if (!isForProgram) return errorPage(c, world, error);
    return c.json({ ...refusalBody(c, error, traceOf(c, world)), error: 'invalid_tenant' }, 400);
  });
  return app;
}

/** Capitals and a slash at the end make no other address; what a route names of it is in small letters. */
const plainPath = (request: Request) =>
  getPath(request)
    .toLowerCase()
    .replace(/(?<=.)\/+$/, '');

/** Graph answers under its hosts, the sign-in service under its own; under the emulator's own port both do. */
const keepApart: MiddlewareHandler<EntraEnv> = async (c, next) => {
  const { hostname, pathname } = new URL(c.req.url);
  const isGraph = isGraphPath(pathname);
  const isElsewhere = isGraph ? loginHosts.includes(hostname) : graphHosts.includes(hostname);
  return isElsewhere ? c.body(null, 404) : next();
};

/** The `Date` of its answers is that of its own clock. */
function tellTime(world: World): MiddlewareHandler<EntraEnv> {
  return async (c, next) => {
    await next();
    if (c.res === RESPONSE_ALREADY_SENT || c.res.headers.has('date')) return;
    c.res.headers.set('date', new Date(now(world)).toUTCString());
  };
}
