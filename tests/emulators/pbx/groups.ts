import type { Membership, User } from './users';

/** Departments that exist, by their id (contracts/3cx.md §3.4). */
export const knownGroups: ReadonlyMap<number, string> = new Map([
  [28, 'DEFAULT'],
  [29, 'Sales'],
  [30, 'Support'],
  [31, 'Finance'],
]);

/** What a department knows of a user. */
export type Member = Pick<User, 'Id' | 'Number' | 'FirstName' | 'LastName'>;

/** A user's place in a department. */
export function membership(user: Member, groupId: number, role: string): Membership {
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
