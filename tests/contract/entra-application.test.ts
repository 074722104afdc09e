import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSelfSigned, type SelfSigned } from '../emulators/entra/self-signed';
import { applicationForm, makeAssertion, thumbprint } from './entra-assertion';
import { claimsOf, type Lab, postToken, startLab } from './entra-lab';

const DAY_MS = 86_400_000;

let lab: Lab;
let stranger: SelfSigned;
beforeAll(async () => {
  [lab, stranger] = await Promise.all([startLab(), createSelfSigned('Stranger')]);
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

/** The thumbprint of the application's certificate, written as somebody writes it. */
const printOf = (hash: 'sha1' | 'sha256', form: 'base64' | 'base64url') =>
  createHash(hash).update(new X509Certificate(lab.entra.application.certificate).raw).digest(form);

type Options = Parameters<typeof makeAssertion>[1];

/** A token request with an assertion that is wrong as the options say. */
const ask = async (options: Options = {}, more = {}, at: { origin?: string; tenant?: string } = {}) =>
  postToken(
    lab,
    { ...applicationForm(lab, await makeAssertion(lab, options)), ...more },
    { origin: null, ...at },
  );

const permissionsOf = async () => claimsOf((await ask()).body.access_token).roles;

describe('an application’s token', () => {
  it.each(['RS256', 'PS256'] as const)('is given for a certificate, by %s', async (alg) => {
    const { status, body } = await ask({ alg });
    expect(status).toBe(200);
    expect(body).toEqual({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.any(String),
    });
    const claims = claimsOf(body.access_token);
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${lab.entra.tenantId}/`,
      appid: lab.entra.application.clientId,
      app_displayname: 'Directory reader',
      idtyp: 'app',
      tid: lab.entra.tenantId,
      oid: expect.any(String),
      roles: ['Calendars.Read', 'Contacts.Read', 'Directory.Read.All'],
    });
    expect(claims).not.toHaveProperty('scp');
    expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
  });

  it.each([
    ['the host that everybody knows', (l: Lab) => `https://login.microsoftonline.com/${l.entra.tenantId}`],
    ['the tenant’s domain', (l: Lab) => `${l.base}/northwind.example`],
  ])('is given to an assertion for %s', async (_, base) => {
    const { status } = await ask({ claims: { aud: `${base(lab)}/oauth2/v2.0/token` } });
    expect(status).toBe(200);
  });

  it('has no roles without consent, and is a token all the same', async () => {
    await lab.control('POST', `/apps/${lab.entra.application.clientId}/revoke`, {});
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(claimsOf(body.access_token)).not.toHaveProperty('roles');
  });

  it('shows a new role and a revoked one after the delay', async () => {
    const path = `/apps/${lab.entra.application.clientId}`;
    await lab.control('PATCH', '/settings', { propagationMs: 60_000 });
    await lab.control('POST', `${path}/grant`, { application: ['User.Read.All'] });
    await lab.control('POST', `${path}/revoke`, { application: ['Contacts.Read'] });
    expect(await permissionsOf()).toEqual(['Calendars.Read', 'Contacts.Read', 'Directory.Read.All']);
    await lab.control('POST', '/clock', { shiftMs: 61_000 });
    const late = await ask({ ahead: 61 });
    expect(claimsOf(late.body.access_token).roles).toEqual([
      'Calendars.Read',
      'Directory.Read.All',
      'User.Read.All',
    ]);
  });

  it('is refused to any request with an Origin, in the contract’s words', async () => {
    for (const origin of ['chrome-extension://abcdefghijklmnopabcdefghijklmnop', 'null']) {
      const { status, body, headers } = await ask({}, {}, { origin });
      expect(status).toBe(400);
      expect(body.error).toBe('invalid_request');
      expect(String(body.error_description).split('\r\n')[0]).toBe(
        `AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '${origin}'.`,
      );
      expect(headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  it.each([
    ['no assertion', { client_assertion: undefined }, 401, 7000218, 'invalid_client'],
    ['a secret', { client_secret: 'x' }, 401, 7000215, 'invalid_client'],
    ['another assertion type', { client_assertion_type: 'jwt' }, 401, 7000219, 'invalid_client'],
    ['something that is no JWT', { client_assertion: 'a.b' }, 401, 50027, 'invalid_client'],
    ['single scopes', { scope: 'User.Read.All' }, 400, 1002012, 'invalid_scope'],
    ['no scope', { scope: undefined }, 400, 900144, 'invalid_request'],
    ['another resource', { scope: 'https://vault.example/.default' }, 400, 500011, 'invalid_resource'],
    [
      'Graph of another cloud',
      { scope: 'https://graph.microsoft.us/.default' },
      400,
      500011,
      'invalid_resource',
    ],
    [
      'an unknown application',
      { client_id: '00000000-1111-2222-3333-444444444444' },
      400,
      700016,
      'unauthorized_client',
    ],
  ])('is refused with %s', async (_, more, status, code, error) => {
    const reply = await ask({}, more);
    expect(reply.status).toBe(status);
    expect(reply.body).toMatchObject({ error, error_codes: [code] });
  });

  it.each([
    ['common', 9001023],
    ['organizations', 9001023],
    ['fabrikam.example', 700016],
    ['00000000-1111-2222-3333-444444444444', 90002],
  ])('is refused at %s', async (tenant, code) => {
    const audience = 'AzureADMultipleOrgs';
    if (code === 9001023) await lab.control('PATCH', `/apps/${lab.entra.application.clientId}`, { audience });
    expect((await ask({}, {}, { tenant })).body).toMatchObject({ error_codes: [code] });
  });

  it('is refused in a tenant that never consented to an application of many', async () => {
    await lab.control('PATCH', `/apps/${lab.entra.application.clientId}`, {
      audience: 'AzureADMultipleOrgs',
    });
    const aud = `${lab.base}/fabrikam.example/oauth2/v2.0/token`;
    const reply = await ask({ claims: { aud } }, {}, { tenant: 'fabrikam.example' });
    expect(reply.body).toMatchObject({ error_codes: [700016] });
  });
});

describe('an assertion', () => {
  it('of a certificate that is not registered is refused with its thumbprint', async () => {
    const { status, body } = await ask({ by: stranger });
    const shown = new X509Certificate(stranger.certificate).fingerprint.replaceAll(':', '');
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: 'invalid_client', error_codes: [700027] });
    expect(body.error_description).toContain(
      `AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${shown}', Please visit the Azure Portal`,
    );
  });

  it('works once the certificate is uploaded, as PEM or DER, and no longer when it is removed', async () => {
    const path = `/apps/${lab.entra.application.clientId}/certificates`;
    const { raw, fingerprint } = new X509Certificate(stranger.certificate);
    for (const certificate of [stranger.certificate, raw.toString('base64')]) {
      await lab.control('POST', path, { certificate });
      expect((await ask({ by: stranger })).status).toBe(200);
      expect((await ask()).status).toBe(200);
      await lab.control('DELETE', `${path}/${fingerprint.replaceAll(':', '')}`);
      expect((await ask({ by: stranger })).body).toMatchObject({ error_codes: [700027] });
    }
  });

  it.each(['RS256', 'PS256'] as const)('signed by another key is refused (%s)', async (alg) => {
    const header = thumbprint(lab.entra.application.certificate, alg);
    const { status, body } = await ask({ by: stranger, alg, header });
    expect(status).toBe(401);
    expect(body.error_description).toMatch(
      /^AADSTS700027: .*\[Reason - The provided signature value did not match the expected signature value\., Thumbprint of key used by client: '[\dA-F]{40}', Found key 'Start=.*, End=.*'/,
    );
  });

  it('is refused when its certificate has expired, or is not valid yet', async () => {
    const path = `/apps/${lab.entra.application.clientId}/certificates`;
    const spans = [
      { from: Date.now() - 3 * DAY_MS, until: Date.now() - DAY_MS, reason: 'The key used is expired.' },
      { from: Date.now() + DAY_MS, until: Date.now() + 3 * DAY_MS, reason: 'The key used is not yet valid.' },
    ];
    for (const { reason, ...span } of spans) {
      const by = await createSelfSigned('Out of time', span);
      await lab.control('POST', path, { certificate: by.certificate });
      const { body } = await ask({ by });
      expect(body).toMatchObject({ error: 'invalid_client', error_codes: [700027] });
      expect(body.error_description).toContain(reason);
    }
  });

  it.each([
    ['RS256 with x5t#S256', 'RS256', 'PS256'],
    ['PS256 with x5t', 'PS256', 'RS256'],
  ] as const)('is refused when it mixes the pairs: %s', async (_, alg, other) => {
    const header = thumbprint(lab.entra.application.certificate, other);
    expect((await ask({ alg, header })).body).toMatchObject({ error_codes: [700027] });
  });

  const now = () => Math.floor(Date.now() / 1000);

  it.each([
    ['without a thumbprint', () => ({ header: {} }), 50027],
    ['for another address', () => ({ claims: { aud: 'https://login.microsoftonline.com/common' } }), 700023],
    ['for a number', () => ({ claims: { aud: 5 } }), 700023],
    ['for an object', () => ({ claims: { aud: {} } }), 700023],
    ['for a truth', () => ({ claims: { aud: true } }), 700023],
    ['for a list of numbers', () => ({ claims: { aud: [5] } }), 700023],
    [
      'for another tenant',
      () => ({ claims: { aud: 'https://login.microsoftonline.com/fabrikam.example/oauth2/v2.0/token' } }),
      700023,
    ],
    ['of another issuer', () => ({ claims: { iss: 'somebody' } }), 700021],
    ['about somebody else', () => ({ claims: { sub: 'somebody' } }), 700021],
    ['that is over', () => ({ claims: { exp: now() - 1 } }), 700024],
    ['without an end', () => ({ claims: { exp: undefined } }), 50027],
    ['of a clock ten minutes ahead', () => ({ ahead: 600 }), 700024],
    ['of a clock a day ahead', () => ({ ahead: 86_400 }), 700024],
    ['of a clock a day behind', () => ({ ahead: -86_400 }), 700024],
    ['without an id', () => ({ claims: { jti: undefined } }), 50027],
    ['with an id that is no text', () => ({ claims: { jti: { id: 1 } } }), 50027],
    ['with an end that is no moment', () => ({ claims: { exp: 'never' } }), 50027],
    ['with an end beyond all time', () => ({ claims: { exp: 1e300 } }), 50027],
    ['with a beginning that is no moment', () => ({ claims: { nbf: 'soon' } }), 50027],
  ])('%s is refused', async (_, options, code) => {
    const { status, body } = await ask(options());
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: 'invalid_client', error_codes: [code] });
  });

  it('can be refused with the codes of older days', async () => {
    await lab.control('PATCH', '/settings', { assertionErrors: 'older' });
    for (const options of [{ ahead: 86_400 }, { claims: { aud: 'https://nowhere.example' } }])
      expect((await ask(options)).body).toMatchObject({ error_codes: [50012] });
  });

  it.each<[string, () => object]>([
    ['its seconds as text', () => ({ claims: { exp: `${now() + 600}`, nbf: `${now()}` } })],
    [
      'the address in a list',
      () => ({ claims: { aud: [`${lab.base}/${lab.entra.tenantId}/oauth2/v2.0/token`] } }),
    ],
    ['the issuer for the address', () => ({ claims: { aud: `${lab.base}/${lab.entra.tenantId}/v2.0` } })],
    ['its thumbprint in padded base64', () => ({ header: { x5t: printOf('sha1', 'base64') } })],
    [
      'the other thumbprint in padded base64',
      () => ({ alg: 'PS256', header: { 'x5t#S256': printOf('sha256', 'base64') } }),
    ],
  ])('may have %s', async (_, options) => {
    expect((await ask(options())).status).toBe(200);
  });

  it('may come again from MSAL, which signs once for ten minutes', async () => {
    const form = { ...applicationForm(lab, await makeAssertion(lab)), 'x-client-SKU': 'msal.js.node' };
    for (let time = 0; time < 2; time += 1)
      expect((await postToken(lab, form, { origin: null })).status).toBe(200);
  });

  it('works once, unless that is switched off', async () => {
    const form = applicationForm(lab, await makeAssertion(lab));
    expect((await postToken(lab, form, { origin: null })).status).toBe(200);
    expect((await postToken(lab, form, { origin: null })).body).toMatchObject({
      error: 'invalid_client',
      error_codes: [50027],
    });
    await lab.control('PATCH', '/settings', { assertionReplay: 'accept' });
    expect((await postToken(lab, form, { origin: null })).status).toBe(200);
  });

  it('may name the client in capitals', async () => {
    const clientId = lab.entra.application.clientId.toUpperCase();
    const reply = await ask({ claims: { iss: clientId, sub: clientId } }, { client_id: clientId });
    expect(reply.status).toBe(200);
  });

  it('may ask for the resource in capitals', async () => {
    expect((await ask({}, { scope: 'https://GRAPH.Microsoft.com/.default' })).status).toBe(200);
  });
});
