import type { Context } from 'hono';
import type { Account } from './accounts';
import type { AuthorizeRequest } from './authorize-request';
import { clientInfoOf } from './client-info';
import { issueCode } from './codes';
import { approvalPage, consentPage } from './consent-pages';
import { mayConsentForAll } from './consent-right';
import { endFlow, type Flow } from './flow';
import { missingScopes } from './missing-scopes';
import { needsAdmin } from './permissions';
import { redirectBack } from './redirect-back';
import { adminConsentRequired, consentMissing, needsInteraction } from './refusals-grant';
import { tenantById } from './tenants';
import type { World } from './world';

type Who = NonNullable<Flow['who']>;

/** Asks for the consent that is missing, if it may ask; then the code goes back. */
export function finishAuthorize(c: Context, world: World, flow: Flow, request: AuthorizeRequest, who: Who) {
  const { account } = who;
  const missing = missingConsent(world, request, account);
  const asks = missing.length > 0 || request.prompt === 'consent';
  return asks ? askConsent(c, world, flow, request, account) : sendCode(c, world, flow, request, who);
}

/** What the request wants and neither the person nor an administrator has consented to. */
export function missingConsent(world: World, { app, scopes, prompt }: AuthorizeRequest, account: Account) {
  return missingScopes(world, app, account, scopes, { isAnew: prompt === 'consent' });
}

/** With OpenID's own: they are on the page, too. */
export function wantedPermissions({ scopes, app }: AuthorizeRequest): readonly string[] {
  return [...scopes.oidc, ...(scopes.isDefault ? app.requested.delegated : scopes.permissions)];
}

function askConsent(c: Context, world: World, flow: Flow, request: AuthorizeRequest, account: Account) {
  const { app, prompt } = request;
  const missing = missingConsent(world, request, account);
  const forAll = mayConsentForAll(world, account, 'delegated');
  const isOpen = tenantById(world, account.tenantId).userConsent && !missing.some(needsAdmin);
  if (prompt === 'none') {
    throw isOpen || forAll
      ? needsInteraction(consentMissing(app.clientId, app.displayName))
      : adminConsentRequired(app.displayName);
  }
  if (!isOpen && !forAll) return approvalPage(c, flow, account);
  const wanted = { delegated: wantedPermissions(request), application: [] };
  return consentPage(c, flow, { account, wanted, reach: forAll ? 'choice' : 'self' });
}

export function sendCode(
  c: Context,
  world: World,
  flow: Flow,
  request: AuthorizeRequest,
  who: Who,
): Response | Promise<Response> {
  const { app, platform, scopes, address, challenge, nonce } = request;
  const { account, signIn, sessionId } = who;
  const code = issueCode(world, {
    clientId: app.clientId,
    platform,
    tenantId: account.tenantId,
    signIn: { ...signIn },
    sessionId,
    scopes,
    tellsTime: request.maxAge !== undefined,
    redirectUri: address.redirectUri,
    challenge,
    nonce,
  });
  endFlow(world, flow);
  return redirectBack(c, address, {
    code: code.value,
    ...(request.clientInfo ? { client_info: clientInfoOf(account) } : {}),
    session_state: sessionId,
  });
}
