import { Hono } from 'hono';
import { graphOrigin } from './clouds';
import { bearerOf, type Caller, type GraphContext, type GraphEnv, ownAccount } from './graph-bearer';
import { openToPages } from './graph-cors';
import { graphError, requestIds } from './graph-error';
import { memberships } from './graph-memberships';
import { organizationEntry, skuEntry } from './graph-objects';
import { ownEntry } from './graph-own-account';
import { checkQuery, queryOf } from './graph-query';
import { demand } from './graph-right';
import { selectOf, shaped, veiled } from './graph-select';
import { userInfo } from './graph-userinfo';
import type { World } from './world';

/** As much of Graph v1.0 as it takes to check the account that signed in; everything else is 404. */
export function graphAccount(world: World): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  for (const path of ['/v1.0/*', '/oidc/*']) app.use(path, openToPages, requestIds(world), bearerOf(world));
  app.route('/', userInfo());
  app.get('/v1.0/me', ownAccount, demand('/me'), ofOwnAccount, (c) => {
    const { account } = c.var.caller;
    return account === undefined ? c.notFound() : ownEntry(c, world, account);
  });
  app.get('/v1.0/organization', demand('/organization'), ofOrganization, (c) => {
    const entry = organizationEntry(world, c.var.caller.tenant);
    const shown = seesOrganisation(c.var.caller) ? entry : veiled(entry, OPEN_TO_ALL);
    const value = [shaped(shown, 'organization', selectOf(queryOf(c)))];
    return c.json({ '@odata.context': context(c, 'organization'), value });
  });
  app.get('/v1.0/subscribedskus', demand('/subscribedSkus'), ofSkus, (c) => {
    const { tenant } = c.var.caller;
    const select = selectOf(queryOf(c));
    const value = tenant.subscriptions.map((sku) =>
      shaped(skuEntry(world, tenant, sku), 'subscribedSku', select),
    );
    return c.json({ '@odata.context': context(c, 'subscribedSkus'), value });
  });
  app.route('/', memberships(world));
  app.all('/v1.0/*', (c) => graphError(c, 404, 'ResourceNotFound', 'Resource could not be discovered.'));
  return app;
}

const ofOwnAccount = checkQuery({ type: 'user', options: ['$select', '$expand'], isCollection: false });
const ofOrganization = checkQuery({ type: 'organization', options: ['$select'], isCollection: true });
const ofSkus = checkQuery({ type: 'subscribedSku', options: ['$select'], isCollection: true });

/** Others see what it is called, and nothing in the rest (inferred from Graph's documentation of the path). */
const seesOrganisation = ({ permissions }: Caller) =>
  permissions.some((name) => /^(Directory|Organization)\.Read/.test(name));

const OPEN_TO_ALL = ['id', 'displayName', 'verifiedDomains'];

const context = (c: GraphContext, of: string) => `${graphOrigin(c)}/v1.0/$metadata#${of}`;
