import { seedApps, seedTenants } from './seed';
import { seedAccounts, seedGroups } from './seed-accounts';
import { createSelfSigned, type SelfSigned } from './self-signed';
import { defaultSettings, patchSettings } from './settings';
import { createSigningKey, type SigningKey } from './signing-key';
import type { EntraOptions, World } from './world';

/** A fresh directory with fresh keys. */
export async function createWorld(options: EntraOptions): Promise<World> {
  const [signingKey, ownCertificate] = await ownKeys();
  const world: World = {
    options,
    now: options.now ?? Date.now,
    signingKey,
    ownCertificate,
    ...initialState(options),
  };
  seedApps(world);
  return world;
}

/** Forgets everything that happened; the keys stay. */
export function resetWorld(world: World): void {
  Object.assign(world, initialState(world.options));
  seedApps(world);
}

let keys: Promise<readonly [SigningKey, SelfSigned]> | undefined;

/** RSA keys take their time to make: once for all directories of a process. */
function ownKeys(): Promise<readonly [SigningKey, SelfSigned]> {
  keys ??= Promise.all([createSigningKey(), createSelfSigned('Directory reader')]);
  return keys;
}

function initialState({ settings = {} }: EntraOptions) {
  return {
    clockShiftMs: 0,
    settings: patchSettings(defaultSettings, settings),
    tenants: seedTenants(),
    accounts: seedAccounts(),
    groups: seedGroups(),
    apps: [],
    grants: [],
    sessions: new Map<string, never>(),
    flows: new Map<string, never>(),
    codes: new Map<string, never>(),
    refreshTokens: new Map<string, never>(),
    assertions: new Map<string, number>(),
    requests: [],
    faults: [],
    counters: { fault: 0 },
  };
}
