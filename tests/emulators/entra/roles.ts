/** Directory roles by their templates, the ids that tokens (`wids`) and Graph name them by. */
export const roles = {
  globalAdministrator: {
    templateId: '62e90394-69f5-4237-9190-012177145e10',
    displayName: 'Global Administrator',
    description: 'Can manage all aspects of Microsoft Entra ID and Microsoft services.',
  },
  privilegedRoleAdministrator: {
    templateId: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
    displayName: 'Privileged Role Administrator',
    description: 'Can manage role assignments in Microsoft Entra ID.',
  },
  cloudApplicationAdministrator: {
    templateId: '158c047a-c907-4556-b7ef-446551a6b5f7',
    displayName: 'Cloud Application Administrator',
    description:
      'Can create and manage all aspects of app registrations and enterprise apps except App Proxy.',
  },
  applicationAdministrator: {
    templateId: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
    displayName: 'Application Administrator',
    description: 'Can create and manage all aspects of app registrations and enterprise apps.',
  },
  userAdministrator: {
    templateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
    displayName: 'User Administrator',
    description: 'Can manage all aspects of users and groups.',
  },
  globalReader: {
    templateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
    displayName: 'Global Reader',
    description: 'Can read everything that a Global Administrator can, but not update anything.',
  },
} as const;

export type Role = keyof typeof roles;
export const roleNames = [
  'globalAdministrator',
  'privilegedRoleAdministrator',
  'cloudApplicationAdministrator',
  'applicationAdministrator',
  'userAdministrator',
  'globalReader',
] as const satisfies readonly Role[];

/** In the `wids` of every user (contracts/microsoft.md §3.5). */
export const DEFAULT_USER_WID = 'b79fbf4d-3ef9-4689-8143-76b194e85509';
/** May be in the `wids` of an application (§2.1). */
export const APPLICATION_WID = '0997a1d0-0d1d-4acb-b408-d5ca73121e90';
