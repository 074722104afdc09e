import * as v from 'valibot';
import type { Role } from './roles';
import { type Authority, CONSUMERS, reaches } from './tenants';
import { now, type World } from './world';

/** A person as one tenant knows them. A guest has their home, and what they type to sign in, elsewhere. */
export interface Account {
  readonly id: string;
  readonly tenantId: string;
  readonly upn: string;
  /** What is typed to sign in. */
  readonly login: string;
  readonly home: { readonly id: string; readonly tenantId: string };
  readonly userType: 'Member' | 'Guest';
  displayName: string;
  givenName: string | null;
  surname: string | null;
  jobTitle: string | null;
  mail: string | null;
  businessPhones: readonly string[];
  mobilePhone: string | null;
  password: string;
  enabled: boolean;
  /** Whether an Exchange plan is assigned. */
  mailbox: boolean;
  roles: readonly RoleAssignment[];
  policies: Policies;
  /** Counts the revocations: sign-ins of an older generation are over, with all that came from them. */
  generation: number;
  /** When that was last, in ms. */
  validFrom: number;
}

/** Eligible: PIM would let the person have it; until it is activated it is nowhere to be seen (§3.5). */
export interface RoleAssignment {
  readonly role: Role;
  readonly state: 'active' | 'eligible';
}

/** What an administrator demands of this account's sign-ins. */
export const policiesSchema = v.strictObject({
  /** `enrol`: demanded, but no second factor is set up yet. */
  mfa: v.picklist(['none', 'required', 'enrol']),
  /** Conditional access: blocked on the page, or only when tokens are asked for. */
  blocked: v.picklist(['no', 'signIn', 'token']),
  signInFrequencySeconds: v.nullable(v.pipe(v.number(), v.minValue(0))),
});

export type Policies = v.InferOutput<typeof policiesSchema>;

export const noPolicies: Policies = { mfa: 'none', blocked: 'no', signInFrequencySeconds: null };

export interface Group {
  readonly id: string;
  readonly tenantId: string;
  readonly displayName: string;
  /** Accounts and groups, by id. */
  readonly members: readonly string[];
  readonly roles: readonly Role[];
}

export const isConsumer = ({ tenantId }: Account) => tenantId === CONSUMERS;

export function accountById(world: World, id: string): Account | undefined {
  return world.accounts.find((account) => account.id === id);
}

/** By GUID, sign-in name or user principal name. */
export function findAccount(world: World, name: string): Account | undefined {
  const wanted = name.trim().toLowerCase();
  return world.accounts.find(
    ({ id, upn, login }) => id === wanted || upn.toLowerCase() === wanted || login.toLowerCase() === wanted,
  );
}

/** Those who can sign in at this address; at a shared one everybody of its cloud does so in their home tenant. */
export function accountsAt(world: World, authority: Authority): readonly Account[] {
  if (authority.kind === 'tenant')
    return world.accounts.filter(({ tenantId }) => tenantId === authority.tenant.id);
  const homes = world.accounts.filter(
    ({ userType, tenantId }) => userType === 'Member' && reaches(world, authority, tenantId),
  );
  if (authority.name === 'common') return homes;
  return homes.filter((account) => isConsumer(account) === (authority.name === 'consumers'));
}

/** The groups that hold the account or group, itself or through other groups. */
export function groupsOf(world: World, id: string, depth: 'direct' | 'transitive'): readonly Group[] {
  const found = new Set(world.groups.filter(({ members }) => members.includes(id)));
  if (depth === 'direct') return [...found];
  for (const group of found) {
    for (const outer of world.groups) if (outer.members.includes(group.id)) found.add(outer);
  }
  return [...found];
}

/** Active roles: the account's own, and for `transitive` those of its groups too. */
export function rolesOf(world: World, account: Account, depth: 'direct' | 'transitive'): readonly Role[] {
  const own = account.roles.filter(({ state }) => state === 'active').map(({ role }) => role);
  if (depth === 'direct') return own;
  const lent = groupsOf(world, account.id, 'transitive').flatMap((group) => group.roles);
  return [...new Set([...own, ...lent])];
}

/** Ends every session and refresh token of the account. */
export function revokeSessions(world: World, account: Account): void {
  account.generation += 1;
  account.validFrom = now(world);
}
