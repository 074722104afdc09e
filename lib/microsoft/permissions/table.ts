import type { Grant, Sync } from '../../messaging/microsoft';

export const GRANTS: readonly Grant[] = ['delegated', 'application'];

/** A permission that Dialbridge may ask for, of one kind (contracts/microsoft.md §3.0). */
export interface Permission {
  readonly name: string;
  readonly grant: Grant;
  readonly syncs: readonly Sync[];
  /** Whether it is of the narrower set. What stands in no narrower form is of the usual one. */
  readonly narrow: boolean;
  /** Those that include it. */
  readonly wider: readonly string[];
}

const DIRECTORY = ['Directory.ReadWrite.All'];
const USERS = ['Directory.Read.All', ...DIRECTORY, 'User.ReadWrite.All'];
const CONTACTS = ['Contacts.ReadWrite'];
const CALENDARS = ['Calendars.ReadWrite'];

const of =
  (grant: Grant) =>
  (name: string, sync: Sync | null, set: 'usual' | 'narrow', wider: readonly string[]): Permission => ({
    name,
    grant,
    syncs: sync === null ? [] : [sync],
    narrow: set === 'narrow',
    wider,
  });
const delegated = of('delegated');
const application = of('application');

/**
 * The usual set is that of 3CX's own integration, the narrower one does the same. `User.ReadBasic.All` would list
 * users too, but without what a sync needs: phone numbers, whether an account is enabled, whether it is a guest.
 */
export const PERMISSIONS: readonly Permission[] = [
  // Who signed in, what roles they have, and what the organisation is called.
  delegated('User.Read', null, 'usual', ['User.Read.All', ...USERS, 'User.ReadWrite']),
  delegated('Directory.Read.All', 'users', 'usual', DIRECTORY),
  delegated('Contacts.Read', 'contacts', 'usual', CONTACTS),
  delegated('Calendars.Read', 'status', 'usual', CALENDARS),
  delegated('User.Read.All', 'users', 'narrow', USERS),
  delegated('Calendars.ReadBasic', 'status', 'narrow', ['Calendars.Read', ...CALENDARS]),
  application('Directory.Read.All', 'users', 'usual', DIRECTORY),
  application('Contacts.Read', 'contacts', 'usual', CONTACTS),
  application('Calendars.Read', 'status', 'usual', CALENDARS),
  application('User.Read.All', 'users', 'narrow', USERS),
  application('Calendars.ReadBasic', 'status', 'narrow', ['Calendars.Read', ...CALENDARS]),
];

export const permissionsOf = (grant: Grant): readonly Permission[] =>
  PERMISSIONS.filter((one) => one.grant === grant);

/** Whether what was granted includes it. */
export const isCovered = ({ wider }: Permission, granted: readonly string[]): boolean =>
  wider.some((name) => granted.includes(name));

/** Whether what was granted does what it is for: itself or a wider one. */
export const isDone = (permission: Permission, granted: readonly string[]): boolean =>
  granted.includes(permission.name) || isCovered(permission, granted);

/** The narrowest permission for a sync: with it, or with what includes it, the sync can work. */
export const narrowestFor = (sync: Sync, grant: Grant): Permission =>
  permissionFor(sync, grant, true) ?? usualFor(sync, grant);

/** The permission that people are asked to add for a sync. */
export function usualFor(sync: Sync, grant: Grant): Permission {
  const usual = permissionFor(sync, grant, false);
  if (usual === undefined) throw new Error(`no permission for ${sync}`);
  return usual;
}

const permissionFor = (sync: Sync, grant: Grant, narrow: boolean): Permission | undefined =>
  permissionsOf(grant).find((one) => one.syncs.includes(sync) && one.narrow === narrow);
