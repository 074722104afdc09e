import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { controlBody } from '../control-body';
import { findAccount } from './accounts';
import { type App, appById, registerApp } from './apps';
import { describeCertificate } from './certificates';
import { changeByAdmin, describeGrants } from './grants';
import {
  addCertificate,
  addPermissions,
  appEntries,
  checkRedirects,
  permissionsSchema,
  removeCertificate,
  removePermissions,
  setRedirects,
} from './portal';
import { NORTHWIND } from './seed-ids';
import { findAuthority } from './tenants';
import type { World } from './world';

/** App registrations: addresses, certificates, permissions and their consent. */
export function appSwitches(world: World): Hono {
  const app = new Hono();
  const one = (c: Context) => {
    const found = appById(world, c.req.param('id') ?? '');
    if (found === undefined) throw new Error('There is no such application.');
    return found;
  };
  app.get('/apps', (c) => c.json(world.apps.map((each) => describeApp(world, each))));
  app.post('/apps', async (c) => c.json(describeApp(world, await register(c, world)), 201));
  app.get('/apps/:id', (c) => c.json(describeApp(world, one(c))));
  app.patch('/apps/:id', async (c) => {
    const { redirectUris, ...patch } = await controlBody(c, v.partial(v.strictObject(appEntries)));
    if (redirectUris !== undefined) setRedirects(one(c), redirectUris);
    return c.json(describeApp(world, Object.assign(one(c), patch)));
  });
  app.delete('/apps/:id', (c) => {
    const gone = one(c);
    world.apps = world.apps.filter((each) => each !== gone);
    return c.json({ ok: true });
  });
  app.post('/apps/:id/certificates', async (c) => {
    const { certificate } = await controlBody(c, v.strictObject({ certificate: v.string() }));
    return c.json(describeCertificate(addCertificate(one(c), certificate)), 201);
  });
  app.delete('/apps/:id/certificates/:thumbprint', (c) =>
    removeCertificate(one(c), c.req.param('thumbprint'))
      ? c.json({ ok: true })
      : c.json({ error: 'There is no such certificate.' }, 404),
  );
  app.post('/apps/:id/permissions', async (c) => {
    addPermissions(one(c), await controlBody(c, permissionsSchema));
    return c.json(describeApp(world, one(c)));
  });
  app.delete('/apps/:id/permissions', async (c) => {
    removePermissions(one(c), await controlBody(c, permissionsSchema));
    return c.json(describeApp(world, one(c)));
  });
  app.post('/apps/:id/grant', async (c) => c.json(await decide(c, world, one(c), true)));
  app.post('/apps/:id/revoke', async (c) => c.json(await decide(c, world, one(c), false)));
  return app;
}

async function register(c: Context, world: World): Promise<App> {
  const { displayName, audience, redirectUris = [], ...rest } = await controlBody(c, newAppSchema);
  const tenant = findAuthority(world, rest.tenant, undefined);
  if (tenant.kind === 'any') throw new Error('A registration belongs to one tenant.');
  const requested = rest.permissions ?? { delegated: ['User.Read'], application: [] };
  checkRedirects(redirectUris);
  return registerApp(world, { displayName, audience, tenantId: tenant.tenant.id, requested, redirectUris });
}

const newAppSchema = v.strictObject({
  displayName: appEntries.displayName,
  audience: v.optional(appEntries.audience, 'AzureADMyOrg'),
  tenant: v.optional(v.string(), NORTHWIND),
  redirectUris: v.optional(appEntries.redirectUris),
  permissions: v.optional(permissionsSchema),
});

/** Without names all that the registration asks for; for one account, or for everybody. */
const decisionSchema = v.strictObject({
  ...v.partial(permissionsSchema).entries,
  tenant: v.optional(v.string()),
  account: v.optional(v.string()),
});

async function decide(c: Context, world: World, app: App, granted: boolean) {
  const { delegated, application, tenant, account } = await controlBody(c, decisionSchema);
  const isAll = delegated === undefined && application === undefined;
  const authority = findAuthority(world, tenant ?? app.tenantId, undefined);
  if (authority.kind === 'any') throw new Error('A consent is for one tenant.');
  const person = account === undefined ? null : findAccount(world, account);
  if (person === undefined) throw new Error('There is no such account.');
  const { id: tenantId } = authority.tenant;
  const change = { clientId: app.clientId, tenantId, granted };
  const names = isAll ? app.requested : { delegated, application };
  changeByAdmin(
    world,
    { ...change, kind: 'delegated', accountId: person?.id ?? null },
    names.delegated ?? [],
  );
  changeByAdmin(world, { ...change, kind: 'application', accountId: null }, names.application ?? []);
  return describeApp(world, app);
}

function describeApp(world: World, app: App) {
  return {
    ...app,
    certificates: app.certificates.map(describeCertificate),
    grants: describeGrants(world, app.clientId),
  };
}
