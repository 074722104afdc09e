import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGraph } from '../../lib/microsoft/account/graph';
import { readAccount } from '../../lib/microsoft/account/read-account';
import { createDelegatedTokens } from '../../lib/microsoft/identity/renew';
import { signIn } from '../../lib/microsoft/identity/sign-in';
import { readTokenClaims } from '../../lib/microsoft/token-claims';
import { type Lab, startLab } from './entra-lab';
import { as, becomeWorker, createDesk, exchangeWith } from './microsoft-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  becomeWorker();
});
afterAll(() => lab.stop());

const grant = (...delegated: string[]) => {
  const app = `/apps/${lab.entra.singlePageApp.clientId}`;
  return lab
    .control('POST', `${app}/permissions`, { delegated })
    .then(() => lab.control('POST', `${app}/grant`, { delegated }));
};

async function accountOf(login: string) {
  const desk = createDesk(lab, as(login));
  await signIn(desk.application, desk.ports);
  const tokens = createDelegatedTokens(desk.application, desk.again());
  const token = await tokens.current();
  if (!token.ok) throw new Error(token.error.kind);
  const graph = createGraph('global', exchangeWith(lab), tokens);
  return readAccount(graph, readTokenClaims(token.value.token), desk.clock);
}

describe('the account that signed in', () => {
  it('is read as far as the first sign-in allows: the plans are not named, but there are mailboxes', async () => {
    expect(await accountOf('alex.hansen@northwind.example')).toMatchObject({
      tenantName: 'Northwind Logistics',
      view: {
        roles: [],
        mayConsent: { delegated: false, application: false },
        mailbox: true,
        plans: { names: [], users: true, exchange: true },
        problem: null,
      },
    });
  });

  it('is read with what was bought, once that may be read', async () => {
    await grant('User.Read', 'Directory.Read.All');
    expect(await accountOf('admin@northwind.example')).toMatchObject({
      view: {
        roles: ['Global Administrator'],
        mayConsent: { delegated: true, application: true },
        plans: { names: ['SPB'], users: true, exchange: true },
      },
    });
  });

  it.each([
    ['by a group', 'grouped@northwind.example', ['Global Administrator'], true],
    ['that could be activated and is not', 'eligible@northwind.example', [], false],
    ['that is not enough', 'users@northwind.example', ['User Administrator'], false],
  ])('has a role %s', async (_, login, roles, mayConsent) => {
    expect(await accountOf(login)).toMatchObject({
      view: { roles, mayConsent: { delegated: mayConsent, application: mayConsent } },
    });
  });

  it('has its roles told by the token where the directory hides them', async () => {
    await lab.control('PATCH', '/settings', { memberships: 'sparse' });
    expect(await accountOf('grouped@northwind.example')).toMatchObject({
      view: { roles: ['Global Administrator'], mayConsent: { delegated: true, application: true } },
    });
  });

  it('may have no mailbox', async () => {
    expect(await accountOf('breakglass@northwind.onmicrosoft.com')).toMatchObject({
      view: { mailbox: false, roles: ['Global Administrator'] },
    });
  });

  it.each([
    [['O365_BUSINESS'], false],
    [[], false],
    [['ENTERPRISEPACK'], true],
  ])('is in an organisation that bought %j', async (subscriptions, exchange) => {
    await lab.control('PATCH', `/tenants/${lab.entra.tenantId}`, { subscriptions });
    await grant('User.Read', 'Directory.Read.All');
    expect(await accountOf('admin@northwind.example')).toMatchObject({
      view: { plans: { names: subscriptions, users: true, exchange } },
    });
  });

  it.each([
    [
      { match: '/v1.0/me$', status: 503 },
      { roles: null, problem: { kind: 'microsoftServerError' } },
    ],
    [{ match: '/v1.0/me$', status: 429 }, { problem: { kind: 'microsoftThrottled' } }],
    [
      { match: '/v1.0/organization$', status: 502, body: 'html' },
      { plans: null, roles: [], problem: { kind: 'microsoftProxy' } },
    ],
    [
      { match: '/transitiveMemberOf$', status: 400 },
      { roles: [], problem: null },
    ],
  ])('is told as far as it could be read: %j', async (fault, view) => {
    await lab.control('POST', '/faults', { kind: 'fail', ...fault });
    expect(await accountOf('alex.hansen@northwind.example')).toMatchObject({ view });
  });

  it('is asked for again with a new token when the old one is refused', async () => {
    await lab.control('POST', '/faults', { kind: 'fail', match: '/v1.0/me$', status: 401 });
    expect(await accountOf('alex.hansen@northwind.example')).toMatchObject({ view: { problem: null } });
  });
});
