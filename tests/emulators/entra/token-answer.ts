import { type Account, accountById } from './accounts';
import type { App } from './apps';
import { clientInfoOf } from './client-info';
import { graphResource } from './clouds';
import type { SignInOutcome } from './codes';
import { delegatedGrants } from './grants';
import { missingScopes } from './missing-scopes';
import { obstacleToTokens } from './policies';
import { issueRefreshToken, type RefreshToken } from './refresh-tokens';
import { accountDisabled, accountGone, consentMissing, revoked } from './refusals-grant';
import { parseScopes, type Scopes } from './scopes';
import { tenantById } from './tenants';
import type { TokenRequest } from './token-request';
import { LIFETIME_SECONDS, signIdToken, signUserToken } from './tokens';
import { moment, now, type World } from './world';

export type TokenAnswer = Readonly<Record<string, string | number>>;

interface Grant {
  readonly outcome: SignInOutcome;
  /** When the code or the refresh token was issued, for the texts. */
  readonly issuedAt: number;
  readonly nonce?: string | undefined;
  readonly older?: RefreshToken;
}

/** Tokens for a person, if account, policies and consent still allow them. */
export async function userTokens(request: TokenRequest, grant: Grant): Promise<TokenAnswer> {
  const { world, app, form, loginOrigin } = request;
  const { outcome } = grant;
  const account = soundAccount(world, app, grant);
  const tenant = tenantById(world, account.tenantId);
  const scopes = askedScopes(request, outcome.scopes, account);
  const scope = grantedScope(world, app, account, scopes);
  const { signIn, sessionId, tellsTime } = outcome;
  const about = { app, account, tenant, signIn, sessionId, tellsTime };
  const openid = scopes.oidc.includes('openid');
  return {
    token_type: 'Bearer',
    scope: printed(scope, scopes, graphResource(tenant.cloud)),
    expires_in: LIFETIME_SECONDS - 1,
    ext_expires_in: LIFETIME_SECONDS - 1,
    access_token: await signUserToken(world, about, scope),
    ...(scopes.oidc.includes('offline_access') ? renewal(world, outcome, grant.older) : {}),
    ...(openid ? { id_token: await signIdToken(world, about, loginOrigin, scopes.oidc, grant.nonce) } : {}),
    ...(form.get('client_info') === '1' ? { client_info: clientInfoOf(account) } : {}),
  };
}

function soundAccount(world: World, app: App, { outcome, issuedAt }: Grant): Account {
  const { signIn } = outcome;
  const account = accountById(world, signIn.accountId);
  if (account === undefined) throw accountGone(signIn.accountId, outcome.tenantId);
  if (!account.enabled) throw accountDisabled();
  if (signIn.generation !== account.generation) throw revoked(moment(issuedAt), moment(account.validFrom));
  const obstacle = obstacleToTokens(world, app, account, signIn);
  if (obstacle !== undefined) throw obstacle;
  return account;
}

/** The request may name scopes of its own; each must have been consented to (65001). */
function askedScopes({ world, app, form }: TokenRequest, signedInFor: Scopes, account: Account): Scopes {
  const text = form.get('scope') ?? '';
  const tenant = tenantById(world, account.tenantId);
  const asked = text === '' ? signedInFor : parseScopes(text, tenant.cloud, tenant.displayName);
  if (missingScopes(world, app, account, asked).length > 0)
    throw consentMissing(app.clientId, app.displayName);
  const oidc = [...new Set([...asked.oidc, ...signedInFor.oidc])];
  return { ...asked, oidc };
}

/** All that is granted comes along, not just what was asked for. */
function grantedScope(world: World, app: App, account: Account, { oidc }: Scopes): readonly string[] {
  return [...oidc.filter((name) => name !== 'offline_access'), ...delegatedGrants(world, app, account)];
}

function printed(scope: readonly string[], { isQualified, isDefault }: Scopes, resource: string): string {
  const names = scope.map((name) => (isQualified && name.includes('.') ? `${resource}/${name}` : name));
  return [...names, ...(isDefault ? [`${resource}/.default`] : [])].join(' ');
}

function renewal(world: World, outcome: SignInOutcome, older: RefreshToken | undefined) {
  const token = issueRefreshToken(world, outcome, older);
  const left = Math.round((token.expiresAt - now(world)) / 1000);
  return {
    refresh_token: token.value,
    ...(outcome.platform === 'spa' ? { refresh_token_expires_in: left } : {}),
  };
}
