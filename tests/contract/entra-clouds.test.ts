import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GOVERNMENT } from '../emulators/entra/seed-ids';
import { applicationForm, makeAssertion } from './entra-assertion';
import { authorizeUrl, claimsOf, codeForm, type Lab, postToken, signIn, startLab } from './entra-lab';

const URI = 'https://app.example.com/';

let lab: Lab;
let clientId: string;
beforeAll(async () => {
  lab = await startLab();
  const app = await lab.control('POST', '/apps', {
    displayName: 'In the other cloud',
    audience: 'AzureADMultipleOrgs',
    tenant: 'northwind-public.example',
    redirectUris: [{ platform: 'spa', uri: URI }],
    permissions: { application: ['Directory.Read.All'] },
  });
  ({ clientId } = v.parse(v.looseObject({ clientId: v.string() }), app));
  const { certificate } = lab.entra.application;
  await lab.control('POST', `/apps/${clientId}/certificates`, { certificate });
  await lab.control('POST', `/apps/${clientId}/grant`);
});
afterAll(() => lab.stop());

/** The status of the organization under each cloud's Graph. */
async function organizationAt(token: unknown) {
  const authorization = `Bearer ${String(token)}`;
  const ask = (host: string) => lab.getAt(host, '/v1.0/organization', { authorization });
  return {
    government: (await ask('graph.microsoft.us')).status,
    global: (await ask('graph.microsoft.com')).status,
  };
}

it('an application’s token of a national cloud is for its Graph alone', async () => {
  const form = {
    ...applicationForm(
      lab,
      await makeAssertion(lab, {
        claims: {
          iss: clientId,
          sub: clientId,
          aud: `https://login.microsoftonline.us/${GOVERNMENT}/oauth2/v2.0/token`,
        },
      }),
    ),
    client_id: clientId,
    scope: 'https://graph.microsoft.us/.default',
  };
  const { body } = await postToken(lab, form, { origin: null, tenant: GOVERNMENT });
  expect(claimsOf(body.access_token).aud).toBe('https://graph.microsoft.us');
  expect(await organizationAt(body.access_token)).toEqual({ government: 200, global: 401 });
});

it('so is a person’s', async () => {
  const request = { client_id: clientId, redirect_uri: URI };
  const url = authorizeUrl(lab, {
    ...request,
    tenant: GOVERNMENT,
    scope: 'https://graph.microsoft.us/User.Read openid',
  });
  const arrival = await signIn(lab.person(), url, 'admin@northwind-public.example');
  const form = codeForm(lab, arrival.get('code'), request);
  const { body } = await postToken(lab, form, { tenant: GOVERNMENT });
  expect(body.scope).toBe('openid https://graph.microsoft.us/User.Read');
  expect(await organizationAt(body.access_token)).toEqual({ government: 200, global: 401 });
});

const GOVERNMENT_LOGIN = 'login.microsoftonline.us';

/** A request at an address that all tenants of the cloud share. */
const shared = (path: string, more: Record<string, string> = {}) => {
  const { pathname, searchParams } = new URL(
    authorizeUrl(lab, { tenant: 'organizations', client_id: clientId, redirect_uri: URI, ...more }),
  );
  return `${path === '' ? pathname : path}?${searchParams}`;
};

it.each(['organizations', 'common'])('a cloud signs in its own people alone (%s)', async (tenant) => {
  const scope = 'https://graph.microsoft.us/User.Read';
  const { text } = await lab.getAt(GOVERNMENT_LOGIN, shared(`/${tenant}/oauth2/v2.0/authorize`, { scope }));
  expect(text).toContain('admin@northwind-public.example');
  expect(text).not.toContain('admin@northwind.example');
  expect(text).not.toContain('casey@outlook.example');
});

it('a cloud knows its own applications alone', async () => {
  for (const path of ['/organizations/oauth2/v2.0/authorize', `/${lab.entra.tenantId}/oauth2/v2.0/authorize`])
    expect((await lab.getAt('login.microsoftonline.com', shared(path))).text).toContain('AADSTS700016');
});

it('a code is unknown in another cloud', async () => {
  const request = { client_id: clientId, redirect_uri: URI };
  const scope = 'https://graph.microsoft.us/User.Read';
  const url = authorizeUrl(lab, { ...request, tenant: GOVERNMENT, scope });
  const arrival = await signIn(lab.person(), url, 'admin@northwind-public.example');
  const form = codeForm(lab, arrival.get('code'), request);
  const reply = await postToken(lab, form, { tenant: lab.entra.tenantId });
  expect(reply.body).toMatchObject({ error_codes: [700016] });
});

it.each([
  ['https://graph.microsoft.us/.default', 'Pick an account'],
  ['https://graph.microsoft.com/.default', null],
])('administrators consent to the resources of their cloud: %s', async (scope, heading) => {
  const path = shared('/organizations/v2.0/adminconsent', { scope });
  const { status, text } = await lab.getAt(GOVERNMENT_LOGIN, path);
  expect([status, text.includes('<h1>Pick an account</h1>')]).toEqual(
    heading === null ? [302, false] : [200, true],
  );
});
