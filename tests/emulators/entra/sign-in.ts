import { type Context, Hono } from 'hono';
import { type Account, findAccount, isConsumer } from './accounts';
import { decideAdminConsent, declined, refuseAdminConsent } from './admin-consent';
import { readAdminConsent } from './admin-consent-request';
import { missingConsent, sendCode, wantedPermissions } from './authorize-finish';
import { type AuthorizeRequest, readAsker, readAuthorize } from './authorize-request';
import { mayConsentForAll } from './consent-right';
import { endFlow, type Flow } from './flow';
import { type Form, formOf } from './form';
import { changeByAdmin, consentNow } from './grants';
import { needsAdmin } from './permissions';
import { obstacleToSignIn } from './policies';
import { redirectRefusal } from './redirect-back';
import { isRefusal } from './refusal';
import { accountDisabled, accountForeign, adminConsentRequired, consentDeclined } from './refusals-grant';
import { methodRefused, valueUnsupported } from './refusals-request';
import type { EntraEnv } from './server-env';
import { signIn } from './sessions';
import { fits, isFresh, usableSignIns } from './sign-in-choice';
import { passwordPage, pickPage } from './sign-in-pages';
import { type Answer, begin, proceed } from './sign-in-steps';
import { tenantById } from './tenants';
import type { World } from './world';

/** `authorize`, `adminconsent` in both versions, and the pages between them and the way back. */
export function signInEndpoints(world: World): Hono<EntraEnv> {
  const app = new Hono<EntraEnv>();
  app.get('/:tenant/oauth2/v2.0/authorize', (c) => start(c, world, 'authorize'));
  // OpenID Connect wants both: what was posted is asked for as an address.
  app.post('/:tenant/oauth2/v2.0/authorize', async (c) => {
    const query = new URLSearchParams([...(await formOf(c))]);
    return c.redirect(`${new URL(c.req.url).pathname}?${query}`, 303);
  });
  app.get('/:tenant/v2.0/adminconsent', (c) => start(c, world, 2));
  app.get('/:tenant/adminconsent', (c) => start(c, world, 1));
  app.post('/common/login', (c) => withFlow(c, world, takeLogin));
  app.post('/common/mfa', (c) => withFlow(c, world, takeSecondFactor));
  app.post('/common/consent', (c) => withFlow(c, world, takeConsent));
  app.post('/common/cancel', (c) => withFlow(c, world, cancel));
  return app;
}

/** What is wrong before the address is known to be good becomes a page, everything after it a redirect. */
async function start(c: Context, world: World, what: 'authorize' | 1 | 2): Promise<Response> {
  // Asked for its head, the page does nothing.
  if (c.req.method === 'HEAD') throw methodRefused('POST, GET', 'HEAD');
  const asker = readAsker(c, world, c.req.param('tenant') ?? '');
  try {
    const request = what === 'authorize' ? readAuthorize(c, asker) : readAdminConsent(c, asker, what);
    return await begin(c, world, request);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return what === 'authorize'
      ? redirectRefusal(c, world, asker.address, error)
      : refuseAdminConsent(c, world, asker.address, what, error);
  }
}

type Step = (c: Context, world: World, flow: Flow, form: Form) => Answer;

async function withFlow(c: Context, world: World, step: Step): Promise<Response> {
  const form = await formOf(c);
  const flow = world.flows.get(form.get('flow') ?? '');
  if (flow === undefined) throw valueUnsupported('flow', 'over or unknown');
  return step(c, world, flow, form);
}

const takeLogin: Step = (c, world, flow, form) => {
  const login = form.get('login') ?? '';
  const account = findAccount(world, login);
  if (account === undefined)
    return pickPage(c, world, flow, 'We couldn’t find an account with that username.');
  if (!fits(world, flow.request, account)) throw foreign(flow, account);
  const isAnew = flow.request.kind === 'authorize' && flow.request.prompt === 'login';
  const usable = isAnew ? [] : usableSignIns(c, world, flow.request, account);
  const known = usable.find((one) => isFresh(world, flow.request, one));
  if (known !== undefined && !form.has('passwd')) {
    flow.who = known;
    return proceed(c, world, flow);
  }
  if (!form.has('passwd')) return passwordPage(c, flow, account);
  return takePassword(c, world, flow, account, form.get('passwd') ?? '');
};

function takePassword(c: Context, world: World, flow: Flow, account: Account, password: string): Answer {
  if (password !== account.password)
    return passwordPage(c, flow, account, 'Your account or password is incorrect. (AADSTS50126)');
  if (!account.enabled) throw accountDisabled();
  const { session, signIn: fresh } = signIn(c, world, account);
  flow.who = { account, signIn: fresh, sessionId: session.id };
  return proceed(c, world, flow);
}

function foreign({ request }: Flow, account: Account) {
  const { authority, app } = request;
  const where = authority.kind === 'tenant' ? authority.tenant.displayName : authority.name;
  const provider = isConsumer(account) ? 'live.com' : `https://sts.windows.net/${account.home.tenantId}/`;
  return accountForeign(account.login, provider, where, app.clientId, app.displayName);
}

const takeSecondFactor: Step = (c, world, flow) => {
  if (flow.who === undefined) return pickPage(c, world, flow);
  const { account, signIn: current } = flow.who;
  current.mfa = true;
  if (account.policies.mfa === 'enrol') account.policies = { ...account.policies, mfa: 'required' };
  return proceed(c, world, flow);
};

const takeConsent: Step = (c, world, flow, form) => {
  const { request, who } = flow;
  if (who === undefined || obstacleToSignIn(world, request.app, who.account, who.signIn))
    return proceed(c, world, flow);
  const decision = form.get('decision') ?? '';
  return request.kind === 'adminConsent'
    ? decideAdminConsent(c, world, flow, request, decision)
    : decideConsent(c, world, flow, request, form);
};

function decideConsent(c: Context, world: World, flow: Flow, request: AuthorizeRequest, form: Form): Answer {
  const { who } = flow;
  if (who === undefined) return pickPage(c, world, flow);
  if (form.get('decision') !== 'accept' || !mayAccept(world, request, who.account)) {
    endFlow(world, flow);
    const refusal =
      form.get('decision') === 'cancel'
        ? consentDeclined('access_denied')
        : adminConsentRequired(request.app.displayName);
    return redirectRefusal(c, world, request.address, refusal);
  }
  const { id, tenantId } = who.account;
  const consent = { clientId: request.app.clientId, tenantId, kind: 'delegated', granted: true } as const;
  const names = wantedPermissions(request);
  consentNow(world, { ...consent, accountId: id }, names);
  const forAll = form.get('everybody') === 'yes' && mayConsentForAll(world, who.account, 'delegated');
  if (forAll) changeByAdmin(world, { ...consent, accountId: null }, names);
  return sendCode(c, world, flow, request, who);
}

function mayAccept(world: World, request: AuthorizeRequest, account: Account): boolean {
  if (mayConsentForAll(world, account, 'delegated')) return true;
  const missing = missingConsent(world, request, account);
  return tenantById(world, account.tenantId).userConsent && !missing.some(needsAdmin);
}

const cancel: Step = (c, world, flow) => {
  const { request } = flow;
  endFlow(world, flow);
  return request.kind === 'adminConsent'
    ? declined(c, world, request, 'cancel')
    : redirectRefusal(c, world, request.address, consentDeclined('access_denied'));
};
