import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applicationForm, makeAssertion } from './entra-assertion';
import { askGraph, delegatedToken } from './entra-graph-lab';
import { claimsOf, type Lab, postToken, signedIn, startLab } from './entra-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const ADMIN = 'admin@northwind.example';
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';

const graph = (token: unknown, path: string, headers: Record<string, string> = {}) =>
  askGraph(lab, token, path, headers);
const delegated = (login?: string, scope?: string) => delegatedToken(lab, login, scope);

const application = async () => {
  const form = applicationForm(lab, await makeAssertion(lab));
  return (await postToken(lab, form, { origin: null })).body.access_token;
};

const entriesSchema = v.array(
  v.looseObject({ '@odata.type': v.string(), id: v.string(), displayName: v.nullable(v.string()) }),
);
const memberships = async (login: string, path = '/me/memberOf') => {
  const { body } = await graph(await delegated(login), path);
  return v.parse(entriesSchema, body.value);
};

describe('a bearer token', () => {
  it.each([
    ['none', ''],
    ['nonsense', 'nonsense'],
    [
      'a token of somebody else’s key',
      'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJodHRwczovL2dyYXBoLm1pY3Jvc29mdC5jb20ifQ.c2ln',
    ],
  ])('that is %s is refused', async (_, token) => {
    const { status, headers, body } = await graph(token, '/me', { 'client-request-id': 'my-id' });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer realm="", authorization_uri="https:\/\/login\./);
    expect(body).toEqual({
      error: {
        code: 'InvalidAuthenticationToken',
        message: expect.any(String),
        innerError: {
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
          'request-id': headers.get('request-id'),
          'client-request-id': 'my-id',
        },
      },
    });
  });

  it('works for an hour', async () => {
    const token = await delegated();
    await lab.control('POST', '/clock', { shiftMs: 3_590_000 });
    expect((await graph(token, '/me')).status).toBe(200);
    await lab.control('POST', '/clock', { shiftMs: 3_600_000 });
    expect((await graph(token, '/me')).body).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
  });

  it('must be for Graph, and for the Graph of its cloud', async () => {
    const { tokens } = await signedIn(lab);
    expect((await graph(tokens.id_token, '/me')).status).toBe(401);
    const authorization = `Bearer ${String(tokens.access_token)}`;
    expect((await lab.getAt('graph.microsoft.com', '/v1.0/me', { authorization })).status).toBe(200);
    expect((await lab.getAt('graph.microsoft.us', '/v1.0/me', { authorization })).status).toBe(401);
  });
});

describe('/me', () => {
  it('is who signed in', async () => {
    const { status, headers, body } = await graph(await delegated(ADMIN), '/me');
    expect(status).toBe(200);
    expect(headers.get('request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(body).toMatchObject({
      displayName: 'Robin Keller',
      userPrincipalName: ADMIN,
      mail: ADMIN,
      jobTitle: 'Head of IT',
      businessPhones: [],
    });
    expect(body).not.toHaveProperty('userType');
  });

  it('shows what is selected', async () => {
    const token = await delegated('sam@fabrikam.example');
    const { body } = await graph(token, '/me?$select=id,userType,accountEnabled');
    expect(body).toEqual({
      '@odata.context': expect.any(String),
      id: expect.any(String),
      userType: 'Guest',
      accountEnabled: true,
    });
  });

  it('shows whether there is a mailbox', async () => {
    const plans = async (login: string) => {
      const { body } = await graph(await delegated(login), '/me?$select=assignedPlans,mail');
      return JSON.stringify(body);
    };
    expect(await plans(ADMIN)).toContain('"service":"exchange"');
    expect(await plans('breakglass@northwind.onmicrosoft.com')).toContain('"assignedPlans":[]');
  });

  it('is nobody for an application', async () => {
    expect(await graph(await application(), '/me')).toMatchObject({
      status: 400,
      body: { error: { code: 'BadRequest' } },
    });
  });

  it('is refused without a scope for it', async () => {
    expect(await graph(await delegated(undefined, 'Contacts.Read openid'), '/me')).toMatchObject({
      status: 403,
      body: {
        error: {
          code: 'Authorization_RequestDenied',
          message: 'Insufficient privileges to complete the operation.',
        },
      },
    });
  });
});

it('OpenID’s own question is answered for the subject of the id token', async () => {
  const { tokens } = await signedIn(lab);
  const response = await fetch(`${lab.base}/oidc/userinfo`, {
    headers: { authorization: `Bearer ${String(tokens.access_token)}` },
  });
  expect(await response.json()).toMatchObject({ sub: claimsOf(tokens.id_token).sub, name: 'Alex Hansen' });
  expect((await fetch(`${lab.base}/oidc/userinfo`)).status).toBe(401);
});

