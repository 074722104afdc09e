import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applicationForm, makeAssertion } from './entra-assertion';
import { askGraph, delegatedToken } from './entra-graph-lab';
import { type Lab, postToken, startLab } from './entra-lab';

const ADMIN = 'admin@northwind.example';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const asAdmin = async (path: string) => askGraph(lab, await delegatedToken(lab, ADMIN), path);
const asApplication = async (path: string) => {
  const form = applicationForm(lab, await makeAssertion(lab));
  const { body } = await postToken(lab, form, { origin: null });
  return askGraph(lab, body.access_token, path);
};

describe('what is selected', () => {
  it('is there, be it null or empty', async () => {
    const { body } = await asAdmin('/me?$select=id,Department,companyName,proxyAddresses,userType');
    expect(body).toEqual({
      '@odata.context': expect.any(String),
      id: expect.any(String),
      department: null,
      companyName: null,
      proxyAddresses: [],
      userType: 'Member',
    });
    const tenant = (await asApplication('/organization?$select=city,provisionedPlans')).body.value;
    expect(tenant).toEqual([{ city: null, provisionedPlans: [] }]);
  });

  it.each([
    ['/me', 'user', asAdmin],
    ['/organization', 'organization', asApplication],
    ['/subscribedSkus', 'subscribedSku', asApplication],
    ['/me/memberOf', 'directoryObject', asAdmin],
  ])('must be a property: %s', async (path, type, ask) => {
    const { status, body } = await ask(`${path}?$select=id,nonsense`);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: {
        code: 'BadRequest',
        message: expect.stringContaining(
          `Could not find a property named 'nonsense' on type 'microsoft.graph.${type}'.`,
        ),
      },
    });
  });

  it('is selected once', async () => {
    expect((await asAdmin('/me?$select=id&$select=mail')).status).toBe(400);
  });
});

describe('other options', () => {
  it.each(['$filter=id eq 1', '$top=5', '$count=true', '$orderby=id', '$skip=1'])(
    'are for collections: /me?%s',
    async (query) => {
      const { status, body } = await asAdmin(`/me?${query}`);
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('is not a collection')]);
    },
  );

  it.each(['/organization?$filter=x', '/subscribedSkus?$top=5'])('are refused: %s', async (path) => {
    expect(await asApplication(path)).toMatchObject({
      status: 400,
      body: { error: { code: 'Request_UnsupportedQuery' } },
    });
  });

  it('without a dollar are nobody’s business', async () => {
    expect((await asAdmin('/me?filter=x')).status).toBe(200);
  });

  it('expand what there is', async () => {
    const { body } = await asAdmin('/me?$select=id&$expand=memberOf($select=id),directReports,manager');
    expect(body).toMatchObject({
      memberOf: [{ displayName: 'Global Administrator' }, { displayName: 'Hamburg office' }],
      directReports: [],
    });
    expect(body).not.toHaveProperty('manager');
    expect(await asAdmin('/me?$expand=nonsense')).toMatchObject({
      status: 400,
      body: { error: { code: 'BadRequest' } },
    });
  });
});

describe('User.ReadBasic.All', () => {
  const basic = async (path: string) =>
    (await askGraph(lab, await delegatedToken(lab, ADMIN, 'User.ReadBasic.All'), path)).body;

  it('opens six properties', async () => {
    expect(Object.keys(await basic('/me')).sort()).toEqual([
      '@odata.context',
      'displayName',
      'givenName',
      'id',
      'mail',
      'surname',
      'userPrincipalName',
    ]);
    expect(await basic('/me?$select=displayName,jobTitle,businessPhones')).toMatchObject({
      displayName: 'Robin Keller',
      jobTitle: null,
      businessPhones: [],
    });
  });

  it('takes nothing from who may read more', async () => {
    const token = await delegatedToken(lab, ADMIN, 'User.ReadBasic.All User.Read');
    expect((await askGraph(lab, token, '/me')).body).toMatchObject({ jobTitle: 'Head of IT' });
  });
});
