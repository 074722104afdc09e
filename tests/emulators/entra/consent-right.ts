import { type Account, rolesOf } from './accounts';
import type { PermissionKind } from './permissions';
import type { Role } from './roles';
import type { World } from './world';

/** Who may consent for everybody; Graph's application roles are for the first two only (§2.5, inferred). */
const entitled: Readonly<Record<PermissionKind, readonly Role[]>> = {
  application: ['globalAdministrator', 'privilegedRoleAdministrator'],
  delegated: [
    'globalAdministrator',
    'privilegedRoleAdministrator',
    'cloudApplicationAdministrator',
    'applicationAdministrator',
  ],
};

export function mayConsentForAll(world: World, account: Account, kind: PermissionKind): boolean {
  return rolesOf(world, account, 'transitive').some((role) => entitled[kind].includes(role));
}
