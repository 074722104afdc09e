import * as v from 'valibot';
import { clientRoles } from './clients';
import { knownGroups, type Member, membership } from './groups';
import type { Entity } from './odata-entity';
import { profileSchema, writtenProfiles } from './profile-patch';
import { userProperties } from './user-properties';
import type { Membership, User } from './users';

const { strings, integers, booleans, enumerations, collections, complexes } = userProperties;

/** Lists that are stored as they are given. */
const kept = ['ForwardingExceptions', 'Greetings', 'Phones'] as const;

const groupEntry = v.looseObject({
  GroupId: v.number(),
  Rights: v.nullish(v.looseObject({ RoleName: v.string() })),
  GroupRights: v.nullish(v.looseObject({ RoleName: v.string() })),
});

const patchSchema = v.strictObject({
  ...table(strings, () => v.nullish(v.string())),
  ...table(integers, () => v.nullish(v.pipe(v.number(), v.integer()))),
  ...table(booleans, () => v.nullish(v.boolean())),
  ...table(keys(enumerations), (name) => v.nullish(v.picklist(enumerations[name]))),
  ...table(keys(collections), (name) => v.nullish(v.array(v.picklist<readonly string[]>(collections[name])))),
  ...table(complexes, () => v.nullish(v.looseObject({}))),
  ...table(kept, () => v.optional(v.array(v.looseObject({})))),
  '@odata.type': v.optional(v.string()),
  ForwardingProfiles: v.optional(v.array(profileSchema)),
  Groups: v.optional(v.array(groupEntry)),
});

export type UserPatch = v.InferOutput<typeof patchSchema>;

/** The body of a PATCH, or what is wrong with it; a property that users do not have is refused. */
export function parseUserPatch(body: unknown): UserPatch | string {
  if (Array.isArray(body)) return 'body: an object is expected.';
  const parsed = v.safeParse(patchSchema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`;
}

/**
 * The first property whose value the PBX refuses: `Id` must match, `Number` cannot change, the status must be
 * one of the user's profiles, a role one of the seven, and the first department one that the user is in already
 * (contracts/3cx.md §1.2, §3.2 to §3.4). The warnings' names are inferred.
 */
export function refusedProperty(user: User, patch: UserPatch) {
  if (given(patch.Id) && patch.Id !== user.Id) return { target: 'Id', warning: 'NOT_FOUND' };
  if (given(patch.Number) && patch.Number !== user.Number) return { target: 'Number', warning: 'READ_ONLY' };
  const profiles: readonly { readonly Name?: string | null | undefined }[] =
    patch.ForwardingProfiles ?? user.ForwardingProfiles;
  const status = patch.CurrentProfileName;
  if (status !== undefined && !profiles.some(({ Name }) => Name === status)) {
    return { target: 'CurrentProfileName', warning: 'NOT_FOUND' };
  }
  if (patch.Groups?.some(({ GroupId }) => !knownGroups.has(GroupId)))
    return { target: 'Groups', warning: 'NOT_FOUND' };
  if (patch.Groups?.some(hasUnknownRole)) return { target: 'RoleName', warning: 'NOT_FOUND' };
  const primary = patch.PrimaryGroupId;
  if (given(primary) && !user.Groups.some(({ GroupId }) => GroupId === primary))
    return { target: 'PrimaryGroupId', warning: 'NOT_FOUND' };
  return undefined;
}

/** What is written: not the computed properties; both lists replace the whole (§3.3, §3.4). */
export function userChange(user: User, patch: UserPatch): Entity {
  const {
    '@odata.type': _type,
    Id: _id,
    Number: _number,
    DisplayName: _name,
    IsRegistered: _registered,
    ...rest
  } = patch;
  const { ForwardingProfiles: profiles, Groups: groups, PrimaryGroupId: primary, ...plain } = rest;
  const written = Object.entries(plain).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value ?? emptyOf(key)] as const],
  );
  const Groups = memberships(user, groups ?? user.Groups, {
    Id: user.Id,
    Number: user.Number,
    FirstName: plain.FirstName === undefined ? user.FirstName : (plain.FirstName ?? ''),
    LastName: plain.LastName === undefined ? user.LastName : (plain.LastName ?? ''),
  });
  return {
    ...Object.fromEntries(written),
    ...(profiles === undefined
      ? {}
      : { ForwardingProfiles: writtenProfiles(user.ForwardingProfiles, profiles) }),
    Groups,
    PrimaryGroupId: primaryOf(Groups, primary === undefined ? user.PrimaryGroupId : primary),
  };
}

/** A name cannot be null: it becomes empty (inferred). */
function emptyOf(property: string): '' | null {
  return property === 'FirstName' || property === 'LastName' ? '' : null;
}

/** Whoever leaves the first department has the next one for it, or none (inferred). */
function primaryOf(groups: readonly Membership[], wanted: number | null): number | null {
  if (wanted === null || groups.some(({ GroupId }) => GroupId === wanted)) return wanted;
  return groups[0]?.GroupId ?? null;
}

type GivenGroup = v.InferOutput<typeof groupEntry>;

function hasUnknownRole({ Rights, GroupRights }: GivenGroup): boolean {
  const roles: readonly string[] = clientRoles;
  return [Rights, GroupRights].some((rights) => given(rights) && !roles.includes(rights.RoleName));
}

/** A role is changed by `Rights` and `GroupRights` together; one of them alone is silently ignored (§3.4). */
function memberships(user: User, groups: readonly GivenGroup[], member: Member): readonly Membership[] {
  return groups.map(({ GroupId, Rights, GroupRights }) => {
    const old = user.Groups.find((group) => group.GroupId === GroupId);
    const isChanged = old === undefined || (given(Rights) && given(GroupRights));
    const role = isChanged ? Rights?.RoleName : old.Rights.RoleName;
    return membership(member, GroupId, role ?? 'users');
  });
}

function given<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

function keys<Table extends object>(record: Table): readonly (keyof Table & string)[] {
  return Object.keys(record).filter((key): key is keyof Table & string => key in record);
}

function table<Name extends string, Schema>(
  names: readonly Name[],
  schema: (name: Name) => Schema,
): Record<Name, Schema> {
  const entries = names.map((name) => [name, schema(name)] as const);
  return Object.fromEntries(entries) as Record<Name, Schema>;
}
