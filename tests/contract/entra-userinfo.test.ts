import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { delegatedToken } from './entra-graph-lab';
import { claimsOf, type Lab, signedIn, startLab } from './entra-lab';

const ALEX = 'alex.hansen@northwind.example';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

async function ask(token: unknown, method = 'GET') {
  const headers = { authorization: `Bearer ${String(token)}` };
  const response = await fetch(`${lab.base}/oidc/userinfo`, { method, headers });
  return { status: response.status, body: await response.json() };
}

it('may be asked either way', async () => {
  const { tokens } = await signedIn(lab);
  const { sub } = claimsOf(tokens.id_token);
  for (const method of ['GET', 'POST'])
    expect(await ask(tokens.access_token, method)).toMatchObject({ status: 200, body: { sub } });
});

it('answers nobody who did not sign in for it', async () => {
  expect((await ask(await delegatedToken(lab, ALEX, 'User.Read'))).status).toBe(403);
});

it.each([
  ['openid User.Read', ['sub']],
  ['openid profile User.Read', ['family_name', 'given_name', 'name', 'sub']],
  ['openid email User.Read', ['email', 'sub']],
])('tells what was asked for: %s', async (scope, names) => {
  const { body } = await ask(await delegatedToken(lab, ALEX, scope));
  expect(Object.keys(body).sort()).toEqual(names);
});

it('leaves out what nobody knows', async () => {
  const login = 'breakglass@northwind.onmicrosoft.com';
  await lab.control('PATCH', `/accounts/${login}`, { givenName: null, surname: null });
  const { body } = await ask(await delegatedToken(lab, login, 'openid profile email User.Read'));
  expect(Object.keys(body).sort()).toEqual(['name', 'sub']);
});
