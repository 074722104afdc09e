import { createHash, randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { type Account, isConsumer, rolesOf } from './accounts';
import type { App } from './apps';
import { graphResource } from './clouds';
import { APPLICATION_WID, DEFAULT_USER_WID, roles } from './roles';
import type { SignIn } from './sessions';
import type { Tenant } from './tenants';
import { now, type World } from './world';

export const LIFETIME_SECONDS = 3600;

interface ForApp {
  readonly app: App;
  readonly tenant: Tenant;
}

interface ForUser extends ForApp {
  readonly account: Account;
  readonly signIn: SignIn;
  readonly sessionId: string;
  readonly tellsTime: boolean;
}

/** A delegated token for Graph: version 1.0, as Graph's are. */
export function signUserToken(world: World, about: ForUser, scope: readonly string[]): Promise<string> {
  const { account, app, tenant, signIn, sessionId } = about;
  const wids = rolesOf(world, account, 'transitive').map((role) => roles[role].templateId);
  return signForGraph(world, {
    ...graphClaims(tenant, app),
    acct: account.userType === 'Guest' ? 1 : 0,
    acr: '1',
    amr: signIn.mfa ? ['pwd', 'mfa'] : ['pwd'],
    appidacr: '0',
    family_name: account.surname ?? undefined,
    given_name: account.givenName ?? undefined,
    idtyp: 'user',
    name: account.displayName,
    oid: account.id,
    scp: scope.join(' '),
    sid: sessionId,
    sub: pairwise(account, app),
    unique_name: account.upn,
    upn: account.upn,
    wids: isConsumer(account) ? [] : [...wids, DEFAULT_USER_WID],
  });
}

/** An application's token; without consent there is none of its `roles`, and still a token (§2.1). */
export function signApplicationToken(
  world: World,
  about: ForApp,
  granted: readonly string[],
): Promise<string> {
  const { app, tenant } = about;
  return signForGraph(world, {
    ...graphClaims(tenant, app),
    appidacr: '2',
    idtyp: 'app',
    oid: app.objectId,
    ...(granted.length > 0 ? { roles: granted } : {}),
    sub: app.objectId,
    wids: [APPLICATION_WID],
  });
}

/** Says to the application who signed in; what it says more depends on `profile` and `email`. */
export function signIdToken(
  world: World,
  { account, app, tenant, sessionId, signIn, tellsTime }: ForUser,
  loginOrigin: string,
  oidc: readonly string[],
  nonce: string | undefined,
): Promise<string> {
  const profile = {
    name: account.displayName,
    oid: account.id,
    preferred_username: account.login,
  };
  return sign(world, {
    aud: app.clientId,
    ...(tellsTime ? { auth_time: Math.floor(signIn.at / 1000) } : {}),
    iss: `${loginOrigin}/${tenant.id}/v2.0`,
    ...(oidc.includes('email') && account.mail !== null ? { email: account.mail } : {}),
    ...(nonce === undefined ? {} : { nonce }),
    ...(oidc.includes('profile') ? profile : {}),
    sid: sessionId,
    sub: pairwise(account, app),
    tid: tenant.id,
    ver: '2.0',
  });
}

function graphClaims(tenant: Tenant, app: App): JWTPayload {
  const issuer = `https://sts.windows.net/${tenant.id}/`;
  return {
    aud: graphResource(tenant.cloud),
    iss: issuer,
    idp: issuer,
    app_displayname: app.displayName,
    appid: app.clientId,
    tid: tenant.id,
    ver: '1.0',
  };
}

/** The same person has another subject in every application. */
export function pairwise(account: Account, app: App): string {
  return createHash('sha256').update(`${account.home.id} ${app.clientId}`).digest('base64url');
}

/** Tokens of version 1.0 name the certificate, too. */
const signForGraph = (world: World, claims: JWTPayload) => sign(world, claims, { x5t: world.signingKey.kid });

function sign(world: World, claims: JWTPayload, header: { x5t?: string } = {}): Promise<string> {
  const { kid, privateKey } = world.signingKey;
  const at = Math.floor(now(world) / 1000);
  return new SignJWT({ ...claims, uti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...header, kid })
    .setIssuedAt(at)
    .setNotBefore(at)
    .setExpirationTime(at + LIFETIME_SECONDS)
    .sign(privateKey);
}
