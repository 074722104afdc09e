import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { authorizeUrl, codeForm, type Lab, postToken, signIn, startLab } from './entra-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

async function register(...uris: string[]): Promise<string> {
  const redirectUris = uris.map((uri) => ({ platform: 'publicClient', uri }));
  const app = await lab.control('POST', '/apps', { displayName: 'On a desk', redirectUris });
  return v.parse(v.looseObject({ clientId: v.string() }), app).clientId;
}

it.each([
  ['http://localhost', 'http://localhost:53211', 'http://localhost:53211/?code='],
  ['http://localhost', 'http://localhost:53211/', 'http://localhost:53211/?code='],
  ['http://localhost:3000/', 'http://localhost:4000/', 'http://localhost:4000/?code='],
  ['http://localhost:3000/app', 'http://localhost/app', 'http://localhost/app?code='],
])('the port of %s is whichever was free: %s', async (known, asked, landing) => {
  const person = lab.person();
  const client_id = await register(known);
  await signIn(person, authorizeUrl(lab, { client_id, redirect_uri: asked, response_mode: 'query' }));
  expect(person.landedAt).toContain(landing);
});

it.each([
  ['http://127.0.0.1', 'http://127.0.0.1:53211'],
  ['http://localhost', 'http://localhost:53211/other'],
  ['http://localhost', 'http://localhost.example:53211'],
  ['http://localhost', 'http://localhost:53211@evil.example/'],
  ['http://localhost', 'https://localhost:53211'],
  ['http://localhost/app', 'http://localhost:53211/App'],
])('is for that host and path only: %s is not %s', async (known, asked) => {
  const person = lab.person();
  const client_id = await register(known);
  await person.open(authorizeUrl(lab, { client_id, redirect_uri: asked }));
  expect(person.words).toContain('AADSTS50011');
});

it('an address that is registered with its port has its own platform', async () => {
  const { clientId } = lab.entra.singlePageApp;
  await lab.control('PATCH', `/apps/${clientId}`, {
    redirectUris: [
      { platform: 'publicClient', uri: 'http://localhost/' },
      { platform: 'spa', uri: 'http://localhost:3000/' },
    ],
  });
  const codeAt = async (redirect_uri: string) => {
    const code = (await signIn(lab.person(), authorizeUrl(lab, { redirect_uri }))).get('code');
    return (await postToken(lab, codeForm(lab, code, { redirect_uri }))).status;
  };
  expect(await codeAt('http://localhost:3000/')).toBe(200);
  expect(await codeAt('http://localhost:3001/')).toBe(400);
});

it('the code is redeemed with the very address that it was asked for with', async () => {
  const client_id = await register('http://localhost');
  const asked = { client_id, redirect_uri: 'http://localhost:53211' };
  const code = (await signIn(lab.person(), authorizeUrl(lab, asked))).get('code');
  const other = codeForm(lab, code, { ...asked, redirect_uri: 'http://localhost:53212' });
  expect((await postToken(lab, other, { origin: null })).body).toMatchObject({ error_codes: [500112] });
  expect((await postToken(lab, codeForm(lab, code, asked), { origin: null })).status).toBe(200);
});
