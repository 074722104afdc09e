import { seedClients, seedDevices, seedUsers } from './seed';
import { defaultSettings, patchSettings } from './settings';
import { endConnections, type PbxOptions, type World } from './world';

/** A fresh PBX: seeded directory, no calls, no tokens. */
export function createWorld(options: PbxOptions): World {
  return {
    options,
    now: options.now ?? Date.now,
    sockets: new Set(),
    streams: new Set(),
    timers: new Set(),
    phaseWatchers: new Set(),
    endTokenWatch: () => undefined,
    ...initialState(options),
  };
}

/** Cuts sockets and timers, then forgets everything that happened. */
export function resetWorld(world: World): void {
  endConnections(world);
  Object.assign(world, initialState(world.options));
}

function initialState(options: PbxOptions) {
  const users = seedUsers();
  const counters = { participant: 8100, call: 1260, registration: 0, fault: 0 };
  return {
    clockShiftMs: 0,
    settings: patchSettings(defaultSettings, options.settings ?? {}),
    clients: seedClients(options),
    tokens: new Map<string, never>(),
    users,
    devices: seedDevices(users, counters),
    calls: [],
    requests: [],
    makecalls: [],
    faults: [],
    counters,
  };
}
