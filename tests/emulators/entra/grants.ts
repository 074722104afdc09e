import type { Account } from './accounts';
import type { App } from './apps';
import { oidcScopes, type PermissionKind } from './permissions';
import { now, type World } from './world';

/** One consent or its withdrawal. Tokens show it from `effectiveAt` on; the last one that they show counts. */
export interface GrantChange {
  readonly clientId: string;
  readonly tenantId: string;
  readonly kind: PermissionKind;
  readonly permission: string;
  /** Whose consent it is; null for that of an administrator, which is everybody's. */
  readonly accountId: string | null;
  readonly granted: boolean;
  readonly effectiveAt: number;
}

type Change = Omit<GrantChange, 'effectiveAt' | 'permission'>;

/** An administrator's decision takes its time to be seen, `settings.propagationMs` (contracts/microsoft.md §2.5). */
export function changeByAdmin(world: World, change: Change, names: readonly string[]): void {
  record(world, change, names, now(world) + world.settings.propagationMs);
}

/** What is consented to during a sign-in is in that sign-in's tokens. */
export function consentNow(world: World, change: Change, names: readonly string[]): void {
  record(world, change, names, now(world));
}

function record(world: World, change: Change, names: readonly string[], effectiveAt: number): void {
  for (const permission of names) world.grants.push({ ...change, permission, effectiveAt });
}

/** Delegated permissions that the app has of this account, its own or by an administrator. */
export function delegatedGrants(world: World, app: App, account: Account): readonly string[] {
  return consentedScopes(world, app, account).filter((name) => !oidcScopes.some((scope) => scope === name));
}

/** Whether there is any consent, be it to no more than signing in. */
export function hasConsent(world: World, app: App, account: Account): boolean {
  return consentedScopes(world, app, account).length > 0;
}

function consentedScopes(world: World, app: App, account: Account): readonly string[] {
  return effective(
    world,
    ({ clientId, tenantId, kind, accountId }) =>
      clientId === app.clientId &&
      tenantId === account.tenantId &&
      kind === 'delegated' &&
      (accountId === null || accountId === account.id),
  );
}

/** What an administrator of the tenant gave the app, for everybody. */
export function adminGrants(
  world: World,
  clientId: string,
  tenantId: string,
  kind: PermissionKind,
): readonly string[] {
  return effective(
    world,
    (change) =>
      change.clientId === clientId &&
      change.tenantId === tenantId &&
      change.kind === kind &&
      change.accountId === null,
  );
}

/** Whether the tenant has ever heard of the app: a grant of any age makes it known there. */
export function isInstalled(world: World, app: App, tenantId: string): boolean {
  if (app.tenantId === tenantId) return true;
  return world.grants.some((change) => change.clientId === app.clientId && change.tenantId === tenantId);
}

function effective(world: World, concerns: (change: GrantChange) => boolean): readonly string[] {
  const at = now(world);
  const seen = world.grants.filter((change) => change.effectiveAt <= at && concerns(change));
  const state = new Map<string, boolean>();
  for (const { permission, accountId, granted } of seen) state.set(`${permission} ${accountId}`, granted);
  const names = [...state].filter(([, granted]) => granted).map(([key]) => key.split(' ', 1)[0] ?? '');
  return [...new Set(names)];
}

/** What the control API lists: every grant with whether it is visible yet. */
export function describeGrants(world: World, clientId: string) {
  const at = now(world);
  return world.grants
    .filter((change) => change.clientId === clientId)
    .map(({ clientId: _, effectiveAt, ...change }) => ({
      ...change,
      effectiveAt: new Date(effectiveAt).toISOString(),
      visible: effectiveAt <= at,
    }));
}
