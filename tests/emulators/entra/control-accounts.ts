import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { controlBody } from '../control-body';
import { type Account, findAccount, noPolicies, policiesSchema, revokeSessions } from './accounts';
import { cloudNames } from './clouds';
import { roleNames } from './roles';
import { PASSWORD } from './seed-accounts';
import { NORTHWIND } from './seed-ids';
import { skuNames } from './subscriptions';
import { findAuthority, type Tenant, tenantTypes } from './tenants';
import type { World } from './world';

/** Tenants, the people in them, their roles and what is demanded of their sign-ins. */
export function accountSwitches(world: World): Hono {
  const app = new Hono();
  app.get('/tenants', (c) => c.json(world.tenants));
  app.patch('/tenants/:id', async (c) => {
    const patch = await controlBody(c, v.partial(v.strictObject(tenantEntries)));
    return c.json(Object.assign(tenantOf(world, c.req.param('id')), patch));
  });
  app.get('/accounts', (c) => c.json(world.accounts.map(describe)));
  app.post('/accounts', async (c) => c.json(describe(await addAccount(c, world)), 201));
  app.patch('/accounts/:id', async (c) => {
    const account = accountOf(world, c.req.param('id'));
    const { policies, ...patch } = await controlBody(c, v.partial(v.strictObject(accountEntries)));
    Object.assign(account, patch);
    account.policies = v.parse(policiesSchema, { ...account.policies, ...policies });
    if (patch.password !== undefined) revokeSessions(world, account);
    return c.json(describe(account));
  });
  app.delete('/accounts/:id', (c) => {
    const account = accountOf(world, c.req.param('id'));
    world.accounts = world.accounts.filter((each) => each !== account);
    return c.json({ ok: true });
  });
  app.post('/accounts/:id/revoke-sessions', (c) => {
    const account = accountOf(world, c.req.param('id'));
    revokeSessions(world, account);
    return c.json(describe(account));
  });
  app.get('/groups', (c) => c.json(world.groups));
  app.post('/groups', async (c) => c.json(await addGroup(c, world), 201));
  app.delete('/groups/:id', (c) => {
    world.groups = world.groups.filter(({ id }) => id !== c.req.param('id'));
    return c.json({ ok: true });
  });
  return app;
}

const text = v.pipe(v.string(), v.minLength(1));

const tenantEntries = {
  displayName: text,
  cloud: v.picklist(cloudNames),
  tenantType: v.picklist(tenantTypes),
  subscriptions: v.array(v.picklist(skuNames)),
  userConsent: v.boolean(),
};

const accountEntries = {
  displayName: text,
  givenName: v.nullable(v.string()),
  surname: v.nullable(v.string()),
  jobTitle: v.nullable(v.string()),
  mail: v.nullable(v.string()),
  businessPhones: v.array(v.string()),
  mobilePhone: v.nullable(v.string()),
  password: text,
  enabled: v.boolean(),
  mailbox: v.boolean(),
  roles: v.array(
    v.strictObject({
      role: v.picklist(roleNames),
      state: v.optional(v.picklist(['active', 'eligible']), 'active'),
    }),
  ),
  policies: v.partial(policiesSchema),
};

/** A guest's principal name has `#` in it. */
const signInName = v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+$/));

const newAccountSchema = v.strictObject({
  tenant: v.optional(v.string(), NORTHWIND),
  upn: signInName,
  /** For a guest: what they sign in with at home. */
  guestLogin: v.optional(signInName),
  ...v.partial(v.strictObject(accountEntries)).entries,
});

async function addAccount(c: Context, world: World): Promise<Account> {
  const { tenant, upn, guestLogin, policies, ...given } = await controlBody(c, newAccountSchema);
  if (findAccount(world, upn) !== undefined) throw new Error('There is such an account already.');
  const id = randomUUID();
  const tenantId = tenantOf(world, tenant).id;
  const details = v.parse(detailsSchema, {
    ...newDetails,
    displayName: upn,
    mail: guestLogin ?? upn,
    ...given,
    policies: { ...noPolicies, ...policies },
  });
  const account: Account = {
    id,
    tenantId,
    upn,
    login: guestLogin ?? upn,
    home: guestLogin === undefined ? { id, tenantId } : { id: randomUUID(), tenantId: randomUUID() },
    userType: guestLogin === undefined ? 'Member' : 'Guest',
    generation: 0,
    validFrom: 0,
    ...details,
  };
  world.accounts.push(account);
  return account;
}

const detailsSchema = v.strictObject({ ...accountEntries, policies: policiesSchema });

const newDetails = {
  givenName: null,
  surname: null,
  jobTitle: null,
  businessPhones: [],
  mobilePhone: null,
  password: PASSWORD,
  enabled: true,
  mailbox: true,
  roles: [],
};

const newGroupSchema = v.strictObject({
  tenant: v.optional(v.string(), NORTHWIND),
  displayName: text,
  /** Accounts by any of their names, groups by id. */
  members: v.optional(v.array(v.string()), []),
  roles: v.optional(v.array(v.picklist(roleNames)), []),
});

async function addGroup(c: Context, world: World) {
  const { tenant, displayName, members, roles } = await controlBody(c, newGroupSchema);
  const ids = members.map((name) => findAccount(world, name)?.id ?? name);
  const group = { id: randomUUID(), tenantId: tenantOf(world, tenant).id, displayName, members: ids, roles };
  world.groups.push(group);
  return group;
}

function tenantOf(world: World, name: string): Tenant {
  const authority = findAuthority(world, name, undefined);
  if (authority.kind === 'any') throw new Error('That is no single tenant.');
  return authority.tenant;
}

function accountOf(world: World, name: string): Account {
  const account = findAccount(world, name);
  if (account === undefined) throw new Error('There is no such account.');
  return account;
}

function describe({ password: _, ...account }: Account) {
  return account;
}
