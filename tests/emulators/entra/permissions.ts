/** Graph's application id: the resource that all these permissions belong to. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

interface Permission {
  /** The kinds there are, each with who may consent. All application permissions need an administrator (§3.0). */
  readonly delegated?: 'user' | 'admin';
  readonly application?: 'admin';
}

const both = (delegated: 'user' | 'admin'): Permission => ({ delegated, application: 'admin' });

/** Those of Graph's permissions that a directory, contact and calendar client has to do with. */
export const permissions: Readonly<Record<string, Permission>> = {
  'User.Read': { delegated: 'user' },
  'User.ReadBasic.All': both('user'),
  'User.Read.All': both('admin'),
  'Directory.Read.All': both('admin'),
  'Organization.Read.All': both('admin'),
  'GroupMember.Read.All': both('admin'),
  'Group.Read.All': both('admin'),
  'LicenseAssignment.Read.All': both('user'),
  'RoleManagement.Read.Directory': both('admin'),
  'Contacts.Read': both('user'),
  'Contacts.Read.Shared': { delegated: 'user' },
  'Contacts.ReadWrite': both('user'),
  'Calendars.Read': both('user'),
  'Calendars.Read.Shared': { delegated: 'user' },
  'Calendars.ReadBasic': both('admin'),
  'Presence.Read': { delegated: 'user' },
  'Presence.Read.All': both('user'),
  'MailboxSettings.Read': both('user'),
};

/** Everybody may ask for these; they are consented to with the first other permission. */
export const oidcScopes = ['openid', 'profile', 'email', 'offline_access'] as const;

export type PermissionKind = keyof Permission;

/** The permission's own spelling: scopes are compared without regard to case. */
export function spelled(name: string, kind: PermissionKind): string | undefined {
  const found = Object.keys(permissions).find((known) => known.toLowerCase() === name.toLowerCase());
  return found !== undefined && permissions[found]?.[kind] !== undefined ? found : undefined;
}

export const needsAdmin = (name: string) => permissions[name]?.delegated === 'admin';

export function namesOf(kind: PermissionKind): readonly string[] {
  return Object.keys(permissions).filter((name) => permissions[name]?.[kind] !== undefined);
}
