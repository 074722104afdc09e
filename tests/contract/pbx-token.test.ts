import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lab, startLab, tokenForm } from './pbx-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const post = (body: BodyInit, headers: HeadersInit = {}) =>
  fetch(`${lab.base}/connect/token`, { method: 'POST', body, headers });

const status = async (token: string) => (await lab.call(token, 'GET', '/callcontrol')).status;

describe('POST /connect/token', () => {
  it('answers a urlencoded form', async () => {
    const response = await post(tokenForm(lab.pbx.employee));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      token_type: 'Bearer',
      expires_in: 3600,
      access_token: expect.stringMatching(/^ey[\w-]+\.[\w-]+\.[\w-]+$/),
      refresh_token: null,
    });
  });

  it('answers a multipart form', async () => {
    const form = new FormData();
    for (const [name, value] of tokenForm(lab.pbx.admin)) form.set(name, value);
    expect((await post(form)).status).toBe(200);
  });

  it('takes the pair from Basic authentication too, colons in the secret included', async () => {
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const send = (id: string, secret: string) =>
      post(body, { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` });
    await lab.control('PUT', '/clients/dialbridge-employee', { secret: 'a:b:c' });
    expect((await send('dialbridge-employee', 'a:b:c')).status).toBe(200);
    expect((await send('dialbridge-employee', 'a')).status).toBe(401);
    expect((await send('dialbridge-employee', 'a:b')).status).toBe(401);
    expect((await post(body, { authorization: 'Basic bm90aGluZw==' })).status).toBe(401);
  });

  it('gives an ES256 JWT with role, iat and exp', async () => {
    const [header = '', payload = ''] = (await lab.fetchToken(lab.pbx.admin)).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'ES256' });
    expect(claims.exp - claims.iat).toBe(3600);
    expect(claims.role).toContain('Enterprise');
  });

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }],
    ['an unknown client', { client_id: 'nobody' }],
  ])('refuses %s with the documented body', async (_, wrong) => {
    const form = new URLSearchParams({ ...Object.fromEntries(tokenForm(lab.pbx.employee)), ...wrong });
    const response = await post(form);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: 'unauthorized',
      error_description: 'The request requires valid user authentication.',
    });
  });

  it('refuses other grants, a JSON body and other methods', async () => {
    const form = tokenForm(lab.pbx.employee);
    form.set('grant_type', 'refresh_token');
    const response = await post(form);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'unsupported_grant_type' });
    const json = JSON.stringify(Object.fromEntries(tokenForm(lab.pbx.employee)));
    expect((await post(json, { 'content-type': 'application/json' })).status).toBe(400);
    expect((await fetch(`${lab.base}/connect/token`)).status).toBe(405);
  });

  it.each([
    ['20.0.8.1109', 'auto', 60],
    ['20.0.9.1', 'auto', 3600],
    ['20.0.10.5', 'auto', 3600],
    ['20.0.9.1', 'minutes', 60],
    ['18.0.9', 'auto', 60],
  ])('counts in the unit of version %s (%s)', async (version, expiresUnit, expected) => {
    await lab.control('PATCH', '/settings', { version, expiresUnit });
    expect(await (await post(tokenForm(lab.pbx.employee))).json()).toMatchObject({ expires_in: expected });
  });

  it.each([
    [119, 1],
    [120, 2],
    [30, 1],
  ])('promises no minute that is not full: %i s', async (tokenLifetimeSeconds, expected) => {
    await lab.control('PATCH', '/settings', { expiresUnit: 'minutes', tokenLifetimeSeconds });
    expect(await (await post(tokenForm(lab.pbx.employee))).json()).toMatchObject({ expires_in: expected });
  });

  it('drops Enterprise from the roles without a licence', async () => {
    await lab.control('PATCH', '/settings', { licence: false });
    const [, payload = ''] = (await lab.fetchToken(lab.pbx.admin)).split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).role).not.toContain('Enterprise');
  });
});

describe('a token', () => {
  it('dies when its client asks for another, and only then', async () => {
    const first = await lab.fetchToken(lab.pbx.employee);
    const other = await lab.fetchToken(lab.pbx.admin);
    expect(await status(first)).toBe(200);
    const second = await lab.fetchToken(lab.pbx.employee);
    expect([await status(first), await status(second), await status(other)]).toEqual([401, 200, 200]);
  });

  it('ends by the clock', async () => {
    const token = await lab.fetchToken(lab.pbx.employee);
    await lab.control('POST', '/clock', { shiftMs: 3_599_000 });
    expect(await status(token)).toBe(200);
    await lab.control('POST', '/clock', { shiftMs: 3_600_000 });
    expect(await status(token)).toBe(401);
  });

  it('is dated by the clock of the phone system', async () => {
    await lab.control('POST', '/clock', { shiftMs: 3_600_000 });
    const { headers } = await lab.call('no token', 'GET', '/callcontrol');
    expect(Date.parse(headers.get('date') ?? '') - Date.now()).toBeGreaterThan(3_500_000);
  });

  it('can be killed, and closes its sockets with it', async () => {
    const token = await lab.fetchToken(lab.pbx.employee);
    const listener = await lab.listen(token);
    await lab.control('POST', '/tokens/kill', { clientId: lab.pbx.employee.clientId });
    expect(await status(token)).toBe(401);
    expect(await listener.closed).toBe(1008);
  });

  it('is not accepted in a garbled header', async () => {
    const token = await lab.fetchToken(lab.pbx.employee);
    for (const authorization of [token, `Basic ${token}`, 'Bearer', `Bearer ${token}x`]) {
      expect((await fetch(`${lab.base}/callcontrol`, { headers: { authorization } })).status).toBe(401);
    }
  });
});
