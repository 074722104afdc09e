import type { MiddlewareHandler } from 'hono';
import { isConsumer } from './accounts';
import type { GraphEnv } from './graph-bearer';
import { graphError } from './graph-error';

interface Openers {
  readonly delegated: readonly string[];
  readonly application: readonly string[];
  /** Whether consumer accounts have it too. */
  readonly consumers: boolean;
}

const work = (delegated: readonly string[], application: readonly string[] = []): Openers => ({
  delegated,
  application,
  consumers: false,
});

const DIRECTORY = ['Directory.Read.All', 'Directory.ReadWrite.All'] as const;
const ORGANIZATION = ['Organization.Read.All', 'Organization.ReadWrite.All'] as const;
const DEVICES = [
  'DeviceManagementConfiguration.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementServiceConfig.Read.All',
  'DeviceManagementServiceConfig.ReadWrite.All',
] as const;
const OWN_GROUPS = ['GroupMember.Read.All', 'GroupMember.ReadBasic.All', 'Group.ReadBasic.All'] as const;

/** Which permissions open which path (contracts/microsoft.md §3.0; tested against the whole table). */
export const openers = {
  '/me': {
    delegated: [
      'User.Read',
      'User.ReadBasic.All',
      'User.Read.All',
      'User.ReadWrite',
      'User.ReadWrite.All',
      'AgentIdUser.ReadWrite.All',
      'AgentIdUser.ReadWrite.IdentityParentedBy',
      ...DIRECTORY,
    ],
    application: [],
    consumers: true,
  },
  '/organization': work(
    ['User.Read', 'User.Read.All', ...DIRECTORY, ...ORGANIZATION, ...DEVICES],
    ['User.Read.All', ...DIRECTORY, ...ORGANIZATION, ...DEVICES],
  ),
  '/me/memberOf': work(['User.Read', ...DIRECTORY, ...OWN_GROUPS]),
  '/me/transitiveMemberOf': work([
    'User.Read',
    'User.Read.All',
    ...DIRECTORY,
    ...OWN_GROUPS,
    'Group.Read.All',
  ]),
  '/subscribedSkus': work(
    ['LicenseAssignment.Read.All', ...DIRECTORY, ...ORGANIZATION],
    ['LicenseAssignment.Read.All', ...DIRECTORY, ...ORGANIZATION],
  ),
} as const satisfies Record<string, Openers>;

/** 403 for a token without any of the permissions that open the path. */
export function demand(path: keyof typeof openers): MiddlewareHandler<GraphEnv> {
  return async (c, next) => {
    const { account, permissions } = c.var.caller;
    const rule: Openers = openers[path];
    const opening = account === undefined ? rule.application : rule.delegated;
    const isOut = account !== undefined && isConsumer(account) && !rule.consumers;
    if (!isOut && permissions.some((name) => opening.includes(name))) return next();
    return graphError(
      c,
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  };
}
