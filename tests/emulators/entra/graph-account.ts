import { Hono, type MiddlewareHandler } from 'hono';
import { type Account, groupsOf, rolesOf } from './accounts';
import { bearerOf, type GraphEnv } from './graph-bearer';
import { graphError, requestIds } from './graph-error';
import { groupEntry, organizationEntry, roleEntry, skuEntry, userEntry } from './graph-objects';
import { demand } from './graph-right';
import { type Entry, selectOf, shaped } from './graph-select';
import { pairwise } from './tokens';
import type { World } from './world';

/** As much of Graph v1.0 as it takes to check the account that signed in; everything else is 404. */
export function graphAccount(world: World): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  for (const path of ['/v1.0/*', '/oidc/*']) app.use(path, openToPages, requestIds(world), bearerOf(world));
  app.get('/oidc/userinfo', ownAccount, (c) => c.json(userInfo(c.var.caller)));
  app.get('/v1.0/me', ownAccount, demand('/me'), (c) => {
    const entry = userEntry(world, accountOf(c.var.caller));
    return c.json({
      '@odata.context': context(c, 'users/$entity'),
      ...shaped(entry, selectOf(c), ownDefaults),
    });
  });
  app.get('/v1.0/organization', demand('/organization'), (c) => {
    const entry = organizationEntry(world, c.var.caller.tenant);
    const shown = seesOrganisation(c.var.caller) ? entry : withoutDetails(entry);
    return c.json({ '@odata.context': context(c, 'organization'), value: [shaped(shown, selectOf(c))] });
  });
  app.get('/v1.0/subscribedSkus', demand('/subscribedSkus'), (c) => {
    const { tenant } = c.var.caller;
    const value = tenant.subscriptions.map((sku) => shaped(skuEntry(world, tenant, sku), selectOf(c)));
    return c.json({ '@odata.context': context(c, 'subscribedSkus'), value });
  });
  for (const [path, depth] of memberships) {
    app.get(`/v1.0${path}`, ownAccount, demand(path), (c) => listMemberships(c, world, depth));
    app.get(`/v1.0${path}/:cast`, ownAccount, demand(path), (c) =>
      listMemberships(c, world, depth, c.req.param('cast')),
    );
  }
  app.all('/v1.0/*', (c) => graphError(c, 404, 'ResourceNotFound', 'Resource could not be discovered.'));
  return app;
}

/** Graph answers pages of any origin; a browser's question before is answered without a token. */
const openToPages: MiddlewareHandler<GraphEnv> = async (c, next) => {
  c.header('access-control-allow-origin', '*');
  if (c.req.method !== 'OPTIONS') return next();
  return c.body(null, 200, {
    'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS',
    'access-control-allow-headers': c.req.header('access-control-request-headers') ?? '',
    'access-control-max-age': '86400',
  });
};

/** OpenID's own way to ask who it is; the subject is that of the id token. */
function userInfo(caller: GraphEnv['Variables']['caller']) {
  const account = accountOf(caller);
  const { displayName: name, givenName: given_name, surname: family_name, mail: email } = account;
  return { sub: pairwise(account, caller.app), name, given_name, family_name, email };
}

const memberships = [
  ['/me/memberOf', 'direct'],
  ['/me/transitiveMemberOf', 'transitive'],
] as const;

type GraphContext = Parameters<MiddlewareHandler<GraphEnv>>[0];

const casts = ['microsoft.graph.directoryRole', 'microsoft.graph.group'];

function listMemberships(c: GraphContext, world: World, depth: 'direct' | 'transitive', cast?: string) {
  if (cast !== undefined && !casts.includes(cast))
    return graphError(c, 400, 'Request_BadRequest', `The type '${cast}' is not known here.`);
  const { tenant } = c.var.caller;
  const account = accountOf(c.var.caller);
  const all = [
    ...rolesOf(world, account, depth).map((role) => roleEntry(tenant, role)),
    ...groupsOf(world, account.id, depth).map(groupEntry),
  ].filter((entry) => cast === undefined || entry['@odata.type'] === `#${cast}`);
  const isSparse = world.settings.memberships === 'sparse' && !seesDirectory(c.var.caller);
  const value = all.map((entry) => shaped(isSparse ? hidden(entry) : entry, selectOf(c)));
  return c.json({ '@odata.context': context(c, 'directoryObjects'), value });
}

const seesDirectory = ({ permissions }: GraphEnv['Variables']['caller']) =>
  permissions.some((name) => name === 'Directory.Read.All' || name.startsWith('GroupMember.'));

/** Others see what it is called, and nothing in the rest (inferred from Graph's documentation of the path). */
const seesOrganisation = ({ permissions }: GraphEnv['Variables']['caller']) =>
  permissions.some((name) => /^(Directory|Organization)\.Read/.test(name));

const OPEN_TO_ALL = ['id', 'displayName', 'verifiedDomains'];
const withoutDetails = (entry: Entry): Entry =>
  Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [
      name,
      OPEN_TO_ALL.includes(name) || name.startsWith('@') ? value : nothingLike(value),
    ]),
  );

const nothingLike = (value: Entry[string]) => (Array.isArray(value) ? [] : null);

/** Type and id stay. */
function hidden(entry: Entry): Entry {
  const isOpen = (name: string) => name === 'id' || name.startsWith('@');
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, isOpen(name) ? value : null]),
  );
}

/** There is no `/me` for an application (its code and text are inferred). */
const ownAccount: MiddlewareHandler<GraphEnv> = async (c, next) => {
  if (c.var.caller.account !== undefined) return next();
  return graphError(c, 400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
};

function accountOf({ account }: GraphEnv['Variables']['caller']): Account {
  if (account === undefined) throw new Error('checked before');
  return account;
}

function context(c: GraphContext, of: string): string {
  return `${new URL(c.req.url).origin}/v1.0/$metadata#${of}`;
}

/** What `/me` shows without `$select`. */
const ownDefaults = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];