describe('memberships', () => {
  it('name active roles and groups by type', async () => {
    const entries = await memberships(ADMIN);
    expect(entries.map((entry) => [entry['@odata.type'], entry.displayName])).toEqual([
      ['#microsoft.graph.directoryRole', 'Global Administrator'],
      ['#microsoft.graph.group', 'Hamburg office'],
    ]);
    expect(entries[0]).toMatchObject({ roleTemplateId: GLOBAL_ADMINISTRATOR });
  });

  it('have a role by group only in their transitive form, and none that is not activated', async () => {
    const roles = async (login: string, path: string) =>
      (await memberships(login, path)).filter((entry) => entry['@odata.type'].endsWith('directoryRole'));
    expect(await roles('grouped@northwind.example', '/me/memberOf')).toEqual([]);
    expect(await roles('grouped@northwind.example', '/me/transitiveMemberOf')).toHaveLength(1);
    expect(await roles('eligible@northwind.example', '/me/transitiveMemberOf')).toEqual([]);
  });

  it('can be cast and selected', async () => {
    const path = '/me/memberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId';
    expect(await memberships(ADMIN, path)).toEqual([
      {
        '@odata.type': '#microsoft.graph.directoryRole',
        id: expect.any(String),
        displayName: 'Global Administrator',
        roleTemplateId: GLOBAL_ADMINISTRATOR,
      },
    ]);
    const { status } = await graph(await delegated(ADMIN), '/me/memberOf/microsoft.graph.nothing');
    expect(status).toBe(400);
  });

  it('go through groups in groups that hold each other', async () => {
    const inner = await addGroup({ displayName: 'Inner', members: ['users@northwind.example'] });
    await addGroup({ displayName: 'Outer', members: [inner], roles: ['globalReader'] });
    const names = (await memberships('users@northwind.example', '/me/transitiveMemberOf')).map(
      ({ displayName }) => displayName,
    );
    expect(names).toEqual(['User Administrator', 'Global Reader', 'Inner', 'Outer']);
  });

  it('can be hidden but for their ids from who may read the own account only', async () => {
    await lab.control('PATCH', '/settings', { memberships: 'sparse' });
    expect((await memberships(ADMIN, '/me/memberOf')).map(({ displayName }) => displayName)).toEqual([
      null,
      null,
    ]);
    const token = await delegated(ADMIN, 'User.Read Directory.Read.All');
    expect((await graph(token, '/me/memberOf')).body.value).toMatchObject([
      { roleTemplateId: GLOBAL_ADMINISTRATOR },
      { displayName: 'Hamburg office' },
    ]);
  });

  async function addGroup(group: object): Promise<string> {
    return v.parse(v.object({ id: v.string() }), await lab.control('POST', '/groups', group)).id;
  }
});

describe('the tenant', () => {
  it('is named with its domains', async () => {
    const { body } = await graph(await delegated(), '/organization?$select=id,displayName,verifiedDomains');
    expect(body.value).toEqual([
      {
        id: lab.entra.tenantId,
        displayName: 'Northwind Logistics',
        verifiedDomains: expect.arrayContaining([expect.objectContaining({ name: 'northwind.example' })]),
      },
    ]);
  });

  it('shows nothing else of itself to who may only read themselves', async () => {
    const ofPerson = (await graph(await delegated(), '/organization')).body.value;
    expect(ofPerson).toMatchObject([
      { displayName: 'Northwind Logistics', tenantType: null, assignedPlans: [] },
    ]);
    const ofApplication = (await graph(await application(), '/organization')).body.value;
    expect(ofApplication).toMatchObject([
      { tenantType: 'AAD', assignedPlans: expect.arrayContaining([expect.any(Object)]) },
    ]);
  });

  it('shows its subscriptions to who may see them', async () => {
    expect((await graph(await delegated(), '/subscribedSkus')).status).toBe(403);
    const { body } = await graph(await application(), '/subscribedSkus');
    expect(body.value).toMatchObject([
      { skuPartNumber: 'SPB', servicePlans: expect.arrayContaining([expect.any(Object)]) },
    ]);
  });

  it('can have bought nothing', async () => {
    await lab.control('PATCH', `/tenants/${lab.entra.tenantId}`, { subscriptions: [] });
    const token = await application();
    expect((await graph(token, '/subscribedSkus')).body.value).toEqual([]);
    expect((await graph(token, '/organization')).body.value).toMatchObject([{ assignedPlans: [] }]);
  });

  it('is no consumer’s', async () => {
    const audience = 'AzureADandPersonalMicrosoftAccount';
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, { audience });
    const { tokens } = await signedIn(lab, 'casey@outlook.example', { tenant: 'common' });
    expect((await graph(tokens.access_token, '/me')).status).toBe(200);
    expect((await graph(tokens.access_token, '/organization')).status).toBe(403);
  });
});

describe('a page of another origin', () => {
  it('may ask Graph, and ask before whether it may', async () => {
    const asked = await fetch(`${lab.base}/v1.0/me`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000', 'access-control-request-headers': 'authorization' },
    });
    expect(asked.status).toBe(200);
    expect(asked.headers.get('access-control-allow-headers')).toBe('authorization');
    const { status, headers } = await graph(await delegated(), '/me');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });

  it('reads why it was refused', async () => {
    const { status, headers } = await graph('nothing', '/me');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([401, '*']);
  });
});

it('an organisation that manages customers alone says so', async () => {
  await lab.control('PATCH', `/tenants/${lab.entra.tenantId}`, { tenantType: 'AAD B2C' });
  const { body } = await graph(await application(), '/organization');
  expect(body.value).toMatchObject([{ tenantType: 'AAD B2C' }]);
});
