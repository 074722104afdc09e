import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  authorizeUrl,
  claimsOf,
  codeForm,
  type Lab,
  postToken,
  signedIn,
  signIn,
  startLab,
  VERIFIER,
} from './entra-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const aCode = async (more = {}) => (await signIn(lab.person(), authorizeUrl(lab, more))).get('code');

describe('a code', () => {
  it('gives tokens of the promised shape', async () => {
    const { status, body, headers } = await postToken(lab, codeForm(lab, await aCode()));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(body).toEqual({
      token_type: 'Bearer',
      scope: 'openid profile User.Read',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      refresh_token_expires_in: 86_400,
      id_token: expect.any(String),
      client_info: expect.any(String),
    });
  });

  it('gives no refresh token and no id token where they were not asked for', async () => {
    const code = await aCode({ scope: 'User.Read' });
    const { body } = await postToken(lab, codeForm(lab, code, { client_info: undefined }));
    expect(Object.keys(body).sort()).toEqual([
      'access_token',
      'expires_in',
      'ext_expires_in',
      'scope',
      'token_type',
    ]);
  });

  it('says scopes as they were asked for', async () => {
    const code = await aCode({ scope: 'https://graph.microsoft.com/User.Read openid' });
    const { body } = await postToken(lab, codeForm(lab, code));
    expect(body.scope).toBe('openid https://graph.microsoft.com/User.Read');
  });

  it('works once', async () => {
    const code = await aCode();
    expect((await postToken(lab, codeForm(lab, code))).status).toBe(200);
    const again = await postToken(lab, codeForm(lab, code));
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject({ error: 'invalid_grant', error_codes: [54005] });
  });

  it.each([
    ['another verifier', { code_verifier: `${VERIFIER}x` }, 501481, 'invalid_grant'],
    ['no verifier', { code_verifier: undefined }, 501481, 'invalid_grant'],
    ['another address', { redirect_uri: 'http://localhost:3000/' }, 500112, 'invalid_grant'],
    ['no address', { redirect_uri: undefined }, 900144, 'invalid_request'],
    ['no code', { code: undefined }, 900144, 'invalid_request'],
    ['an unknown code', { code: '1.nothing' }, 70000, 'invalid_grant'],
    ['no client', { client_id: undefined }, 900144, 'invalid_request'],
    ['a secret', { client_secret: 'x' }, 700025, 'invalid_client'],
    ['an assertion', { client_assertion: 'x' }, 700025, 'invalid_client'],
    ['a scope without consent', { scope: 'Contacts.Read' }, 65001, 'invalid_grant'],
    ['an unknown scope', { scope: 'Contacts.Reed' }, 70011, 'invalid_scope'],
    ['another grant', { grant_type: 'password' }, 70003, 'unsupported_grant_type'],
    ['no grant', { grant_type: undefined }, 900144, 'invalid_request'],
  ])('is refused with %s', async (_, wrong, code, error) => {
    const { status, body } = await postToken(lab, codeForm(lab, await aCode(), wrong));
    expect(status).toBe(error === 'invalid_client' ? 401 : 400);
    expect(body).toMatchObject({ error, error_codes: [code] });
  });

  it('is refused in a JSON body', async () => {
    const response = await fetch(`${lab.base}/${lab.entra.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(codeForm(lab, await aCode())),
    });
    expect(await response.json()).toMatchObject({ error_codes: [900144] });
  });

  it('is refused by GET', async () => {
    const response = await fetch(`${lab.base}/${lab.entra.tenantId}/oauth2/v2.0/token`);
    expect([response.status, (await response.text()).includes('AADSTS900561')]).toEqual([400, true]);
  });

  it('is refused after ten minutes', async () => {
    const code = await aCode();
    await lab.control('POST', '/clock', { shiftMs: 601_000 });
    const { body } = await postToken(lab, codeForm(lab, code));
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [70008] });
  });

  it('is refused in another tenant, to another client, and when its session was revoked', async () => {
    const app = { audience: 'AzureADMultipleOrgs' };
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, app);
    const code = await aCode();
    const elsewhere = await postToken(lab, codeForm(lab, code), { tenant: 'fabrikam.example' });
    expect(elsewhere.body).toMatchObject({ error_codes: [700005] });
    const other = await postToken(lab, codeForm(lab, code, { client_id: lab.entra.application.clientId }));
    expect(other.body).toMatchObject({ error_codes: [70000] });
    await lab.control('POST', '/accounts/alex.hansen@northwind.example/revoke-sessions');
    const late = await postToken(lab, codeForm(lab, code));
    expect(late.body).toMatchObject({ error_codes: [50173], suberror: 'bad_token' });
  });
});

describe('an error', () => {
  it('has the body of the contract', async () => {
    const { body } = await postToken(lab, codeForm(lab, '1.nothing'));
    const guid = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(body).toEqual({
      error: 'invalid_grant',
      error_description: expect.stringMatching(
        /^AADSTS70000: .*\r\nTrace ID: [\da-f-]{36}\r\nCorrelation ID: [\da-f-]{36}\r\nTimestamp: [\d-]{10} [\d:]{8}Z$/,
      ),
      error_codes: [70000],
      timestamp: expect.stringMatching(/^[\d-]{10} [\d:]{8}Z$/),
      trace_id: guid,
      correlation_id: guid,
      error_uri: 'https://login.microsoftonline.com/error?code=70000',
    });
    expect(body.error_description).toContain(String(body.trace_id));
  });

  it('says the client’s own id again', async () => {
    const id = '0a1b2c3d-0000-4000-8000-000000000000';
    const response = await fetch(
      `${lab.base}/${lab.entra.tenantId}/oauth2/v2.0/token?client-request-id=${id}`,
      {
        method: 'POST',
      },
    );
    expect(await response.json()).toMatchObject({ correlation_id: id });
  });
});

describe('the tokens', () => {
  it('are signed by the published key', async () => {
    const { tokens } = await signedIn(lab);
    const keys = createRemoteJWKSet(new URL(`${lab.base}/common/discovery/v2.0/keys`));
    for (const token of [tokens.access_token, tokens.id_token]) {
      const { protectedHeader } = await jwtVerify(String(token), keys);
      expect(protectedHeader.alg).toBe('RS256');
    }
  });

  it('say who signed in, and to whom', async () => {
    const { tokens } = await signedIn(lab, 'admin@northwind.example');
    const access = claimsOf(tokens.access_token);
    expect(access).toMatchObject({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${lab.entra.tenantId}/`,
      tid: lab.entra.tenantId,
      oid: expect.any(String),
      upn: 'admin@northwind.example',
      scp: 'openid profile User.Read',
      app_displayname: 'Single-page client',
      appid: lab.entra.singlePageApp.clientId,
      wids: ['62e90394-69f5-4237-9190-012177145e10', 'b79fbf4d-3ef9-4689-8143-76b194e85509'],
    });
    expect(access).not.toHaveProperty('roles');
    expect(Number(access.exp) - Number(access.iat)).toBe(3600);
    expect(claimsOf(tokens.id_token)).toMatchObject({
      aud: lab.entra.singlePageApp.clientId,
      iss: `${lab.base}/${lab.entra.tenantId}/v2.0`,
      nonce: 'some nonce',
      oid: access.oid,
      tid: lab.entra.tenantId,
      preferred_username: 'admin@northwind.example',
      name: 'Robin Keller',
      ver: '2.0',
    });
  });

  it.each([
    ['a role by group', 'grouped@northwind.example', 2],
    ['a role that PIM would give', 'eligible@northwind.example', 1],
    ['no role', 'alex.hansen@northwind.example', 1],
  ])('count %s', async (_, login, roles) => {
    const { tokens } = await signedIn(lab, login);
    expect(claimsOf(tokens.access_token).wids).toHaveLength(roles);
  });

  it('name a guest by the tenant that was asked, and by their home', async () => {
    const { tokens } = await signedIn(lab, 'sam@fabrikam.example');
    expect(claimsOf(tokens.access_token)).toMatchObject({ tid: lab.entra.tenantId, acct: 1 });
    const info = Buffer.from(String(tokens.client_info), 'base64url').toString();
    expect(info).not.toContain(lab.entra.tenantId);
  });
});
