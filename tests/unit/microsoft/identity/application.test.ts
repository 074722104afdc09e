import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/result';
import { resolveApplication } from '../../../../lib/microsoft/identity/application';
import { anHtmlReply, aReply } from '../../../fixtures/replies';
import { createTestExchange } from '../../../fixtures/test-exchange';

const CLIENT = '2a8e5b41-3c6d-4f9e-8b70-9d1c4f6e3b12';
const TENANT = 'b7f3c1de-5a0e-4c57-9d64-2f8e1a6c9b01';
const LOGIN = 'https://login.microsoftonline.com';

const configuration = (change: object = {}) =>
  aReply(200, { issuer: `${LOGIN}/${TENANT}/v2.0`, cloud_instance_name: 'microsoftonline.com', ...change });
const answered = (answer = configuration()) => createTestExchange(() => answer);
const resolve = (wish: object, { exchange } = answered()) =>
  resolveApplication({ cloud: 'global', clientId: CLIENT, tenant: 'northwind.example', ...wish }, exchange);

describe('an application', () => {
  it('is found by its tenant’s domain', async () => {
    const wire = answered();
    expect(await resolve({}, wire)).toEqual(
      ok({ cloud: 'global', clientId: CLIENT, tenant: 'northwind.example', tenantId: TENANT }),
    );
    expect(wire.requests.map(({ url }) => url)).toEqual([
      `${LOGIN}/northwind.example/v2.0/.well-known/openid-configuration`,
    ]);
  });

  it.each([
    ['white space and capitals', ` ${CLIENT.toUpperCase()}\n`],
    ['braces', `{${CLIENT}}`],
    ['quotes', `"${CLIENT}"`],
    ['no hyphens', CLIENT.replaceAll('-', '')],
  ])('may be typed with %s', async (_, clientId) => {
    expect(await resolve({ clientId })).toMatchObject({ value: { clientId: CLIENT } });
  });

  it.each([
    ['a domain', 'northwind.example'],
    ['capitals', ' Northwind.Example '],
    ['an address of a person', 'alex.hansen@northwind.example'],
    ['an address of a page', 'https://northwind.example/'],
  ])('takes %s for a tenant', async (_, tenant) => {
    expect(await resolve({ tenant })).toMatchObject({ value: { tenant: 'northwind.example' } });
  });

  it('asks for a domain with other letters as DNS has it', async () => {
    expect(await resolve({ tenant: 'münchen.example' })).toMatchObject({
      value: { tenant: 'xn--mnchen-3ya.example' },
    });
  });

  it('is asked for in its own cloud', async () => {
    const login = 'https://login.microsoftonline.us';
    const wire = answered(
      configuration({ issuer: `${login}/${TENANT}/v2.0`, cloud_instance_name: 'microsoftonline.us' }),
    );
    expect(await resolve({ cloud: 'usGovernment' }, wire)).toMatchObject({ value: { tenantId: TENANT } });
    expect(wire.requests[0]?.url).toContain(login);
  });
});

describe('what was typed is refused before anybody is asked', () => {
  it.each([
    ['one sign short', { clientId: CLIENT.slice(1) }, 'clientIdMistyped'],
    ['a letter that is none', { clientId: CLIENT.replace('a', 'g') }, 'clientIdMistyped'],
    ['a name', { clientId: 'Dialbridge' }, 'clientIdMistyped'],
    ['the tenant as client', { tenant: CLIENT.toUpperCase() }, 'clientIdIsTenant'],
    ['a tenant one sign short', { tenant: TENANT.slice(1) }, 'tenantMistyped'],
    ['a word', { tenant: 'northwind' }, 'tenantMistyped'],
    ['a domain with a gap', { tenant: 'north wind.example' }, 'tenantMistyped'],
    ['an address', { tenant: '192.0.2.1' }, 'tenantMistyped'],
    ['everybody', { tenant: 'Common' }, 'tenantTooWide'],
    ['all organisations', { tenant: 'organizations' }, 'tenantTooWide'],
    ['all persons', { tenant: 'consumers' }, 'accountConsumer'],
    ['the tenant of all persons', { tenant: '9188040d-6c67-4c5b-b112-36a304b66dad' }, 'accountConsumer'],
  ])('%s', async (_, wish, kind) => {
    const wire = answered();
    expect(await resolve(wish, wire)).toMatchObject({ ok: false, error: { kind } });
    expect(wire.requests).toEqual([]);
  });
});

const notFound = aReply(400, {
  error: 'invalid_tenant',
  error_description:
    "AADSTS90002: Tenant 'x' not found.\r\nTrace ID: a\r\nCorrelation ID: 1b4e28ba-2fa1\r\nTimestamp: b",
  error_codes: [90002],
});

describe('the tenant', () => {
  it.each([
    ['that nobody knows', notFound, 'tenantNotFound'],
    ['behind a proxy', anHtmlReply(200), 'microsoftProxy'],
    ['behind a login page', { ok: false, error: 'redirected' }, 'microsoftProxy'],
    ['while offline', { ok: false, error: 'unreachable' }, 'microsoftUnreachable'],
    ['while it is slow', { ok: false, error: 'timeout' }, 'microsoftTimeout'],
    ['asked for too often', aReply(429), 'microsoftThrottled'],
    ['while Microsoft is down', aReply(503, {}), 'microsoftServerError'],
    ['described in some other way', aReply(200, { issuer: 7 }), 'microsoftUnexpected'],
    ['without an id', configuration({ issuer: `${LOGIN}/{tenantid}/v2.0` }), 'microsoftUnexpected'],
    ['of another cloud', configuration({ cloud_instance_name: 'microsoftonline.us' }), 'tenantOtherCloud'],
    ['whose id is the client’s', configuration({ issuer: `${LOGIN}/${CLIENT}/v2.0` }), 'clientIdIsTenant'],
  ] as const)('%s is refused', async (_, answer, kind) => {
    expect(
      await resolve(
        {},
        createTestExchange(() => answer),
      ),
    ).toMatchObject({ error: { kind } });
  });
});
