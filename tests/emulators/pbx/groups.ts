import type { Membership } from './users';

/** Departments that exist, by their id (contracts/3cx.md §3.4). */
export const knownGroups: ReadonlyMap<number, string> = new Map([
  [28, 'DEFAULT'],
  [29, 'Sales'],
  [30, 'Support'],
  [31, 'Finance'],
]);

/** A user's place in a department. */
export function membership(
  user: {
    readonly Id: number;
    readonly Number: string;
    readonly FirstName: string;
    readonly LastName: string;
  },
  groupId: number,
  role: string,
): Membership {
  return {
    Id: groupId * 1000 + user.Id,
    GroupId: groupId,
    Number: user.Number,
    MemberName: `${user.LastName}, ${user.FirstName}`,
    Name: knownGroups.get(groupId) ?? '',
    Type: 'Extension',
    CanDelete: groupId !== 28,
    Rights: { RoleName: role },
    GroupRights: { RoleName: role },
  };
}
