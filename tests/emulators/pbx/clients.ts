import type { User } from './users';
import type { World } from './world';

/** One entry of the admin console's Integrations > API (contracts/3cx.md §1.2). */
export interface ApiClient {
  /** Client id and, at the same time, the number of the client's route point. */
  readonly id: string;
  readonly secret: string;
  /** The extension of the person who uses the client. */
  readonly extension: string;
  readonly callControl: boolean;
  readonly xapi: boolean;
  readonly role: ClientRole;
  /** Extensions under "to monitor", the own one among them; an extension left out is refused with 403. */
  readonly monitored: readonly string[] | 'all';
}

export const clientRoles = [
  'system_owners',
  'system_admins',
  'group_owners',
  'managers',
  'group_admins',
  'receptionists',
  'users',
] as const;
export type ClientRole = (typeof clientRoles)[number];

/** The extensions that the client sees, its own first, the others in their given order. */
export function monitoredExtensions(world: World, client: ApiClient): readonly string[] {
  const numbers = client.monitored === 'all' ? world.users.map(numberOf) : client.monitored;
  const own = numbers.filter((number) => number === client.extension);
  return [...own, ...numbers.filter((number) => number !== client.extension)];
}

/** Whether call control of this DN (own route point or monitored extension) is open to the client. */
export function maySee(world: World, client: ApiClient, dn: string): boolean {
  return dn === client.id || monitoredExtensions(world, client).includes(dn);
}

/** Whether call control, its socket among it, is open to the client: licence and tick (contracts/3cx.md §2.5). */
export function mayControlCalls(world: World, client: ApiClient): boolean {
  return world.settings.licence && client.callControl;
}

function numberOf(user: User): string {
  return user.Number;
}

const administrators: readonly ClientRole[] = ['system_owners', 'system_admins'];

/** Users and ActiveCalls are open to system roles only (contracts/3cx.md §1.2). */
export function isAdministrator(client: ApiClient): boolean {
  return administrators.includes(client.role);
}
