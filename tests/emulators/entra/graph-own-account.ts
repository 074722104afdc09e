import type { Account } from './accounts';
import { graphOrigin } from './clouds';
import type { Caller, GraphContext } from './graph-bearer';
import { graphError } from './graph-error';
import { membershipsOf } from './graph-memberships';
import { userEntry } from './graph-objects';
import { queryOf } from './graph-query';
import { openers } from './graph-right';
import { type Entry, selectOf, shaped, veiled } from './graph-select';
import type { World } from './world';

/** `/me`: what is selected or else the usual, and what is expanded. */
export function ownEntry(c: GraphContext, world: World, account: Account) {
  const { caller } = c.var;
  const expanded = expansions(c, world, account);
  if (typeof expanded === 'string') return graphError(c, 400, 'BadRequest', expanded);
  const isBasic = seesBasicOnly(caller);
  const entry = userEntry(world, account);
  const shown = isBasic ? veiled(entry, BASIC) : entry;
  return c.json({
    '@odata.context': `${graphOrigin(c)}/v1.0/$metadata#users/$entity`,
    ...shaped(shown, 'user', selectOf(queryOf(c)), isBasic ? BASIC : USUAL),
    ...expanded,
  });
}

/** User.ReadBasic.All opens these alone (contracts/microsoft.md §3.0); that others are empty is inferred. */
const BASIC = ['displayName', 'givenName', 'surname', 'mail', 'id', 'userPrincipalName'];

function seesBasicOnly({ permissions }: Caller): boolean {
  const opening: readonly string[] = openers['/me'].delegated;
  return permissions.filter((name) => opening.includes(name)).every((name) => name === 'User.ReadBasic.All');
}

/** What `/me` shows without `$select`. */
const USUAL = [
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

/** Relations that can be expanded; nobody here has a manager, reports or devices. */
const empty: Readonly<Record<string, readonly Entry[] | undefined>> = {
  manager: undefined,
  directReports: [],
  ownedDevices: [],
  ownedObjects: [],
  registeredDevices: [],
  createdObjects: [],
};

/** The relations in `$expand` with what is in them, or why not. */
function expansions(c: GraphContext, world: World, account: Account): Entry | string {
  const names = (queryOf(c).get('$expand') ?? '')
    .replaceAll(/\([^)]*\)/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const found: Record<string, readonly Entry[] | undefined> = {};
  for (const name of names) {
    if (name === 'memberOf') found[name] = membershipsOf(world, c.var.caller, account, 'direct');
    else if (name === 'transitiveMemberOf')
      found[name] = membershipsOf(world, c.var.caller, account, 'transitive');
    else if (Object.hasOwn(empty, name)) found[name] = empty[name];
    else
      return `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`;
  }
  return found;
}
