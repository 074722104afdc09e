import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type MiddlewareHandler } from 'hono';
import { faultMiddleware } from '../faults/middleware';
import type { Service } from '../service';
import { installAutopilot } from './autopilot';
import { callControl } from './call-control';
import type { ApiClient } from './clients';
import { controlApi } from './control';
import type { PbxEnv } from './request-body';
import { logRequests } from './request-log';
import { socketDoor } from './socket-upgrade';
import { createWorld } from './start';
import { tokenEndpoint } from './token-endpoint';
import { type Credentials, endConnections, now, type PbxOptions, type World } from './world';
import { xapi } from './xapi';

export type { SettingsPatch } from './settings';
export type { Credentials, PbxOptions } from './world';

/** A 3CX V20 as far as contracts/3cx.md describes it, with two API clients to sign in with. */
export interface Pbx extends Service {
  readonly name: 'pbx';
  /** Call control of extension 100 and of 101 to 103 that it monitors; no configuration API. */
  readonly employee: Credentials;
  /** Call control of every extension and the configuration API as system administrator. */
  readonly admin: Credentials;
}

/** Starts nothing by itself: the caller brings the server that hands over requests and upgrades. */
export function createPbx(options: PbxOptions = {}): Pbx {
  const world = createWorld(options);
  installAutopilot(world);
  const api = callControl(world);
  const door = socketDoor(world, api);
  const [employee, admin] = credentials(world);
  const listener = getRequestListener(publicApp(world, api).fetch, { overrideGlobalObjects: false });
  return {
    name: 'pbx',
    hosts: options.hosts ?? ['pbx.example.com'],
    handle: (request, response) => void listener(request, response),
    upgrade: door.upgrade,
    control: controlApi(world),
    close: async () => {
      endConnections(world);
      door.close();
    },
    employee,
    admin,
  };
}

/** No CORS header anywhere; OPTIONS is refused on every path (contracts/3cx.md §9.2), and so is HEAD (inferred). */
function publicApp(world: World, api: Hono<PbxEnv>): Hono<PbxEnv> {
  const app = new Hono<PbxEnv>();
  app.use(
    tellTime(world),
    logRequests(world),
    faultMiddleware(world, ({ method, url }) => `${method} ${url.pathname}`),
  );
  app.options('*', (c) => c.body(null, 405));
  app.use((c, next) => (c.req.method === 'HEAD' ? Promise.resolve(c.body(null, 405)) : next()));
  app.route('/', tokenEndpoint(world));
  app.route('/', api);
  app.route('/', xapi(world));
  app.notFound((c) => c.body(null, 404));
  return app;
}

/** Its `Date` is that of its own clock, whichever way that goes; a fault that names another one is left alone. */
function tellTime(world: World): MiddlewareHandler<PbxEnv> {
  return async (c, next) => {
    await next();
    if (c.res === RESPONSE_ALREADY_SENT || c.res.headers.has('date')) return;
    c.res.headers.set('date', new Date(now(world)).toUTCString());
  };
}

function credentials(world: World): readonly [Credentials, Credentials] {
  const [employee, admin] = [...world.clients.values()].map(credentialsOf);
  if (employee === undefined || admin === undefined) throw new Error('The two clients need different ids.');
  return [employee, admin];
}

function credentialsOf(client: ApiClient): Credentials {
  return { clientId: client.id, clientSecret: client.secret, extension: client.extension };
}
