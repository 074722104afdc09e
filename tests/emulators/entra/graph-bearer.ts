import type { Context, MiddlewareHandler } from 'hono';
import { type JWTPayload, jwtVerify } from 'jose';
import * as v from 'valibot';
import { type Account, accountById } from './accounts';
import { type App, appById } from './apps';
import { cloudOf, clouds, graphResource } from './clouds';
import { graphError } from './graph-error';
import { GRAPH_APP_ID } from './permissions';
import type { EntraEnv } from './server-env';
import type { Tenant } from './tenants';
import { now, type World } from './world';

/** Whose token it is; without an account, an application's own. */
export interface Caller {
  readonly tenant: Tenant;
  readonly app: App;
  readonly account: Account | undefined;
  /** Delegated scopes or application roles. */
  readonly permissions: readonly string[];
}

export interface GraphEnv extends EntraEnv {
  Variables: { caller: Caller; requestId: string; clientRequestId: string; at: string };
}

export type GraphContext = Context<GraphEnv>;

/** There is no `/me` for an application (its code and text are inferred). */
export const ownAccount: MiddlewareHandler<GraphEnv> = async (c, next) => {
  if (c.var.caller.account !== undefined) return next();
  return graphError(c, 400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
};

/** Lets in who brings a token of this directory, for this Graph, of now. */
export function bearerOf(world: World): MiddlewareHandler<GraphEnv> {
  return async (c, next) => {
    const authorization = c.req.header('authorization');
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return refuse(c, 'Access token is empty.');
    const claims = await verify(world, token);
    if (typeof claims === 'string') return refuse(c, claims);
    const caller = callerOf(world, claims);
    if (caller === undefined) return refuse(c, 'Access token validation failure.');
    const host = cloudOf(c);
    if (claims.aud !== graphResource(host ?? caller.tenant.cloud))
      return refuse(c, 'Access token validation failure. Invalid audience.');
    c.set('caller', caller);
    return next();
  };
}

/** The claims, or why there are none. */
async function verify(world: World, token: string): Promise<JWTPayload | string> {
  try {
    const { payload } = await jwtVerify(token, world.signingKey.publicKey, {
      algorithms: ['RS256'],
      currentDate: new Date(now(world)),
    });
    return payload;
  } catch (error) {
    const isOver = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
    return isOver ? 'Lifetime validation failed, the token is expired.' : 'Invalid JWT access token.';
  }
}

const claimsSchema = v.object({
  tid: v.string(),
  oid: v.string(),
  appid: v.string(),
  idtyp: v.picklist(['user', 'app']),
  scp: v.optional(v.string(), ''),
  roles: v.optional(v.array(v.string()), []),
});

function callerOf(world: World, payload: JWTPayload): Caller | undefined {
  const claims = v.safeParse(claimsSchema, payload);
  if (!claims.success) return undefined;
  const { tid, oid, appid, idtyp, scp, roles } = claims.output;
  const tenant = world.tenants.find(({ id }) => id === tid);
  const app = appById(world, appid);
  if (tenant === undefined || app === undefined) return undefined;
  if (idtyp === 'app') return { tenant, app, account: undefined, permissions: roles };
  const account = accountById(world, oid);
  return account?.enabled === true ? { tenant, app, account, permissions: scp.split(' ') } : undefined;
}

function refuse(c: Context<GraphEnv>, message: string) {
  const login = clouds[cloudOf(c) ?? 'global'].login;
  c.header(
    'www-authenticate',
    `Bearer realm="", authorization_uri="https://${login}/common/oauth2/authorize", client_id="${GRAPH_APP_ID}"`,
  );
  return graphError(c, 401, 'InvalidAuthenticationToken', message);
}
