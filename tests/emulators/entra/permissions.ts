import { readFileSync } from 'node:fs';

/** Graph's application id: the resource that all these permissions belong to. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

interface Permission {
  /** The kinds there are, each with who may consent. All application permissions need an administrator (§3.0). */
  readonly delegated?: 'user' | 'admin';
  readonly application?: 'admin';
}

/** All of Graph's permissions, by name (contracts/graph-permissions.json, tested against it). */
export const permissions: Readonly<Record<string, Permission>> = Object.fromEntries(readTable());

function readTable(): readonly (readonly [string, Permission])[] {
  const text = readFileSync(new URL('./graph-permissions.tsv', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rows.map((row) => {
    const [name = '', delegated, application] = row.split('\t');
    const ofPeople: Permission = delegated === 'user' || delegated === 'admin' ? { delegated } : {};
    return [name, { ...ofPeople, ...(application === 'admin' ? { application } : {}) }];
  });
}

/** Everybody may ask for these; consent to any permission of Graph's is consent to them, too (inferred). */
export const oidcScopes = ['openid', 'profile', 'email', 'offline_access'] as const;

export type PermissionKind = keyof Permission;

/** The permission's own spelling: scopes are compared without regard to case. */
export function spelled(name: string, kind: PermissionKind): string | undefined {
  const found = spellings.get(name.toLowerCase());
  return found !== undefined && permissions[found]?.[kind] !== undefined ? found : undefined;
}

const spellings = new Map(Object.keys(permissions).map((name) => [name.toLowerCase(), name]));

export const needsAdmin = (name: string) => permissions[name]?.delegated === 'admin';

export function namesOf(kind: PermissionKind): readonly string[] {
  return Object.keys(permissions).filter((name) => permissions[name]?.[kind] !== undefined);
}
