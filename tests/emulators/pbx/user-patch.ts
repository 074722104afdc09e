import * as v from 'valibot';
import { knownGroups, membership } from './groups';
import type { Entity } from './odata-entity';
import { userProperties } from './user-properties';
import type { ForwardingProfile, Membership, User } from './users';

const { strings, integers, booleans, enumerations, collections } = userProperties;

const profile = v.looseObject({ Id: v.number(), Name: v.nullish(v.string()) });
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
  '@odata.type': v.optional(v.string()),
  ForwardingProfiles: v.optional(v.array(profile)),
  Groups: v.optional(v.array(groupEntry)),
});

export type UserPatch = v.InferOutput<typeof patchSchema>;

/** The body of a PATCH, or what is wrong with it; a property that users do not have is refused. */
export function parseUserPatch(body: unknown): UserPatch | string {
  const parsed = v.safeParse(patchSchema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`;
}

/**
 * The first property whose value the PBX refuses: `Id` must match, `Number` cannot change, the status must be
 * one of the user's profiles (contracts/3cx.md §3.2, §3.3). The warnings' names are inferred.
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
  const { ForwardingProfiles: profiles, Groups: groups, ...plain } = rest;
  const written = Object.entries(plain).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value ?? emptyOf(key)] as const],
  );
  return {
    ...Object.fromEntries(written),
    ...(profiles === undefined ? {} : { ForwardingProfiles: mergeProfiles(user, profiles) }),
    ...(groups === undefined ? {} : { Groups: memberships(user, groups) }),
  };
}

/** A name cannot be null: it becomes empty (inferred). */
function emptyOf(property: string): '' | null {
  return property === 'FirstName' || property === 'LastName' ? '' : null;
}

type GivenProfile = v.InferOutput<typeof profile>;
type GivenGroup = v.InferOutput<typeof groupEntry>;

function mergeProfiles(user: User, profiles: readonly GivenProfile[]): readonly ForwardingProfile[] {
  const known = v.object({
    CustomName: v.nullish(v.string()),
    CustomMessage: v.nullish(v.string()),
    NoAnswerTimeout: v.nullish(v.number()),
  });
  return user.ForwardingProfiles.flatMap((old) => {
    const change = profiles.find(({ Id }) => Id === old.Id);
    if (change === undefined) return [];
    const { CustomName, CustomMessage, NoAnswerTimeout } = v.parse(known, change);
    return {
      ...old,
      CustomName: CustomName ?? old.CustomName,
      CustomMessage: CustomMessage ?? old.CustomMessage,
      NoAnswerTimeout: NoAnswerTimeout ?? old.NoAnswerTimeout,
    };
  });
}

/** `GroupRights` alone is silently ignored (§3.4): the old role stays. */
function memberships(user: User, groups: readonly GivenGroup[]): readonly Membership[] {
  return groups.map(({ GroupId, Rights }) => {
    const old = user.Groups.find((group) => group.GroupId === GroupId);
    return membership(user, GroupId, Rights?.RoleName ?? old?.Rights.RoleName ?? 'users');
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
