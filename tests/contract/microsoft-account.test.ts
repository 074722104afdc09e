import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGraph } from '../../lib/microsoft/account/graph';
import { readAccount } from '../../lib/microsoft/account/read-account';
import { readOrganisation } from '../../lib/microsoft/account/read-organisation';
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
  const account = await readAccount(graph, readTokenClaims(token.value.token), desk.clock);
  const { view, tenantName } = await readOrganisation(graph, desk.clock);
  return { account, organisation: view, tenantName };
}

describe('the account that signed in', () => {
  it('is read as far as the first sign-in allows: not what was bought, but its own mailbox', async () => {
    expect(await accountOf('alex.hansen@northwind.example')).toMatchObject({
      tenantName: 'Northwind Logistics',
      account: {
        roles: [],
        mayConsent: { delegated: false, application: false },
        mailbox: true,
        problem: null,
      },
      organisation: { plans: null, problem: null },
    });
  });

  it('is read with what was bought, once that may be read', async () => {
    await grant('User.Read', 'Directory.Read.All');
    expect(await accountOf('admin@northwind.example')).toMatchObject({
      account: {
        roles: ['Global Administrator'],
        mayConsent: { delegated: true, application: true },
      },
      organisation: { plans: { names: ['Microsoft 365 Business Premium'], users: true, exchange: true } },
    });
  });

  it.each([
    ['by a group', 'grouped@northwind.example', ['Global Administrator'], true],
    ['that could be activated and is not', 'eligible@northwind.example', [], false],
    ['that is not enough', 'users@northwind.example', ['User Administrator'], false],
  ])('has a role %s', async (_, login, roles, mayConsent) => {
    expect(await accountOf(login)).toMatchObject({
      account: { roles, mayConsent: { delegated: mayConsent, application: mayConsent } },
    });
  });

  it('has its roles told by the token where the directory hides them', async () => {
    await lab.control('PATCH', '/settings', { memberships: 'sparse' });
    expect(await accountOf('grouped@northwind.example')).toMatchObject({
      account: { roles: ['Global Administrator'], mayConsent: { delegated: true, application: true } },
    });
  });

  it('may have no mailbox', async () => {
    expect(await accountOf('breakglass@northwind.onmicrosoft.com')).toMatchObject({
      account: { mailbox: false, roles: ['Global Administrator'] },
    });
  });

  it.each([
    [['O365_BUSINESS'], ['Microsoft 365 Apps for business'], false],
    [[], [], false],
    [['ENTERPRISEPACK'], ['Office 365 E3'], true],
  ])('is in an organisation that bought %j', async (subscriptions, names, exchange) => {
    await lab.control('PATCH', `/tenants/${lab.entra.tenantId}`, { subscriptions });
    await grant('User.Read', 'Directory.Read.All');
    expect(await accountOf('admin@northwind.example')).toMatchObject({
      organisation: { plans: { names, users: true, exchange } },
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
      { roles: [], problem: null },
      { plans: null, problem: { kind: 'microsoftProxy' } },
    ],
    [
      { match: '/transitiveMemberOf$', status: 400 },
      { roles: [], problem: null },
    ],
  ])('is told as far as it could be read: %j', async (fault, account, organisation: object = {}) => {
    await lab.control('POST', '/faults', { kind: 'fail', ...fault });
    expect(await accountOf('alex.hansen@northwind.example')).toMatchObject({ account, organisation });
  });

  it('is asked for again with a new token when the old one is refused', async () => {
    await lab.control('POST', '/faults', { kind: 'fail', match: '/v1.0/me$', status: 401 });
    expect(await accountOf('alex.hansen@northwind.example')).toMatchObject({ account: { problem: null } });
  });
});
