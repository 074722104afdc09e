/** Graph's application id: the resource that all these permissions belong to. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

interface Permission {
  /** The kinds there are, each with who may consent. All application permissions need an administrator (§3.0). */
  readonly delegated?: 'user' | 'admin';
  readonly application?: 'admin';
}

const both = (delegated: 'user' | 'admin'): Permission => ({ delegated, application: 'admin' });

/** Those of Graph's permissions that a directory, contact and calendar client has to do with, and some others. */
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
  // What such a client has nothing to do with, but may be registered beside it.
  'Application.Read.All': both('admin'),
  'AuditLog.Read.All': both('admin'),
  'Calendars.ReadBasic.All': { application: 'admin' },
  'Calendars.ReadWrite': both('user'),
  'Chat.Read': { delegated: 'user' },
  'Directory.ReadWrite.All': both('admin'),
  'Domain.Read.All': both('admin'),
  'Files.Read': { delegated: 'user' },
  'Files.Read.All': both('user'),
  'Group.ReadWrite.All': both('admin'),
  'Mail.Read': both('user'),
  'Mail.ReadBasic': { delegated: 'user' },
  'Mail.ReadWrite': both('user'),
  'Mail.Send': both('user'),
  'MailboxSettings.ReadWrite': both('user'),
  'OrgContact.Read.All': both('admin'),
  'People.Read': { delegated: 'user' },
  'Sites.Read.All': both('user'),
  'Tasks.Read': both('user'),
  'User.ReadWrite': { delegated: 'user' },
  'User.ReadWrite.All': both('admin'),
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
