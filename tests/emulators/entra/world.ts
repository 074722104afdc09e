import type { Fault } from '../faults/plan';
import type { Account, Group } from './accounts';
import type { App } from './apps';
import type { AuthorizationCode } from './codes';
import type { Flow } from './flow';
import type { GrantChange } from './grants';
import type { RefreshToken } from './refresh-tokens';
import type { RequestEntry } from './request-log';
import type { SelfSigned } from './self-signed';
import type { Session } from './sessions';
import type { Settings, SettingsPatch } from './settings';
import type { SigningKey } from './signing-key';
import type { Tenant } from './tenants';

export interface EntraOptions {
  readonly settings?: SettingsPatch;
  /** Milliseconds since 1970; default Date.now. */
  readonly now?: () => number;
}

/** Everything that the directory and its sign-in service know; `resetWorld` puts it back to the start. */
export interface World {
  readonly options: EntraOptions;
  readonly now: () => number;
  readonly signingKey: SigningKey;
  /** Key and certificate of the seeded application. */
  readonly ownCertificate: SelfSigned;
  clockShiftMs: number;
  settings: Settings;
  tenants: Tenant[];
  accounts: Account[];
  groups: Group[];
  apps: App[];
  grants: GrantChange[];
  sessions: Map<string, Session>;
  flows: Map<string, Flow>;
  codes: Map<string, AuthorizationCode>;
  refreshTokens: Map<string, RefreshToken>;
  /** Ids of the client assertions seen, with the end of each in ms. */
  assertions: Map<string, number>;
  requests: RequestEntry[];
  faults: Fault[];
  counters: { fault: number };
}

/** The emulator's time in ms: real time plus the shift. */
export function now(world: World): number {
  return world.now() + world.clockShiftMs;
}

/** The moment as the sign-in service writes it into its texts. */
export function moment(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '0000Z');
}
