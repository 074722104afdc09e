import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorizeUrl, codeForm, type Lab, signedIn, signIn, startLab } from './entra-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

it.each(['/v1.0/ME', '/V1.0/me/', '/v1.0/me/memberof', '/v1.0/Me/MemberOf/', '/OIDC/UserInfo'])(
  'Graph takes %s for what it means',
  async (path) => {
    const { tokens } = await signedIn(lab);
    const headers = { authorization: `Bearer ${String(tokens.access_token)}` };
    expect((await fetch(lab.base + path, { headers })).status).toBe(200);
  },
);

it.each([
  ['/V2.0/.well-known/OpenID-Configuration'],
  ['/v2.0/.well-known/openid-configuration/'],
  ['/Discovery/v2.0/Keys'],
])('so does the sign-in service: %s', async (path) => {
  expect((await fetch(`${lab.base}/${lab.entra.tenantId}${path}`)).status).toBe(200);
});

it('so do its pages and its tokens', async () => {
  const url = authorizeUrl(lab).replace('/oauth2/v2.0/authorize', '/OAuth2/V2.0/Authorize/');
  const code = (await signIn(lab.person(), url)).get('code');
  const form = codeForm(lab, code);
  const body = new URLSearchParams(Object.entries(form).map(([name, value]) => [name, value ?? '']));
  const response = await fetch(`${lab.base}/${lab.entra.tenantId}/OAUTH2/v2.0/Token/`, {
    method: 'POST',
    headers: { origin: 'https://spa.example.com' },
    body,
  });
  expect(response.status).toBe(200);
});

it('hosts keep their own paths, however they are written', async () => {
  expect((await lab.getAt('login.microsoftonline.com', '/V1.0/Me')).status).toBe(404);
  expect((await lab.getAt('graph.microsoft.com', '/Common/Discovery/V2.0/Keys')).status).toBe(404);
});
