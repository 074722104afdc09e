import type { Grant, PermissionSet, PermissionView } from '../../messaging/microsoft';
import type { Standing } from './standing';
import { isCovered, isDone, narrowestFor, PERMISSIONS, type Permission, permissionsOf } from './table';

/** One line for each permission that Dialbridge may ask for: whether the tokens have it, and whether it is needed. */
export function permissionViews(standing: Standing): readonly PermissionView[] {
  return PERMISSIONS.map((permission) => {
    const { name, grant, syncs, narrow } = permission;
    return { name, grant, syncs, narrow, state: stateOf(permission, standing[grant]) };
  });
}

function stateOf(permission: Permission, granted: Standing[keyof Standing]): PermissionView['state'] {
  if (typeof granted === 'string') return 'unknown';
  if (granted.includes(permission.name)) return 'granted';
  if (isCovered(permission, granted)) return 'covered';
  return isNeeded(permission, granted) ? 'missing' : 'notNeeded';
}

/** A wider one is not needed where the narrower one that does the same was granted. */
const isNeeded = ({ syncs, grant }: Permission, granted: readonly string[]) =>
  syncs.length === 0 || syncs.some((sync) => !isDone(narrowestFor(sync, grant), granted));

/** All names of a set. */
export const namesOf = (set: PermissionSet, grant: Grant): readonly string[] =>
  set === 'usual'
    ? missingFrom([], grant)
    : [
        ...new Set(
          permissionsOf(grant).flatMap(({ syncs, name }) =>
            syncs.length === 0 ? [name] : syncs.map((sync) => narrowestFor(sync, grant).name),
          ),
        ),
      ];

/**
 * What a token lacks for everything that such tokens are for, by the usual names. A sync that a narrower permission
 * opens lacks nothing.
 */
export function missingFrom(granted: readonly string[], grant: Permission['grant']): readonly string[] {
  const usual = permissionsOf(grant).filter(({ narrow }) => !narrow);
  return usual.filter((one) => !isOpen(one, granted)).map(({ name }) => name);
}

const isOpen = (permission: Permission, granted: readonly string[]): boolean =>
  permission.syncs.length === 0 ? isDone(permission, granted) : !isNeeded(permission, granted);
