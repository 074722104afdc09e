import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { pathOf } from './call-path';
import { refused } from './call-result';
import { type ApiClient, maySee, monitoredExtensions } from './clients';
import { devicesOf, wireDevice } from './devices';
import { makeCallFromDevice, makeCallFromDn } from './make-call';
import { oddFields } from './odd-fields';
import { actOnParticipant } from './participant-actions';
import { findParticipant, participantsOf, wireParticipant } from './participants';
import type { PbxEnv } from './request-body';
import { readStream, writeStream } from './stream';
import { authenticate } from './token';
import type { World } from './world';

/** All of `/callcontrol` but the socket (contracts/3cx.md §2.1). */
export function callControl(world: World): Hono<PbxEnv> {
  const app = new Hono<PbxEnv>();
  app.use('/callcontrol/*', oddFields(world), requireClient(world));
  app.get('/callcontrol/ws', (c) => refused(c, world, 400, 'BadRequest', 'A WebSocket upgrade is expected.'));
  app.all('/callcontrol/ws', (c) => refused(c, world, 405, 'MethodNotAllowed', 'Wrong method.'));
  app.get('/callcontrol', (c) => c.json(listDns(world, c.get('client'))));
  app.use('/callcontrol/:dn/*', requireDn(world));
  app.get('/callcontrol/:dn', (c) => c.json(dnInfo(world, c.get('client'), c.req.param('dn'))));
  app.get('/callcontrol/:dn/devices', (c) => c.json(devicesOf(world, c.req.param('dn')).map(wireDevice)));
  app.get('/callcontrol/:dn/devices/:deviceId', (c) => getDevice(c, world));
  app.post('/callcontrol/:dn/devices/:deviceId/makecall', (c) => makeCallFromDevice(c, world, pathOf(c)));
  app.post('/callcontrol/:dn/makecall', (c) => makeCallFromDn(c, world, pathOf(c)));
  app.get('/callcontrol/:dn/participants', (c) => listParticipants(c, world));
  app.get('/callcontrol/:dn/participants/:id', (c) => getParticipant(c, world));
  app.get('/callcontrol/:dn/participants/:id/stream', (c) => readStream(c, world, pathOf(c)));
  app.post('/callcontrol/:dn/participants/:id/stream', (c) => writeStream(c, world, pathOf(c)));
  app.post('/callcontrol/:dn/participants/:id/:action', (c) => actOnParticipant(c, world, pathOf(c)));
  for (const path of knownPaths)
    app.all(path, (c) => refused(c, world, 405, 'MethodNotAllowed', 'Wrong method.'));
  app.all('/callcontrol/*', (c) => refused(c, world, 404, 'NotFound', 'No such path.'));
  return app;
}

const knownPaths = [
  '/callcontrol',
  '/callcontrol/:dn',
  '/callcontrol/:dn/devices',
  '/callcontrol/:dn/devices/:deviceId',
  '/callcontrol/:dn/devices/:deviceId/makecall',
  '/callcontrol/:dn/makecall',
  '/callcontrol/:dn/participants',
  '/callcontrol/:dn/participants/:id',
  '/callcontrol/:dn/participants/:id/:action',
];

/** 401 without a live token, 403 without licence or with the scope unticked (§2.5). */
function requireClient(world: World): MiddlewareHandler<PbxEnv> {
  return async (c, next) => {
    const client = authenticate(world, c.req.header('authorization'));
    if (client === undefined) {
      return refused(c, world, 401, 'Unauthorized', 'The request requires valid user authentication.');
    }
    if (!world.settings.licence)
      return refused(c, world, 403, 'NoLicence', 'The licence has no call control.');
    if (!client.callControl)
      return refused(c, world, 403, 'NoPermission', 'Call control access is not ticked.');
    c.set('client', client);
    return next();
  };
}

/** 403 for a DN that is neither the client's route point nor monitored (§1.2). */
function requireDn(world: World): MiddlewareHandler<PbxEnv> {
  return async (c, next) => {
    const dn = c.req.param('dn') ?? '';
    if (maySee(world, c.get('client'), dn)) return next();
    return refused(c, world, 403, 'NoPermission', `${dn} is not among the extensions to monitor.`);
  };
}

function listDns(world: World, client: ApiClient) {
  return [client.id, ...monitoredExtensions(world, client)].map((dn) => dnInfo(world, client, dn));
}

/** The route point has no devices: null, which `DNInfo` allows (§2.2); other empty lists by switch. */
function dnInfo(world: World, client: ApiClient, dn: string) {
  const isRoutePoint = dn === client.id;
  const type = isRoutePoint ? 'Wroutepoint' : 'Wextension';
  const devices = isRoutePoint ? null : orNull(world, devicesOf(world, dn).map(wireDevice));
  return { dn, type, devices, participants: orNull(world, participantsOf(world, dn).map(wireParticipant)) };
}

function orNull<Item>(world: World, items: readonly Item[]): readonly Item[] | null {
  return items.length === 0 && world.settings.emptyLists === 'null' ? null : items;
}

function getDevice(c: Context<PbxEnv>, world: World): Response {
  const { dn, deviceId } = pathOf(c);
  const device = devicesOf(world, dn).find((candidate) => candidate.deviceId === deviceId);
  if (device === undefined) return refused(c, world, 404, 'DeviceNotFound', 'No such device.');
  return c.json(wireDevice(device));
}

function listParticipants(c: Context<PbxEnv>, world: World): Response {
  return c.json(participantsOf(world, pathOf(c).dn).map(wireParticipant));
}

function getParticipant(c: Context<PbxEnv>, world: World): Response {
  const { dn, participantId } = pathOf(c);
  const leg = findParticipant(world, dn, participantId);
  if (leg === undefined) return refused(c, world, 404, 'ParticipantNotFound', 'No such participant.');
  return c.json(wireParticipant(leg));
}
