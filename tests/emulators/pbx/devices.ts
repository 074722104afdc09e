import { createHash } from 'node:crypto';
import { emit } from './events';
import type { World } from './world';

/**
 * An emulated device rings and waits for its user; a uaCSTA device obeys the PBX
 * (`direct_control`), see contracts/3cx.md §2.3 and §2.4.
 */
export const deviceKinds = ['emulated', 'uacsta'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

export interface Device {
  readonly dn: string;
  readonly deviceId: string;
  readonly userAgent: string;
  readonly kind: DeviceKind;
}

/** `Device` as on the wire (§2.2): the kind is not told. */
export function wireDevice(device: Device) {
  return { dn: device.dn, device_id: device.deviceId, user_agent: device.userAgent };
}

/** The devices registered for an extension, oldest first. */
export function devicesOf(world: World, dn: string): readonly Device[] {
  return world.devices.filter((device) => device.dn === dn);
}

/** Registers a device under a device id never seen before. */
export function registerDevice(world: World, wanted: Omit<Device, 'deviceId'>): Device {
  const device = newDevice(world.counters, wanted);
  world.devices.push(device);
  emit(world, 'Upsert', device.dn, deviceEntity(device));
  return device;
}

/** Takes a registration away; its device id is stale from now on (404, §2.1). */
export function unregisterDevice(world: World, device: Device): void {
  world.devices = world.devices.filter((other) => other !== device);
  emit(world, 'Remove', device.dn, deviceEntity(device));
}

/** A device with the next registration number, not yet registered anywhere. */
export function newDevice(counters: { registration: number }, wanted: Omit<Device, 'deviceId'>): Device {
  counters.registration += 1;
  const instance = createHash('sha256')
    .update(`${wanted.dn}/${counters.registration}`)
    .digest('hex')
    .slice(0, 16);
  const port = wanted.kind === 'uacsta' ? 5063 : 5483;
  return { ...wanted, deviceId: `sip:${wanted.dn}@127.0.0.1:${port};rinstance=${instance}` };
}

// The path form is inferred in §2.6; encoded, because the REST path must be (§2.1).
function deviceEntity(device: Device): string {
  return `/callcontrol/${device.dn}/devices/${encodeURIComponent(device.deviceId)}`;
}
