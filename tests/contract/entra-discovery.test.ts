import { createHash, X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FABRIKAM, GOVERNMENT } from '../emulators/entra/seed-ids';
import { type Lab, signedIn, startLab } from './entra-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const CONFIGURATION = 'v2.0/.well-known/openid-configuration';

const recordSchema = v.record(v.string(), v.unknown());
const at = async (host: string, path: string) => {
  const { status, text } = await lab.getAt(host, path);
  return { status, body: v.parse(recordSchema, JSON.parse(text)) };
};

describe('OpenID configuration', () => {
  it('names addresses under the host that was asked', async () => {
    const { tenantId } = lab.entra;
    const { status, body } = await at('login.microsoftonline.com', `/${tenantId}/${CONFIGURATION}`);
    const base = `https://login.microsoftonline.com/${tenantId}`;
    expect(status).toBe(200);
    expect(body).toMatchObject({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      cloud_instance_name: 'microsoftonline.com',
      msgraph_host: 'graph.microsoft.com',
    });
  });

  it('is complete under the emulator’s own address, for a client that knows nothing else', async () => {
    const response = await fetch(`${lab.base}/northwind.example/${CONFIGURATION}`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const body = v.parse(recordSchema, await response.json());
    expect(body.issuer).toBe(`${lab.base}/${lab.entra.tenantId}/v2.0`);
    const keys = v.parse(
      v.object({ keys: v.array(recordSchema) }),
      await (await fetch(String(body.jwks_uri))).json(),
    );
    expect(keys.keys).toEqual([
      {
        kty: 'RSA',
        use: 'sig',
        kid: expect.any(String),
        x5t: keys.keys[0]?.kid,
        n: expect.any(String),
        e: 'AQAB',
        x5c: [expect.any(String)],
        issuer: body.issuer,
      },
    ]);
  });

  it('publishes the certificate that tokens are signed by, and name', async () => {
    const { tokens } = await signedIn(lab);
    const { body } = await at('login.microsoftonline.com', '/common/discovery/v2.0/keys');
    const [key] = v.parse(v.array(v.looseObject({ kid: v.string(), x5c: v.array(v.string()) })), body.keys);
    const certificate = new X509Certificate(Buffer.from(key?.x5c[0] ?? '', 'base64'));
    const access = String(tokens.access_token);
    await jwtVerify(access, certificate.publicKey, { audience: 'https://graph.microsoft.com' });
    expect(decodeProtectedHeader(access)).toMatchObject({ kid: key?.kid, x5t: key?.kid });
    expect(decodeProtectedHeader(String(tokens.id_token))).toEqual({
      alg: 'RS256',
      typ: 'JWT',
      kid: key?.kid,
    });
    expect(createHash('sha1').update(certificate.raw).digest('base64url')).toBe(key?.kid);
  });

  it('says what Microsoft’s says', async () => {
    const { tenantId } = lab.entra;
    const own = await at('login.microsoftonline.com', `/${tenantId}/${CONFIGURATION}`);
    expect(own.body).toMatchObject({
      http_logout_supported: true,
      frontchannel_logout_supported: true,
      tenant_region_scope: 'WW',
      rbac_url: 'https://pas.windows.net',
      claims_supported: expect.arrayContaining(['auth_time']),
    });
    const shared = await at('login.microsoftonline.com', `/common/${CONFIGURATION}`);
    expect(shared.body.tenant_region_scope).toBeNull();
  });

  it('is there in its older form', async () => {
    const { tenantId } = lab.entra;
    const older = `/${tenantId}/.well-known/openid-configuration`;
    const { body } = await at('login.microsoftonline.com', older);
    expect(body).toMatchObject({
      issuer: `https://sts.windows.net/${tenantId}/`,
      authorization_endpoint: `https://login.microsoftonline.com/${tenantId}/oauth2/authorize`,
      jwks_uri: 'https://login.microsoftonline.com/common/discovery/keys',
    });
    const keys = await at('login.microsoftonline.com', `/${tenantId}/discovery/keys`);
    expect(keys.body.keys).toEqual([expect.objectContaining({ kty: 'RSA', use: 'sig' })]);
  });

  it('may be asked for by a page that has to ask before', async () => {
    for (const path of [CONFIGURATION, 'discovery/v2.0/keys']) {
      const response = await fetch(`${lab.base}/northwind.example/${path}`, {
        method: 'OPTIONS',
        headers: { 'access-control-request-headers': 'x-client-sku' },
      });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
      expect(response.headers.get('access-control-allow-headers')).toBe('x-client-sku');
    }
  });

  it('has no keys for a tenant that nobody has', async () => {
    const { status } = await at('login.microsoftonline.com', '/nowhere.example/discovery/v2.0/keys');
    expect(status).toBe(400);
  });

  it('has a template for an issuer at the shared addresses', async () => {
    const { body } = await at('login.microsoftonline.com', `/organizations/${CONFIGURATION}`);
    expect(body.issuer).toBe('https://login.microsoftonline.com/{tenantid}/v2.0');
    expect(body.token_endpoint).toContain('/organizations/');
  });

  it.each(['nowhere.example', '00000000-1111-2222-3333-444444444444'])('has none for %s', async (tenant) => {
    const { status, body } = await at('login.microsoftonline.com', `/${tenant}/${CONFIGURATION}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
  });
});

describe('the clouds', () => {
  it.each([
    ['login.microsoftonline.us', GOVERNMENT, 200],
    ['login.microsoftonline.us', FABRIKAM, 400],
    ['login.microsoftonline.com', GOVERNMENT, 400],
    ['login.partner.microsoftonline.cn', GOVERNMENT, 400],
  ])('%s has its own tenants only (%s)', async (host, tenant, status) => {
    expect((await at(host, `/${tenant}/${CONFIGURATION}`)).status).toBe(status);
  });

  it('can be given a tenant', async () => {
    await lab.control('PATCH', `/tenants/${FABRIKAM}`, { cloud: 'china' });
    const { body } = await at('login.partner.microsoftonline.cn', `/${FABRIKAM}/${CONFIGURATION}`);
    expect(body).toMatchObject({ msgraph_host: 'microsoftgraph.chinacloudapi.cn' });
    await lab.control('POST', '/reset');
  });

  it('keep sign-in and Graph apart by host', async () => {
    const keys = '/common/discovery/v2.0/keys';
    expect((await lab.getAt('graph.microsoft.com', keys)).status).toBe(404);
    expect((await lab.getAt('login.microsoftonline.com', '/v1.0/me')).status).toBe(404);
    expect((await lab.getAt('graph.microsoft.us', '/v1.0/me')).status).toBe(401);
    expect((await lab.getAt('login.microsoftonline.us', keys)).status).toBe(200);
  });

  it('are listed for who asks about an authority', async () => {
    const ask = (authority: string) =>
      at(
        'login.microsoftonline.com',
        `/common/discovery/instance?api-version=1.1&authorization_endpoint=${encodeURIComponent(authority)}`,
      );
    const { status, body } = await ask('https://login.microsoftonline.us/common/oauth2/v2.0/authorize');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      tenant_discovery_endpoint: `https://login.microsoftonline.us/common/${CONFIGURATION}`,
      metadata: [
        { preferred_network: 'login.microsoftonline.com', preferred_cache: 'login.windows.net' },
        { preferred_network: 'login.microsoftonline.us' },
        { preferred_network: 'login.partner.microsoftonline.cn' },
      ],
    });
    for (const wrong of ['https://evil.example/common', 'nonsense'])
      expect(await ask(wrong)).toMatchObject({ status: 400, body: { error: 'invalid_instance' } });
  });
});
