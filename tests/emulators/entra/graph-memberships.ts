import { Hono } from 'hono';
import { type Account, groupsOf, rolesOf } from './accounts';
import { graphOrigin } from './clouds';
import { type Caller, type GraphContext, type GraphEnv, ownAccount } from './graph-bearer';
import { graphError } from './graph-error';
import { groupEntry, roleEntry } from './graph-objects';
import { pageOf } from './graph-page';
import { directoryType } from './graph-properties';
import { checkQuery, queryOf } from './graph-query';
import { demand } from './graph-right';
import { type Entry, selectOf, shaped, veiled } from './graph-select';
import type { World } from './world';

const depths = [
  ['/me/memberOf', 'direct'],
  ['/me/transitiveMemberOf', 'transitive'],
] as const;

type Depth = (typeof depths)[number][1];

/** Roles and groups of who signed in: all, counted, or those of one type. */
export function memberships(world: World): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  for (const [path, depth] of depths) {
    const at = `/v1.0${path.toLowerCase()}`;
    app.use(`${at}/*`, ownAccount, demand(path), query);
    app.get(at, (c) => list(c, world, depth));
    app.get(`${at}/$count`, (c) => count(c, world, depth));
    app.get(`${at}/:cast`, (c) => list(c, world, depth, c.req.param('cast')));
    app.get(`${at}/:cast/$count`, (c) => count(c, world, depth, c.req.param('cast')));
  }
  return app;
}

const query = checkQuery({
  type: 'directoryObject',
  options: ['$select', '$top', '$count', '$skiptoken'],
  isCollection: true,
});

function list(c: GraphContext, world: World, depth: Depth, cast?: string) {
  const all = entriesOf(c, world, depth, cast);
  if (all === undefined) return unknownType(c, cast);
  const page = pageOf(c, all);
  if (page === undefined)
    return graphError(c, 400, 'Directory_ExpiredPageToken', 'Url contains expired page token.');
  const select = selectOf(queryOf(c));
  const isCounted = queryOf(c).get('$count') === 'true' && isEventual(c);
  return c.json({
    '@odata.context': `${graphOrigin(c)}/v1.0/$metadata#directoryObjects`,
    ...(isCounted ? { '@odata.count': all.length } : {}),
    ...(page.next === undefined ? {} : { '@odata.nextLink': page.next }),
    value: page.entries.map((entry) => shaped(entry, typeOf(entry), select)),
  });
}

/** Without the header Graph refuses to count; `$count=true` it passes over (its page on advanced queries). */
function count(c: GraphContext, world: World, depth: Depth, cast?: string) {
  const all = entriesOf(c, world, depth, cast);
  if (all === undefined) return unknownType(c, cast);
  return isEventual(c)
    ? c.text(String(all.length))
    : graphError(c, 400, 'Request_BadRequest', '$count is not currently supported.');
}

const isEventual = (c: GraphContext) => c.req.header('consistencylevel')?.toLowerCase() === 'eventual';

const unknownType = (c: GraphContext, cast = '') =>
  graphError(c, 400, 'Request_BadRequest', `The type '${cast}' is not known here.`);

const typeOf = (entry: Entry) =>
  entry['@odata.type'] === '#microsoft.graph.group' ? ('group' as const) : ('directoryRole' as const);

/** Nothing where the type is none; a type that nobody has is an empty list. */
function entriesOf(c: GraphContext, world: World, depth: Depth, cast?: string): readonly Entry[] | undefined {
  const { caller } = c.var;
  if (caller.account === undefined) return [];
  const all = membershipsOf(world, caller, caller.account, depth);
  if (cast === undefined) return all;
  const type = directoryType(cast);
  if (type === undefined) return undefined;
  if (type === 'directoryObject') return all;
  return all.filter((entry) => entry['@odata.type'] === `#microsoft.graph.${type}`);
}

export function membershipsOf(
  world: World,
  caller: Caller,
  account: Account,
  depth: Depth,
): readonly Entry[] {
  const entries = [
    ...rolesOf(world, account, depth).map((role) => roleEntry(caller.tenant, role)),
    ...groupsOf(world, account.id, depth).map(groupEntry),
  ];
  const isSparse = world.settings.memberships === 'sparse' && !seesDirectory(caller);
  return isSparse ? entries.map((entry) => veiled(entry, ['id'])) : entries;
}

const seesDirectory = ({ permissions }: Caller) =>
  permissions.some((name) => name === 'Directory.Read.All' || name.startsWith('GroupMember.'));
