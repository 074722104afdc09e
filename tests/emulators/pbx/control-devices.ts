import { Hono } from 'hono';
import * as v from 'valibot';
import { controlBody } from '../control-body';
import { type Device, deviceKinds, devicesOf, registerDevice, unregisterDevice } from './devices';
import type { World } from './world';

const newDeviceSchema = v.strictObject({
  dn: v.string(),
  kind: v.optional(v.picklist(deviceKinds), 'emulated'),
  userAgent: v.optional(v.string(), 'Yealink SIP-T54W 96.86.0.100'),
});

/** Without a device id all devices of the extension are meant. */
const whichSchema = v.strictObject({ dn: v.string(), deviceId: v.optional(v.string()) });

/** Phones that are plugged in, taken away, or come back under another device id. */
export function deviceSwitches(world: World): Hono {
  const app = new Hono();
  app.get('/devices', (c) => {
    const dn = c.req.query('dn');
    return c.json(dn === undefined ? world.devices : devicesOf(world, dn));
  });
  app.post('/devices', async (c) =>
    c.json(registerDevice(world, await controlBody(c, newDeviceSchema)), 201),
  );
  app.post('/devices/unregister', async (c) => {
    const devices = which(world, await controlBody(c, whichSchema));
    for (const device of devices) unregisterDevice(world, device);
    return c.json(devices);
  });
  app.post('/devices/reregister', async (c) => {
    const devices = which(world, await controlBody(c, whichSchema));
    for (const device of devices) unregisterDevice(world, device);
    return c.json(devices.map(({ deviceId: _stale, ...device }) => registerDevice(world, device)));
  });
  return app;
}

function which(world: World, { dn, deviceId }: v.InferOutput<typeof whichSchema>): readonly Device[] {
  return devicesOf(world, dn).filter((device) => deviceId === undefined || device.deviceId === deviceId);
}
