import type { Context } from 'hono';
import { type Account, isConsumer } from './accounts';
import type { AdminConsentRequest } from './admin-consent-request';
import { approvalPage, consentPage } from './consent-pages';
import { mayConsentForAll } from './consent-right';
import { endFlow, type Flow } from './flow';
import { changeByAdmin } from './grants';
import { type ReturnAddress, redirectBack, redirectRefusal } from './redirect-back';
import type { Refusal } from './refusal';
import { adminConsentRequired, consentDeclined } from './refusals-grant';
import type { World } from './world';

/** Application permissions take a Global or Privileged Role Administrator, delegated ones an application's too. */
export function finishAdminConsent(
  c: Context,
  world: World,
  flow: Flow,
  { wanted }: AdminConsentRequest,
  account: Account,
) {
  const kind = wanted.application.length > 0 ? 'application' : 'delegated';
  const may = !isConsumer(account) && mayConsentForAll(world, account, kind);
  return may ? consentPage(c, flow, { account, wanted, reach: 'everybody' }) : approvalPage(c, flow, account);
}

/** The administrator's click; who may click is asked again here. */
export function decideAdminConsent(
  c: Context,
  world: World,
  flow: Flow,
  request: AdminConsentRequest,
  decision: string,
) {
  const { wanted, app, address, version, scope } = request;
  const account = flow.who?.account;
  const kind = wanted.application.length > 0 ? 'application' : 'delegated';
  const may = account !== undefined && mayConsentForAll(world, account, kind);
  endFlow(world, flow);
  if (decision !== 'accept' || !may) return declined(c, world, request, decision);
  const { tenantId } = account;
  const change = { clientId: app.clientId, tenantId, accountId: null, granted: true };
  changeByAdmin(world, { ...change, kind: 'delegated' }, wanted.delegated);
  changeByAdmin(world, { ...change, kind: 'application' }, wanted.application);
  return redirectBack(c, address, {
    admin_consent: 'True',
    tenant: tenantId,
    ...(version === 2 ? { scope } : {}),
  });
}

/** Nobody consented: it was cancelled, on whichever page, or whoever it was may not. */
export function declined(c: Context, world: World, request: AdminConsentRequest, decision: string) {
  const { version, address, app } = request;
  if (version === 1)
    return redirectBack(c, address, {
      error: 'permission_denied',
      error_description: 'The admin canceled the request',
    });
  const refusal =
    decision === 'cancel' ? consentDeclined('consent_required') : adminConsentRequired(app.displayName);
  return refuseAdminConsent(c, world, address, version, refusal);
}

/** In the query; version 2 marks its answers in failure, too (§2.5). */
export function refuseAdminConsent(
  c: Context,
  world: World,
  address: ReturnAddress,
  version: 1 | 2,
  refusal: Refusal,
) {
  const { redirectUri } = address;
  const marked = { ...address, redirectUri: version === 2 ? withConsentMark(redirectUri) : redirectUri };
  return redirectRefusal(c, world, { ...marked, responseMode: 'query' }, refusal);
}

function withConsentMark(redirectUri: string): string {
  const url = new URL(redirectUri);
  url.searchParams.set('admin_consent', 'True');
  return url.href;
}
