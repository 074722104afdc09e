import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applicationForm, makeAssertion } from './entra-assertion';
import { authorizeUrl, codeForm, type Lab, postToken, signedIn, signIn, startLab } from './entra-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const arm = (fault: object) => lab.control('POST', '/faults', fault);
const tokenAddress = () => `${lab.base}/${lab.entra.tenantId}/oauth2/v2.0/token`;
const askToken = () => fetch(tokenAddress(), { method: 'POST' });

describe('faults', () => {
  it('answer as a proxy does, with a page', async () => {
    await arm({ kind: 'fail', match: '/oauth2/v2.0/token$', status: 502, body: 'html', times: 1 });
    const response = await askToken();
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await response.text()).toContain('<html>');
    expect((await askToken()).status).toBe(400);
  });

  it('throttle', async () => {
    await arm({ kind: 'fail', match: '/token$', status: 429, headers: { 'retry-after': '7' } });
    const response = await askToken();
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('throttle Graph in its own words', async () => {
    await arm({ kind: 'fail', match: '/v1.0/me$', status: 429, headers: { 'retry-after': '7' } });
    const response = await lab.getAt('graph.microsoft.com', '/v1.0/me');
    expect(JSON.parse(response.text)).toMatchObject({
      error: { code: 'TooManyRequests', innerError: { 'request-id': expect.any(String) } },
    });
  });

  it('of Graph can be read by pages of other origins, with their ids', async () => {
    const retry = { 'retry-after': '7' };
    await arm({ kind: 'fail', match: '/v1.0/me$', status: 429, headers: retry, times: 2, body: 'empty' });
    await arm({ kind: 'fail', match: '/v1.0/me$', status: 429, headers: retry, after: 2 });
    for (let time = 0; time < 3; time += 1) {
      const { headers } = await fetch(`${lab.base}/v1.0/me`, { headers: { 'client-request-id': 'mine' } });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toMatch(/request-id.*Retry-After/);
      expect(headers.get('request-id')).toMatch(/^[\da-f-]{36}$/);
      expect([headers.get('client-request-id'), headers.get('retry-after')]).toEqual(['mine', '7']);
    }
  });

  it.each([
    [429, 'temporarily_unavailable', 90055],
    [503, 'temporarily_unavailable', 90033],
  ])('of the sign-in service are in its words: %i', async (status, error, code) => {
    await arm({ kind: 'fail', match: '/token$', status });
    const response = await askToken();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error,
      error_codes: [code],
      error_description: expect.stringMatching(/^AADSTS\d+: .*\r\nTrace ID: /),
      correlation_id: expect.any(String),
    });
  });

  it('hit one host alone', async () => {
    await arm({ kind: 'fail', match: ' graph\\.microsoft\\.com/', status: 503, times: 9 });
    expect((await lab.getAt('graph.microsoft.com', '/v1.0/me')).status).toBe(503);
    expect((await lab.getAt('login.microsoftonline.com', '/common/discovery/v2.0/keys')).status).toBe(200);
  });

  it('wait and cut', async () => {
    await arm({ kind: 'delay', match: '/token$', ms: 60 });
    const before = performance.now();
    expect((await askToken()).status).toBe(400);
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
    await arm({ kind: 'cut', match: '/token$' });
    await expect(askToken()).rejects.toThrow('fetch failed');
  });

  it('lose the answer to a code, which is redeemed then', async () => {
    const code = (await signIn(lab.person(), authorizeUrl(lab))).get('code');
    await arm({ kind: 'lose-answer', match: '/token$' });
    await expect(postToken(lab, codeForm(lab, code))).rejects.toThrow('fetch failed');
    expect((await postToken(lab, codeForm(lab, code))).body).toMatchObject({ error_codes: [54005] });
  });

  it('are listed, disarmed, and refused when they make no sense', async () => {
    await arm({ kind: 'cut', match: 'x' });
    expect(await lab.control('GET', '/faults')).toMatchObject([{ kind: 'cut', left: 1 }]);
    await lab.control('DELETE', '/faults');
    expect(await lab.control('GET', '/faults')).toEqual([]);
    await expect(arm({ kind: 'cut', match: '(' })).rejects.toThrow('no regular expression');
    await expect(arm({ kind: 'explode', match: 'x' })).rejects.toThrow(': 400 ');
  });
});

describe('the log', () => {
  it('has every request with its origin, and no secret', async () => {
    const { tokens } = await signedIn(lab);
    await postToken(lab, applicationForm(lab, await makeAssertion(lab)), { origin: null });
    const log = await lab.control('GET', '/requests');
    const path = `/${lab.entra.tenantId}/oauth2/v2.0/token`;
    expect(log).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          method: 'POST',
          path,
          status: 200,
          origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
          form: expect.objectContaining({ grant_type: 'authorization_code', code: '***' }),
        }),
        expect.objectContaining({
          path,
          origin: null,
          form: expect.objectContaining({ grant_type: 'client_credentials', client_assertion: '***' }),
        }),
      ]),
    );
    expect(JSON.stringify(log)).not.toContain('Emulated-1');
    expect(JSON.stringify(log)).not.toContain(String(tokens.refresh_token));
    await lab.control('DELETE', '/requests');
    expect(await lab.control('GET', '/requests')).toEqual([]);
  });
});

describe('the switches', () => {
  it('put everything back', async () => {
    const before = await lab.control('GET', '/accounts');
    const { person } = await signedIn(lab);
    await lab.control('PATCH', '/settings', { propagationMs: 5000 });
    await lab.control('POST', '/clock', { shiftMs: 1e9 });
    await lab.control('DELETE', '/accounts/admin@northwind.example');
    await lab.control('POST', '/reset');
    expect(await lab.control('GET', '/accounts')).toEqual(before);
    expect(await lab.control('GET', '/settings')).toMatchObject({ propagationMs: 0 });
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('login_required');
  });

  it.each([
    ['PATCH', '/settings', { propagationMs: -1 }],
    ['PATCH', '/settings', { colour: 'red' }],
    ['POST', '/clock', { shiftMs: 'tomorrow' }],
    ['POST', '/clock', { shiftMs: 1e18 }],
    ['POST', '/clock', { shiftMs: -1e18 }],
    ['PATCH', '/settings', { propagationMs: 1e18 }],
    ['PATCH', '/accounts/nobody', { enabled: false }],
    ['PATCH', '/accounts/admin@northwind.example', { roles: [{ role: 'king' }] }],
    ['PATCH', '/accounts/admin@northwind.example', { policies: { mfa: 'maybe' } }],
    ['PATCH', '/tenants/nowhere.example', { displayName: 'x' }],
    ['PATCH', '/tenants/northwind.example', { subscriptions: ['E9'] }],
    ['POST', '/accounts', { upn: 'no address' }],
    ['POST', '/groups', { displayName: '' }],
    ['POST', '/apps/nothing/grant', {}],
  ])('refuse nonsense: %s %s', async (method, path, body) => {
    await expect(lab.control(method, path, body)).rejects.toThrow(': 400 ');
    expect((await askToken()).status).toBe(400);
  });

  it('move the clock, which the answers tell', async () => {
    await lab.control('POST', '/clock', { shiftMs: 86_400_000 });
    const { headers } = await askToken();
    expect(Date.parse(headers.get('date') ?? '') - Date.now()).toBeGreaterThan(86_000_000);
  });
});
