import { devicesOf } from './devices';
import type { Entity } from './odata-entity';
import type { World } from './world';

/** A forwarding profile, which is a status (contracts/3cx.md §3.3). */
export type ForwardingProfile = {
  readonly Id: number;
  readonly Name: string;
  readonly CustomName: string | null;
  readonly CustomMessage: string;
  readonly NoAnswerTimeout: number;
  readonly RingMyMobile: boolean;
  readonly AcceptMultipleCalls: boolean;
};

export type Membership = {
  readonly Id: number;
  readonly GroupId: number;
  readonly Number: string;
  readonly MemberName: string;
  readonly Name: string;
  readonly Type: 'Extension';
  readonly CanDelete: boolean;
  readonly Rights: { readonly RoleName: string };
  readonly GroupRights: { readonly RoleName: string };
};

/** An extension as the PBX keeps it; null properties are left out of answers (§3.1). */
export type User = Entity & {
  readonly Id: number;
  readonly Number: string;
  readonly FirstName: string;
  readonly LastName: string;
  readonly CurrentProfileName: string;
  readonly ForwardingProfiles: readonly ForwardingProfile[];
  readonly Groups: readonly Membership[];
  readonly PrimaryGroupId: number | null;
};

/** The internal names, which alone are written (§3.3). */
export const profileNames = ['Available', 'Away', 'Out of office', 'Custom 1', 'Custom 2'] as const;

/** By extension number. */
export function findUserByNumber(world: World, number: string): User | undefined {
  return world.users.find((user) => user.Number === number);
}

/** By the numeric key. */
export function findUserById(world: World, id: number): User | undefined {
  return world.users.find((user) => user.Id === id);
}

/** The user with the properties that the PBX works out. */
export function userEntity(world: World, user: User): Entity {
  const name = `${user.FirstName} ${user.LastName}`.trim();
  return { ...user, DisplayName: name, IsRegistered: devicesOf(world, user.Number).length > 0 };
}

/** Writes other values into a user; whoever calls has checked them. */
export function updateUser(world: World, id: number, change: Entity): void {
  world.users = world.users.map((user) => (user.Id === id ? { ...user, ...change } : user));
}
