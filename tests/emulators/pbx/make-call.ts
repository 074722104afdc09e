import type { Context } from 'hono';
import type { Call, Leg } from './call-model';
import type { CallPath } from './call-path';
import { type CallRequest, destinationOf, noDestination, publicData, readCallRequest } from './call-request';
import { accepted, refused } from './call-result';
import { startDialing, startFromDevices } from './calls';
import { devicesOf } from './devices';
import { resolveDestination } from './endpoints';
import type { World } from './world';

/** `POST /callcontrol/{dn}/devices/{deviceId}/makecall`, the recommended form (contracts/3cx.md §2.4). */
export async function makeCallFromDevice(c: Context, world: World, path: CallPath): Promise<Response> {
  return placeCall(c, world, path, (request, destination) => {
    const device = devicesOf(world, path.dn).find((candidate) => candidate.deviceId === path.deviceId);
    if (device === undefined)
      return refused(c, world, 404, 'DeviceNotFound', 'The device is not registered.');
    return withLeg(startFromDevices(world, plan(world, path, request, destination), [device]));
  });
}

/**
 * `POST /callcontrol/{dn}/makecall`: with one device as the device form; with several the legacy service
 * rings them all and names no participant; without any 424, or by the switch `withoutDevice` a success of the
 * legacy service, where nothing follows (§2.4 and §10 leave both open). A route point dials by itself.
 */
export async function makeCallFromDn(c: Context, world: World, path: CallPath): Promise<Response> {
  return placeCall(c, world, path, (request, destination) => {
    const callPlan = plan(world, path, request, destination);
    if (path.dn === path.client.id) return withLeg(startDialing(world, callPlan));
    const devices = devicesOf(world, path.dn);
    if (devices.length === 0 && world.settings.withoutDevice === 'refused')
      return refused(c, world, 424, 'PhoneNotRegistered', `${path.dn} has no registered device.`);
    const call = startFromDevices(world, callPlan, devices);
    return devices.length === 1 ? withLeg(call) : { call, result: null };
  });
}

interface Started {
  readonly call: Call;
  /** The participant that the answer names; null from the legacy service. */
  readonly result: Leg | null;
}

function withLeg(call: Call): Started {
  return { call, result: call.firstLeg };
}

type Start = (request: CallRequest, destination: string) => Started | Response;

async function placeCall(c: Context, world: World, path: CallPath, start: Start): Promise<Response> {
  const request = await readCallRequest(c, world);
  if (request instanceof Response) return record(world, path, '', request);
  const destination = destinationOf(request);
  if (destination === undefined) return record(world, path, '', noDestination(c, world));
  const started = start(request, destination);
  if (started instanceof Response) return record(world, path, destination, started);
  const response = accepted(c, world, started.result, world.settings.makecallStatus);
  return record(world, path, destination, response, started.call);
}

function plan(world: World, path: CallPath, request: CallRequest, destination: string) {
  return {
    from: resolveDestination(world, path.dn),
    to: resolveDestination(world, destination),
    destination,
    clientId: path.client.id,
    timeoutSeconds: request.timeout ?? undefined,
    attachedData: publicData(request),
  };
}

function record(
  world: World,
  path: CallPath,
  destination: string,
  response: Response,
  call?: Call,
): Response {
  world.makecalls.push({
    dn: path.dn,
    deviceId: path.deviceId ?? null,
    destination,
    at: new Date(world.now()).toISOString(),
    clientId: path.client.id,
    status: response.status,
    callId: call?.id ?? null,
  });
  return response;
}
